package io.github.countersign.codegen.contract;

import io.github.countersign.codegen.contract.ComplexType.Attribute;
import io.github.countersign.codegen.contract.ComplexType.AttributeWildcard;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.ws.commons.schema.XmlSchemaAnyAttribute;
import org.apache.ws.commons.schema.XmlSchemaAttribute;
import org.apache.ws.commons.schema.XmlSchemaAttributeGroup;
import org.apache.ws.commons.schema.XmlSchemaAttributeGroupRef;
import org.apache.ws.commons.schema.XmlSchemaForm;
import org.apache.ws.commons.schema.XmlSchemaUse;
import org.jspecify.annotations.Nullable;

/** Lays attributes and attribute groups flat. */
final class AttributeList {

    private static final QName ANY_SIMPLE_TYPE = new QName(DocumentScanner.XSD, "anySimpleType");

    private final SchemaTypes types;
    private final SchemaPath owner;
    private final Map<QName, Attribute> attributes;
    private @Nullable AttributeWildcard wildcard;

    AttributeList(SchemaTypes types, SchemaPath owner, Map<QName, Attribute> attributes) {
        this.types = types;
        this.owner = owner;
        this.attributes = attributes;
    }

    void addAll(List<?> members) {
        for (Object member : members) {
            if (member instanceof XmlSchemaAttribute attribute) {
                add(attribute);
            } else if (member instanceof XmlSchemaAttributeGroupRef reference) {
                addGroup(types.attributeGroup(reference.getTargetQName()));
            } else if (member instanceof XmlSchemaAttributeGroup group) {
                addGroup(group);
            }
        }
    }

    private void addGroup(XmlSchemaAttributeGroup group) {
        addAll(group.getAttributes());
        if (group.getAnyAttribute() != null) {
            wildcard = wildcard(group.getAnyAttribute());
        }
    }

    /** The wildcard that a group brought along, null if none did. */
    @Nullable
    AttributeWildcard wildcard() {
        return wildcard;
    }

    static AttributeWildcard wildcard(XmlSchemaAnyAttribute any) {
        String namespaces = any.getNamespace() == null || any.getNamespace().isEmpty() ? "##any" : any.getNamespace();
        return new AttributeWildcard(namespaces, Flattening.processing(any.getProcessContent()));
    }

    private void add(XmlSchemaAttribute attribute) {
        QName reference = attribute.isRef() ? attribute.getTargetQName() : null;
        XmlSchemaAttribute target = reference == null ? attribute : types.attribute(reference);
        QName name = reference == null ? wireName(attribute) : reference;
        if (attribute.getUse() == XmlSchemaUse.PROHIBITED) {
            attributes.remove(name);
            return;
        }
        boolean untyped = target.getSchemaTypeName() == null && target.getSchemaType() == null;
        TypeDefinition type = untyped
                ? types.named(ANY_SIMPLE_TYPE)
                : types.typeOf(
                        target.getSchemaTypeName(), target.getSchemaType(), owner.attribute(name.getLocalPart()));
        attributes.put(
                name,
                new Attribute(
                        name,
                        attribute.getUse() == XmlSchemaUse.REQUIRED ? "required" : "optional",
                        or(attribute.getDefaultValue(), target.getDefaultValue()),
                        or(attribute.getFixedValue(), target.getFixedValue()),
                        type));
    }

    private static @Nullable String or(@Nullable String own, @Nullable String inherited) {
        return own == null ? inherited : own;
    }

    private static QName wireName(XmlSchemaAttribute attribute) {
        String namespace = attribute.getParent().getLogicalTargetNamespace();
        boolean qualified = attribute.isTopLevel() || attribute.getForm() == XmlSchemaForm.QUALIFIED;
        return new QName(qualified && namespace != null ? namespace : "", attribute.getName());
    }
}
