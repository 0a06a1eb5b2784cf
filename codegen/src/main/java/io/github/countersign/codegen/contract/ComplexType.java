package io.github.countersign.codegen.contract;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * Elements and attributes, with inherited ones and groups laid flat.
 *
 * @param mixed whether text may stand between the elements
 * @param isAbstract whether only derived types may appear
 * @param elements in their order
 * @param wildcards in their order
 * @param attributes by name
 * @param attributeWildcard null when no other attributes are admitted
 * @param text the type of the text when it has simple content, else null
 * @param base the type it derives from, null when there is none or it has simple content
 */
public record ComplexType(
        boolean mixed,
        boolean isAbstract,
        List<Field> elements,
        List<Wildcard> wildcards,
        Map<QName, Attribute> attributes,
        @Nullable AttributeWildcard attributeWildcard,
        @Nullable SimpleType text,
        @Nullable QName base)
        implements Content {

    /**
     * An element in a content model.
     *
     * @param declaration what it is
     * @param occurs how often
     * @param compositors from the outermost in, with their occurrence; {@code #} and a number tell two of a kind apart
     * @param owner the type that declares it, which need not be the one it is listed in
     * @param documentation what the contract says of it here
     */
    public record Field(
            ElementDeclaration declaration,
            Occurrence occurs,
            List<String> compositors,
            SchemaPath owner,
            String documentation) {

        /** Local name of the element. */
        public String localName() {
            return declaration.name().getLocalPart();
        }

        /** Whether it is one of several alternatives. */
        public boolean inChoice() {
            return compositors.stream().anyMatch(c -> c.startsWith("choice"));
        }
    }

    /**
     * Any element of some namespaces.
     *
     * @param namespaces as in the schema
     * @param processing {@code skip}, {@code lax} or {@code strict}
     * @param occurs how often
     */
    public record Wildcard(String namespaces, String processing, Occurrence occurs) {}

    /**
     * An attribute.
     *
     * @param name namespace and local name
     * @param use {@code optional} or {@code required}
     * @param defaultValue null for none
     * @param fixedValue null for none
     * @param type of its value
     */
    public record Attribute(
            QName name,
            String use,
            @Nullable String defaultValue,
            @Nullable String fixedValue,
            TypeDefinition type) {}

    /**
     * Any attribute of some namespaces.
     *
     * @param namespaces as in the schema
     * @param processing {@code skip}, {@code lax} or {@code strict}
     */
    public record AttributeWildcard(String namespaces, String processing) {}
}
