package io.github.countersign.codegen.contract;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchema;
import org.apache.ws.commons.schema.XmlSchemaAttribute;
import org.apache.ws.commons.schema.XmlSchemaAttributeGroup;
import org.apache.ws.commons.schema.XmlSchemaComplexType;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.apache.ws.commons.schema.XmlSchemaExternal;
import org.apache.ws.commons.schema.XmlSchemaGroup;
import org.apache.ws.commons.schema.XmlSchemaObject;
import org.apache.ws.commons.schema.XmlSchemaSimpleType;
import org.apache.ws.commons.schema.XmlSchemaType;
import org.jspecify.annotations.Nullable;

/** The schema half of a contract: every global declaration in the order of the documents, and each type once. */
final class SchemaTypes {

    static final QName ANY_TYPE = new QName(DocumentScanner.XSD, "anyType");

    private final ContractFiles files;
    private final Map<QName, XmlSchemaElement> elements = new LinkedHashMap<>();
    private final Map<QName, XmlSchemaType> types = new LinkedHashMap<>();
    private final Map<QName, XmlSchemaGroup> groups = new HashMap<>();
    private final Map<QName, XmlSchemaAttributeGroup> attributeGroups = new HashMap<>();
    private final Map<QName, XmlSchemaAttribute> attributes = new HashMap<>();

    private final Map<QName, TypeDefinition> named = new LinkedHashMap<>();
    private final IdentityHashMap<XmlSchemaType, TypeDefinition> anonymous = new IdentityHashMap<>();
    private final Map<QName, TypeDefinition> builtIn = new HashMap<>();
    private final SimpleTypes simple = new SimpleTypes(this);
    private final ComplexTypes complex = new ComplexTypes(this);

    SchemaTypes(ContractFiles files, List<XmlSchema> schemas) {
        this.files = files;
        Set<XmlSchema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        schemas.forEach(schema -> index(schema, seen));
        types.forEach((name, type) -> named.put(name, define(type, name, SchemaPath.type(name.getLocalPart()))));
    }

    private void index(XmlSchema schema, Set<XmlSchema> seen) {
        if (!seen.add(schema)) {
            return;
        }
        String namespace = schema.getLogicalTargetNamespace() == null ? "" : schema.getLogicalTargetNamespace();
        for (XmlSchemaObject item : schema.getItems()) {
            if (item instanceof XmlSchemaElement element) {
                elements.put(new QName(namespace, element.getName()), element);
            } else if (item instanceof XmlSchemaType type) {
                types.put(new QName(namespace, type.getName()), type);
            } else if (item instanceof XmlSchemaGroup group) {
                groups.put(new QName(namespace, group.getName()), group);
            } else if (item instanceof XmlSchemaAttributeGroup group) {
                attributeGroups.put(new QName(namespace, group.getName()), group);
            } else if (item instanceof XmlSchemaAttribute attribute) {
                attributes.put(new QName(namespace, attribute.getName()), attribute);
            }
        }
        for (XmlSchemaExternal external : schema.getExternals()) {
            if (external.getSchema() != null) {
                index(external.getSchema(), seen);
            }
        }
    }

    /** A contract of these types alone. */
    Contract contract() {
        return new Contract(files.targetNamespace(), List.of(), Map.of(), Map.of(), Map.of(), elements(), types());
    }

    Map<QName, ElementDeclaration> elements() {
        Map<QName, ElementDeclaration> declarations = new LinkedHashMap<>();
        elements.forEach((name, element) -> declarations.put(name, complex.global(name, element)));
        return declarations;
    }

    /** Named types, every one of them resolved: what cannot be resolved is an error now, not in the middle of a comparison. */
    Map<QName, TypeDefinition> types() {
        named.values().forEach(TypeDefinition::content);
        return named;
    }

    /** What a declaration refers to by name or holds itself; neither means anything at all. */
    TypeDefinition typeOf(@Nullable QName name, @Nullable XmlSchemaType own, SchemaPath path) {
        if (name != null && !isAnonymous(own)) {
            return named(name);
        }
        if (own != null) {
            TypeDefinition known = anonymous.get(own);
            if (known == null) {
                known = define(own, null, path);
                anonymous.put(own, known);
            }
            return known;
        }
        return named(name == null ? ANY_TYPE : name);
    }

    private static boolean isAnonymous(@Nullable XmlSchemaType type) {
        return type != null && type.isAnonymous();
    }

    TypeDefinition named(QName name) {
        if (DocumentScanner.XSD.equals(name.getNamespaceURI())) {
            return builtIn.computeIfAbsent(name, TypeDefinition::builtIn);
        }
        TypeDefinition type = named.get(name);
        if (type == null) {
            throw undeclared("type", name);
        }
        return type;
    }

    XmlSchemaElement element(QName name) {
        return required(elements.get(name), "element", name);
    }

    XmlSchemaGroup group(QName name) {
        return required(groups.get(name), "group", name);
    }

    XmlSchemaAttributeGroup attributeGroup(QName name) {
        return required(attributeGroups.get(name), "attributeGroup", name);
    }

    XmlSchemaAttribute attribute(QName name) {
        return required(attributes.get(name), "attribute", name);
    }

    private <T> T required(@Nullable T found, String what, QName name) {
        if (found == null) {
            throw undeclared(what, name);
        }
        return found;
    }

    private ContractException undeclared(String what, QName name) {
        return new ContractException(
                files.firstUse(name.getLocalPart()),
                "%s %s is used, but declared nowhere in the contract.".formatted(what, Names.show(name)));
    }

    private TypeDefinition define(XmlSchemaType type, @Nullable QName name, SchemaPath path) {
        Supplier<Content> content = type instanceof XmlSchemaSimpleType text
                ? () -> simple.of(text, path)
                : () -> complex.of((XmlSchemaComplexType) type, path);
        return new TypeDefinition(name, false, path, Documentation.of(type), content);
    }
}
