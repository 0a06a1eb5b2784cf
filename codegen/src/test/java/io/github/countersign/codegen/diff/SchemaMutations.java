package io.github.countersign.codegen.diff;

import static io.github.countersign.codegen.diff.MutableContract.child;
import static io.github.countersign.codegen.diff.MutableContract.children;
import static io.github.countersign.codegen.diff.MutableContract.has;
import static io.github.countersign.codegen.diff.MutableContract.parent;
import static io.github.countersign.codegen.diff.MutableContract.schemaElement;
import static io.github.countersign.codegen.diff.Severity.BREAKING;
import static io.github.countersign.codegen.diff.Severity.DOC;
import static io.github.countersign.codegen.diff.Severity.NAME;
import static io.github.countersign.codegen.diff.Severity.WIDENING;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Changes to types. */
final class SchemaMutations {

    private SchemaMutations() {}

    static List<Mutation> all() {
        return List.of(
                new Mutation("field-removed", BREAKING, "field", c -> remove(lonely(c))),
                new Mutation("field-added-last", WIDENING, "field", c -> append(sequence(c))),
                new Mutation("field-added-first", WIDENING, "field", c -> prepend(sequence(c))),
                new Mutation("field-added-required", BREAKING, "field", c -> required(sequence(c))),
                new Mutation("field-renamed", BREAKING, "field", c -> suffix(field(c, e -> true))),
                new Mutation("fields-swapped", BREAKING, "order", c -> swap(sequence(c, 2))),
                new Mutation("string-to-int", BREAKING, "type", c -> retype(typed(c, "xs:string"), "xs:int")),
                new Mutation("int-to-long", BREAKING, "type", c -> retype(typed(c, "xs:int"), "xs:long")),
                new Mutation("boolean-to-string", BREAKING, "type", c -> retype(typed(c, "xs:boolean"), "xs:string")),
                new Mutation("optional-to-required", BREAKING, "minOccurs", c -> occurs(c, "minOccurs", "0", "1")),
                new Mutation("required-to-optional", WIDENING, "minOccurs", SchemaMutations::relax),
                new Mutation("single-to-list", WIDENING, "maxOccurs", SchemaMutations::repeat),
                new Mutation("list-to-single", BREAKING, "maxOccurs", c -> occurs(c, "maxOccurs", "unbounded", "1")),
                new Mutation(
                        "nil-allowed", WIDENING, "nillable", c -> set(field(c, not("nillable")), "nillable", "true")),
                new Mutation(
                        "nil-forbidden",
                        BREAKING,
                        "nillable",
                        c -> set(field(c, with("nillable")), "nillable", "false")),
                new Mutation("default-added", BREAKING, "default", c -> set(plainString(c), "default", "x")),
                new Mutation("fixed-added", BREAKING, "fixed", c -> set(plainString(c), "fixed", "x")),
                new Mutation("sequence-to-choice", BREAKING, "compositor", c -> recompose(sequence(c, 2), "choice")),
                new Mutation("sequence-to-all", WIDENING, "compositor", c -> recompose(singles(c), "all")),
                new Mutation(
                        "sequence-repeated",
                        BREAKING,
                        "compositor",
                        c -> set(sequence(c, 2), "maxOccurs", "unbounded")),
                new Mutation(
                        "field-unqualified",
                        BREAKING,
                        "namespace",
                        c -> set(field(c, not("ref")), "form", "unqualified")),
                new Mutation("any-added", WIDENING, "any", c -> wildcard(sequence(c), "0")),
                new Mutation("any-added-required", BREAKING, "any", c -> wildcard(sequence(c), "1")),
                new Mutation("mixed-allowed", WIDENING, "mixed", c -> set(namedType(c), "mixed", "true")),
                new Mutation("type-abstract", BREAKING, "abstract", c -> set(namedType(c), "abstract", "true")),
                new Mutation("complex-type-renamed", NAME, "type-name", c -> renameType(c, namedType(c))),
                new Mutation("enum-renamed", NAME, "type-name", c -> renameType(c, enumeration(c))),
                new Mutation("base-inserted", NAME, "base-type", c -> insertBase(namedType(c))),
                new Mutation("anonymous-to-named", NAME, "type-name", SchemaMutations::nameAnonymous),
                new Mutation("attribute-added", WIDENING, "attribute", c -> attribute(c, "optional")),
                new Mutation("attribute-added-required", BREAKING, "attribute", c -> attribute(c, "required")),
                new Mutation("any-attribute-added", WIDENING, "any-attribute", SchemaMutations::anyAttribute),
                new Mutation(
                        "value-removed",
                        BREAKING,
                        "enumeration",
                        c -> remove(values(c).get(1))),
                new Mutation(
                        "value-added",
                        WIDENING,
                        "enumeration",
                        c -> addValue(values(c).get(0))),
                new Mutation(
                        "value-renamed",
                        BREAKING,
                        "enumeration",
                        c -> set(values(c).get(0), "value", "Mutated")),
                new Mutation(
                        "values-swapped",
                        DOC,
                        "enumeration-order",
                        c -> swapElements(values(c).get(0), values(c).get(1))),
                new Mutation(
                        "enumeration-opened",
                        WIDENING,
                        "enumeration",
                        c -> values(c).forEach(SchemaMutations::remove)),
                new Mutation(
                        "string-restricted",
                        BREAKING,
                        "enumeration",
                        c -> restrict(typed(c, "xs:string"), "enumeration", "A")),
                new Mutation(
                        "length-limited", BREAKING, "facet", c -> restrict(typed(c, "xs:string"), "maxLength", "10")),
                new Mutation(
                        "pattern-added", BREAKING, "facet", c -> restrict(typed(c, "xs:string"), "pattern", "[a-z]+")),
                new Mutation("simple-to-complex", BREAKING, "type", c -> makeComplex(typed(c, "xs:string"))),
                new Mutation("complex-to-simple", BREAKING, "type", c -> retype(complexField(c), "xs:string")),
                new Mutation("element-added", DOC, "element", SchemaMutations::globalElement),
                new Mutation("sequence-to-group", null, "", SchemaMutations::extractGroup),
                new Mutation("type-moved", null, "", SchemaMutations::moveType),
                new Mutation("documentation-changed", null, "", SchemaMutations::document));
    }

    // Where

    private static Predicate<Element> with(String attribute) {
        return e -> e.hasAttribute(attribute);
    }

    private static Predicate<Element> not(String attribute) {
        return with(attribute).negate();
    }

    private static boolean inSequence(Element e) {
        return e.getParentNode() instanceof Element p && p.getLocalName().equals("sequence") && isSoleContent(p);
    }

    /** A sequence that is a type's whole content, and not a repeated one. */
    private static boolean isSoleContent(Element sequence) {
        return !sequence.hasAttribute("maxOccurs")
                && !parent(sequence).getLocalName().equals("sequence");
    }

    private static Element field(MutableContract c, Predicate<Element> condition) {
        return c.schema("element", condition.and(SchemaMutations::inSequence).and(with("name")));
    }

    /** A field with no neighbour that could be taken for it. */
    private static Element lonely(MutableContract c) {
        return field(
                c,
                e -> children(parent(e), "element").indexOf(e)
                        == children(parent(e), "element").size() - 1);
    }

    private static Element typed(MutableContract c, String type) {
        return field(c, e -> e.getAttribute("type").equals(type) && !e.hasAttribute("default"));
    }

    private static Element plainString(MutableContract c) {
        return typed(c, "xs:string");
    }

    private static Element complexField(MutableContract c) {
        List<String> names = c.all(MutableContract.XSD, "complexType", with("name")).stream()
                .map(e -> "tns:" + e.getAttribute("name"))
                .toList();
        return field(c, e -> names.contains(e.getAttribute("type")));
    }

    private static Element sequence(MutableContract c) {
        return sequence(c, 1);
    }

    private static Element sequence(MutableContract c, int fields) {
        return c.schema(
                "sequence",
                e -> isSoleContent(e)
                        && children(e, "element").size() >= fields
                        && children(e, "element").size() == elements(e)
                        && ofPlainType(e));
    }

    private static boolean ofPlainType(Element sequence) {
        return parent(sequence).getLocalName().equals("complexType");
    }

    private static int elements(Element parent) {
        int number = 0;
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            number += n instanceof Element ? 1 : 0;
        }
        return number;
    }

    private static Element singles(MutableContract c) {
        return c.schema(
                "sequence",
                e -> isSoleContent(e)
                        && ofPlainType(e)
                        && elements(e) >= 2
                        && children(e, "element").size() == elements(e)
                        && children(e, "element").stream().noneMatch(with("maxOccurs")));
    }

    /** A named type with fields of its own that some field has and none extends. */
    private static Element namedType(MutableContract c) {
        Set<String> bases = referred(c, "extension", "base");
        Set<String> used = referred(c, "element", "type");
        return c.schema("complexType", e -> has(e, "sequence") && used.contains(name(e)) && !bases.contains(name(e)));
    }

    private static String name(Element type) {
        return "tns:" + type.getAttribute("name");
    }

    private static Set<String> referred(MutableContract c, String element, String attribute) {
        return c.all(MutableContract.XSD, element, with(attribute)).stream()
                .map(e -> e.getAttribute(attribute))
                .collect(Collectors.toSet());
    }

    private static Element enumeration(MutableContract c) {
        Set<String> used = referred(c, "element", "type");
        return c.schema("simpleType", e -> used.contains(name(e)) && values(e).size() > 1);
    }

    private static List<Element> values(Element simpleType) {
        return has(simpleType, "restriction") ? children(child(simpleType, "restriction"), "enumeration") : List.of();
    }

    /** The values of some enumeration; the same one for a contract and its state. */
    private static List<Element> values(MutableContract c) {
        return values(c.remember("enumeration", () -> enumeration(c)));
    }

    // What

    private static void remove(Element e) {
        e.getParentNode().removeChild(e);
    }

    private static void set(Element e, String attribute, String value) {
        e.setAttribute(attribute, value);
    }

    private static Element optional(Element near) {
        return schemaElement(near, "element", "name", "MutatedField", "type", "xs:string", "minOccurs", "0");
    }

    private static void append(Element sequence) {
        sequence.appendChild(optional(sequence));
    }

    private static void prepend(Element sequence) {
        sequence.insertBefore(optional(sequence), child(sequence, "element"));
    }

    private static void required(Element sequence) {
        sequence.appendChild(
                schemaElement(sequence, "element", "name", "MutatedField", "type", "xs:dateTime", "nillable", "true"));
    }

    private static void suffix(Element e) {
        set(e, "name", e.getAttribute("name") + "Mutated");
    }

    private static void swap(Element sequence) {
        List<Element> fields = children(sequence, "element");
        swapElements(fields.get(0), fields.get(1));
    }

    private static void swapElements(Element first, Element second) {
        first.getParentNode().insertBefore(second, first);
    }

    private static void retype(Element e, String type) {
        set(e, "type", type);
    }

    private static void occurs(MutableContract c, String attribute, String from, String to) {
        set(field(c, e -> e.getAttribute(attribute).equals(from)), attribute, to);
    }

    private static void relax(MutableContract c) {
        set(field(c, e -> !e.getAttribute("minOccurs").equals("0")), "minOccurs", "0");
    }

    private static void repeat(MutableContract c) {
        set(field(c, not("maxOccurs")), "maxOccurs", "unbounded");
    }

    private static void recompose(Element sequence, String compositor) {
        sequence.getOwnerDocument().renameNode(sequence, MutableContract.XSD, "xs:" + compositor);
    }

    private static void wildcard(Element sequence, String min) {
        sequence.appendChild(schemaElement(sequence, "any", "minOccurs", min, "processContents", "lax"));
    }

    private static void renameType(MutableContract c, Element type) {
        String name = type.getAttribute("name");
        set(type, "name", name + "Mutated");
        c.rename("type base", name, name + "Mutated");
    }

    /** The type extends an empty one: nothing changes on the wire. */
    private static void insertBase(Element type) {
        Element base = schemaElement(type, "complexType", "name", "MutatedBase");
        type.getParentNode().insertBefore(base, type);
        Element extension = schemaElement(type, "extension", "base", "tns:MutatedBase");
        for (String part : List.of("sequence", "attribute", "anyAttribute")) {
            children(type, part).forEach(extension::appendChild);
        }
        Element content = schemaElement(type, "complexContent");
        content.appendChild(extension);
        type.appendChild(content);
    }

    private static void nameAnonymous(MutableContract c) {
        Element type = c.schema(
                "complexType",
                e -> !e.hasAttribute("name")
                        && parent(e).getParentNode() instanceof Element p
                        && p.getLocalName().equals("schema"));
        Element element = parent(type);
        set(element, "type", "tns:MutatedType");
        set(type, "name", "MutatedType");
        parent(element).appendChild(type);
    }

    private static void attribute(MutableContract c, String use) {
        Element type = namedType(c);
        type.appendChild(schemaElement(type, "attribute", "name", "mutated", "type", "xs:int", "use", use));
    }

    private static void anyAttribute(MutableContract c) {
        Element type = namedType(c);
        type.appendChild(schemaElement(type, "anyAttribute", "processContents", "lax"));
    }

    private static void addValue(Element value) {
        parent(value).appendChild(schemaElement(value, "enumeration", "value", "MutatedValue"));
    }

    private static void restrict(Element field, String facet, String value) {
        field.removeAttribute("type");
        Element restriction = schemaElement(field, "restriction", "base", "xs:string");
        restriction.appendChild(schemaElement(field, facet, "value", value));
        Element type = schemaElement(field, "simpleType");
        type.appendChild(restriction);
        field.appendChild(type);
    }

    private static void makeComplex(Element field) {
        field.removeAttribute("type");
        Element sequence = schemaElement(field, "sequence");
        sequence.appendChild(optional(field));
        Element type = schemaElement(field, "complexType");
        type.appendChild(sequence);
        field.appendChild(type);
    }

    private static void globalElement(MutableContract c) {
        Element type = namedType(c);
        type.getParentNode()
                .insertBefore(schemaElement(type, "element", "name", "MutatedElement", "type", "xs:string"), type);
    }

    /** The fields move to a group that the type refers to: nothing changes on the wire. */
    private static void extractGroup(MutableContract c) {
        Element type = namedType(c);
        Element sequence = child(type, "sequence");
        type.insertBefore(schemaElement(type, "group", "ref", "tns:MutatedGroup"), sequence);
        Element group = schemaElement(type, "group", "name", "MutatedGroup");
        group.appendChild(sequence);
        type.getParentNode().insertBefore(group, type);
    }

    private static void moveType(MutableContract c) {
        Element type = namedType(c);
        parent(type).appendChild(type);
    }

    private static void document(MutableContract c) {
        Element field = field(c, e -> !has(e, "annotation"));
        Element documentation = schemaElement(field, "documentation");
        documentation.setTextContent("Mutated.");
        Element annotation = schemaElement(field, "annotation");
        annotation.appendChild(documentation);
        field.insertBefore(annotation, field.getFirstChild());
    }
}
