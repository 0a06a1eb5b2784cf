package io.github.countersign.codegen.contract;

import io.github.countersign.codegen.contract.ComplexType.AttributeWildcard;
import io.github.countersign.codegen.contract.ComplexType.Wildcard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaAnyAttribute;
import org.apache.ws.commons.schema.XmlSchemaAttributeOrGroupRef;
import org.apache.ws.commons.schema.XmlSchemaComplexContent;
import org.apache.ws.commons.schema.XmlSchemaComplexContentExtension;
import org.apache.ws.commons.schema.XmlSchemaComplexContentRestriction;
import org.apache.ws.commons.schema.XmlSchemaComplexType;
import org.apache.ws.commons.schema.XmlSchemaContent;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.apache.ws.commons.schema.XmlSchemaFacet;
import org.apache.ws.commons.schema.XmlSchemaParticle;
import org.apache.ws.commons.schema.XmlSchemaSimpleContent;
import org.apache.ws.commons.schema.XmlSchemaSimpleContentExtension;
import org.apache.ws.commons.schema.XmlSchemaSimpleContentRestriction;
import org.jspecify.annotations.Nullable;

/** From the complex types of the schema library to ours: extensions and groups laid flat. */
final class ComplexTypes {

    static final ComplexType ANYTHING = new ComplexType(
            true,
            false,
            List.of(),
            List.of(new Wildcard("##any", "lax", new Occurrence(0, Occurrence.UNBOUNDED))),
            Map.of(),
            new AttributeWildcard("##any", "lax"),
            null,
            null);

    private final SchemaTypes types;

    ComplexTypes(SchemaTypes types) {
        this.types = types;
    }

    ElementDeclaration global(QName name, XmlSchemaElement element) {
        SchemaPath path = SchemaPath.element(name.getLocalPart());
        TypeDefinition type = types.typeOf(element.getSchemaTypeName(), element.getSchemaType(), path);
        type.content();
        return new ElementDeclaration(
                name,
                element.isNillable(),
                element.getDefaultValue(),
                element.getFixedValue(),
                element.isAbstract(),
                element.getSubstitutionGroup(),
                type,
                Documentation.of(element));
    }

    ComplexType of(XmlSchemaComplexType type, SchemaPath path) {
        if (type.getContentModel() instanceof XmlSchemaSimpleContent model && model.getContent() != null) {
            return withText(type, model.getContent(), path);
        }
        if (type.getContentModel() instanceof XmlSchemaComplexContent model && model.getContent() != null) {
            return derived(type, model, path);
        }
        Builder builder = new Builder();
        builder.mixed = type.isMixed();
        builder.add(type.getParticle(), path);
        builder.add(type.getAttributes(), type.getAnyAttribute(), path);
        return builder.build(type.isAbstract(), null, null);
    }

    private ComplexType withText(XmlSchemaComplexType type, XmlSchemaContent content, SchemaPath path) {
        Builder builder = new Builder();
        builder.mixed = type.isMixed();
        List<XmlSchemaFacet> facets = List.of();
        QName baseName;
        List<XmlSchemaAttributeOrGroupRef> attributes;
        XmlSchemaAnyAttribute any;
        if (content instanceof XmlSchemaSimpleContentExtension extension) {
            baseName = extension.getBaseTypeName();
            attributes = extension.getAttributes();
            any = extension.getAnyAttribute();
        } else {
            XmlSchemaSimpleContentRestriction restriction = (XmlSchemaSimpleContentRestriction) content;
            baseName = restriction.getBaseTypeName();
            attributes = restriction.getAttributes();
            any = restriction.getAnyAttribute();
            facets = restriction.getFacets();
        }
        SimpleType text = textOf(types.named(baseName), builder, path);
        builder.add(attributes, any, path);
        return builder.build(type.isAbstract(), SimpleTypes.restrict(text, facets), null);
    }

    private static SimpleType textOf(TypeDefinition base, Builder builder, SchemaPath path) {
        if (base.content() instanceof SimpleType simple) {
            return simple;
        }
        ComplexType complex = (ComplexType) base.content();
        builder.inheritAttributes(complex);
        if (complex.text() == null) {
            throw new ContractException(
                    path + " has simple content, but " + base.localName() + ", its base, has none.");
        }
        return complex.text();
    }

    private ComplexType derived(XmlSchemaComplexType type, XmlSchemaComplexContent model, SchemaPath path) {
        Builder builder = new Builder();
        builder.mixed = type.isMixed() || model.isMixed();
        if (model.getContent() instanceof XmlSchemaComplexContentExtension extension) {
            TypeDefinition base = types.named(extension.getBaseTypeName());
            SimpleType text = base.content() instanceof ComplexType complex ? builder.inherit(complex, base) : null;
            builder.add(extension.getParticle(), path);
            builder.add(extension.getAttributes(), extension.getAnyAttribute(), path);
            return builder.build(type.isAbstract(), text, nameOf(base));
        }
        XmlSchemaComplexContentRestriction restriction = (XmlSchemaComplexContentRestriction) model.getContent();
        TypeDefinition base = types.named(restriction.getBaseTypeName());
        if (base.content() instanceof ComplexType complex && !base.isBuiltIn()) {
            builder.inheritAttributes(complex);
        }
        builder.add(restriction.getParticle(), path);
        builder.add(restriction.getAttributes(), restriction.getAnyAttribute(), path);
        return builder.build(type.isAbstract(), null, nameOf(base));
    }

    /** Everything derives from anyType; that says nothing. */
    private static @Nullable QName nameOf(TypeDefinition base) {
        return SchemaTypes.ANY_TYPE.equals(base.name()) ? null : base.name();
    }

    /** A complex type in the making. */
    private final class Builder {

        private boolean mixed;
        private final List<ComplexType.Field> elements = new ArrayList<>();
        private final List<Wildcard> wildcards = new ArrayList<>();
        private final Map<QName, ComplexType.Attribute> attributes = new LinkedHashMap<>();
        private @Nullable AttributeWildcard attributeWildcard;

        @Nullable
        SimpleType inherit(ComplexType base, TypeDefinition type) {
            if (type.isBuiltIn()) {
                return null;
            }
            elements.addAll(base.elements());
            wildcards.addAll(base.wildcards());
            inheritAttributes(base);
            mixed |= base.mixed();
            return base.text();
        }

        void inheritAttributes(ComplexType base) {
            attributes.putAll(base.attributes());
            attributeWildcard = base.attributeWildcard();
        }

        void add(@Nullable XmlSchemaParticle particle, SchemaPath path) {
            if (particle != null) {
                new Flattening(types, path, elements, wildcards).add(particle);
            }
        }

        void add(List<XmlSchemaAttributeOrGroupRef> own, @Nullable XmlSchemaAnyAttribute any, SchemaPath path) {
            AttributeList list = new AttributeList(types, path, attributes);
            list.addAll(own);
            AttributeWildcard wildcard = any == null ? list.wildcard() : AttributeList.wildcard(any);
            attributeWildcard = wildcard == null ? attributeWildcard : wildcard;
        }

        ComplexType build(boolean isAbstract, @Nullable SimpleType text, @Nullable QName base) {
            return new ComplexType(mixed, isAbstract, elements, wildcards, attributes, attributeWildcard, text, base);
        }
    }
}
