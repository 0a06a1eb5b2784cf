package io.github.countersign.codegen.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaEnumerationFacet;
import org.apache.ws.commons.schema.XmlSchemaFacet;
import org.apache.ws.commons.schema.XmlSchemaFractionDigitsFacet;
import org.apache.ws.commons.schema.XmlSchemaLengthFacet;
import org.apache.ws.commons.schema.XmlSchemaMaxExclusiveFacet;
import org.apache.ws.commons.schema.XmlSchemaMaxInclusiveFacet;
import org.apache.ws.commons.schema.XmlSchemaMaxLengthFacet;
import org.apache.ws.commons.schema.XmlSchemaMinExclusiveFacet;
import org.apache.ws.commons.schema.XmlSchemaMinInclusiveFacet;
import org.apache.ws.commons.schema.XmlSchemaMinLengthFacet;
import org.apache.ws.commons.schema.XmlSchemaPatternFacet;
import org.apache.ws.commons.schema.XmlSchemaSimpleType;
import org.apache.ws.commons.schema.XmlSchemaSimpleTypeList;
import org.apache.ws.commons.schema.XmlSchemaSimpleTypeRestriction;
import org.apache.ws.commons.schema.XmlSchemaSimpleTypeUnion;
import org.apache.ws.commons.schema.XmlSchemaTotalDigitsFacet;
import org.apache.ws.commons.schema.XmlSchemaType;
import org.apache.ws.commons.schema.XmlSchemaWhiteSpaceFacet;
import org.jspecify.annotations.Nullable;

/** From the simple types of the schema library to ours, restrictions laid on each other. */
final class SimpleTypes {

    private static final Map<Class<? extends XmlSchemaFacet>, String> FACETS = Map.ofEntries(
            Map.entry(XmlSchemaLengthFacet.class, "length"),
            Map.entry(XmlSchemaMinLengthFacet.class, "minLength"),
            Map.entry(XmlSchemaMaxLengthFacet.class, "maxLength"),
            Map.entry(XmlSchemaMinInclusiveFacet.class, "minInclusive"),
            Map.entry(XmlSchemaMaxInclusiveFacet.class, "maxInclusive"),
            Map.entry(XmlSchemaMinExclusiveFacet.class, "minExclusive"),
            Map.entry(XmlSchemaMaxExclusiveFacet.class, "maxExclusive"),
            Map.entry(XmlSchemaTotalDigitsFacet.class, "totalDigits"),
            Map.entry(XmlSchemaFractionDigitsFacet.class, "fractionDigits"),
            Map.entry(XmlSchemaWhiteSpaceFacet.class, "whiteSpace"));

    private final SchemaTypes types;

    SimpleTypes(SchemaTypes types) {
        this.types = types;
    }

    static SimpleType builtIn(QName name) {
        return new SimpleType.Atomic(name.getLocalPart(), null, new TreeMap<>());
    }

    SimpleType of(XmlSchemaSimpleType type, SchemaPath path) {
        if (type.getContent() instanceof XmlSchemaSimpleTypeList list) {
            return new SimpleType.ListOf(resolve(list.getItemTypeName(), list.getItemType(), path));
        }
        if (type.getContent() instanceof XmlSchemaSimpleTypeUnion union) {
            return union(union, path);
        }
        if (type.getContent() instanceof XmlSchemaSimpleTypeRestriction restriction) {
            SimpleType base = resolve(restriction.getBaseTypeName(), restriction.getBaseType(), path);
            return restrict(base, restriction.getFacets());
        }
        throw new ContractException(path + " is a simple type that neither restricts, lists nor unites others.");
    }

    private SimpleType union(XmlSchemaSimpleTypeUnion union, SchemaPath path) {
        List<SimpleType> members = new ArrayList<>();
        if (union.getMemberTypesQNames() != null) {
            for (QName member : union.getMemberTypesQNames()) {
                members.add(resolve(member, null, path));
            }
        }
        for (XmlSchemaSimpleType member : union.getBaseTypes()) {
            if (member.isAnonymous()) {
                members.add(resolve(null, member, path));
            }
        }
        return new SimpleType.UnionOf(members);
    }

    private SimpleType resolve(@Nullable QName name, @Nullable XmlSchemaType own, SchemaPath path) {
        TypeDefinition type = types.typeOf(name, own, path);
        if (type.content() instanceof SimpleType simple) {
            return simple;
        }
        throw new ContractException(
                path + " is a simple type, but " + type.localName() + ", which it builds on, is not.");
    }

    /** What is left of a type under further facets. A list or union stays as it is: its facets are not compared. */
    static SimpleType restrict(SimpleType base, List<XmlSchemaFacet> facets) {
        if (!(base instanceof SimpleType.Atomic atomic)) {
            return base;
        }
        List<String> values = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        SortedMap<String, String> others = new TreeMap<>(atomic.facets());
        for (XmlSchemaFacet facet : facets) {
            String value = String.valueOf(facet.getValue());
            if (facet instanceof XmlSchemaEnumerationFacet) {
                values.add(value);
            } else if (facet instanceof XmlSchemaPatternFacet) {
                patterns.add(value);
            } else {
                others.put(FACETS.getOrDefault(facet.getClass(), "facet"), value);
            }
        }
        if (!patterns.isEmpty()) {
            others.merge("pattern", String.join("|", patterns), (inherited, own) -> inherited + ", " + own);
        }
        List<String> enumeration = values.isEmpty() ? atomic.enumeration() : values;
        return new SimpleType.Atomic(atomic.primitive(), enumeration, others);
    }
}
