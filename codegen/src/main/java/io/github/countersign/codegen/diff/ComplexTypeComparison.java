package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.ComplexType;
import io.github.countersign.codegen.contract.ComplexType.Attribute;
import io.github.countersign.codegen.contract.ComplexType.AttributeWildcard;
import io.github.countersign.codegen.contract.SchemaPath;
import java.util.Map;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Compares two complex types: what they are, their text and their attributes; the fields have a class of their own. */
final class ComplexTypeComparison {

    private final Findings findings;
    private final JavaEffects java;
    private final TypeComparison types;
    private final SimpleTypeComparison simple;
    private final FieldComparison fields;

    ComplexTypeComparison(Findings findings, JavaEffects java, TypeComparison types, SimpleTypeComparison simple) {
        this.findings = findings;
        this.java = java;
        this.types = types;
        this.simple = simple;
        this.fields = new FieldComparison(findings, java, types);
    }

    void compare(ComplexType before, ComplexType after, SchemaPath path, boolean derived) {
        if (before.mixed() != after.mixed()) {
            flag(
                    before.mixed(),
                    "mixed",
                    path,
                    "mixed content is gone",
                    "mixed content is allowed",
                    java.contentReplaced(path));
        }
        if (before.isAbstract() != after.isAbstract()) {
            flag(
                    !before.isAbstract(),
                    "abstract",
                    path,
                    "became abstract",
                    "no longer abstract",
                    java.abstractChanged(path));
        }
        if (derived) {
            bases(before.base(), after.base(), path);
        }
        text(before, after, path);
        attributes(before, after, path);
        fields.compare(before, after, path);
    }

    private void flag(boolean breaks, String code, SchemaPath path, String breaking, String widening, String effect) {
        if (breaks) {
            findings.add(Severity.BREAKING, code, path, breaking, effect);
        } else {
            findings.add(Severity.WIDENING, code, path, widening, effect);
        }
    }

    private void bases(@Nullable QName before, @Nullable QName after, SchemaPath path) {
        String a = before == null ? "" : before.getLocalPart();
        String b = after == null ? "" : after.getLocalPart();
        if (!a.equals(b)) {
            String message = "base type %s -> %s (flattened content is compared)"
                    .formatted(a.isEmpty() ? "(none)" : a, b.isEmpty() ? "(none)" : b);
            findings.add(Severity.NAME, "base-type", path, message, java.superclass(path, a, b));
        }
    }

    private void text(ComplexType before, ComplexType after, SchemaPath path) {
        if (before.text() != null && after.text() != null) {
            simple.compare(before.text(), after.text(), new Site(path.with("content"), java.valueChanged(path)));
        } else if (before.text() != null) {
            findings.add(Severity.BREAKING, "type", path, "simple content is gone", java.valueChanged(path));
        } else if (after.text() != null) {
            findings.add(Severity.BREAKING, "type", path, "simple content is new", java.valueChanged(path));
        }
    }

    private void attributes(ComplexType before, ComplexType after, SchemaPath path) {
        wildcards(before.attributeWildcard(), after.attributeWildcard(), path);
        for (Attribute attribute : before.attributes().values()) {
            SchemaPath place = path.attribute(attribute.name().getLocalPart());
            Attribute other = after.attributes().get(attribute.name());
            if (other == null) {
                gone(attribute, after.attributes(), place);
            } else {
                attribute(attribute, other, place);
            }
        }
        for (Attribute attribute : after.attributes().values()) {
            if (sameLocalName(attribute.name(), before.attributes()) == null) {
                boolean required = attribute.use().equals("required");
                findings.add(
                        required ? Severity.BREAKING : Severity.WIDENING,
                        "attribute",
                        path.attribute(attribute.name().getLocalPart()),
                        "is new, " + attribute.use(),
                        java.attributeNew(path, attribute));
            }
        }
    }

    private void wildcards(@Nullable AttributeWildcard before, @Nullable AttributeWildcard after, SchemaPath path) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before == null) {
            findings.add(
                    Severity.WIDENING,
                    "any-attribute",
                    path,
                    "an attribute wildcard is new",
                    java.otherAttributes(path));
        } else if (after == null) {
            findings.add(
                    Severity.BREAKING,
                    "any-attribute",
                    path,
                    "the attribute wildcard is gone",
                    java.otherAttributes(path));
        } else {
            String message = "%s, %s -> %s, %s"
                    .formatted(before.namespaces(), before.processing(), after.namespaces(), after.processing());
            findings.add(Severity.BREAKING, "any-attribute", path, message, "");
        }
    }

    private void gone(Attribute attribute, Map<QName, Attribute> others, SchemaPath place) {
        QName other = sameLocalName(attribute.name(), others);
        String message = other == null
                ? "is gone"
                : "namespace {%s} -> {%s}".formatted(attribute.name().getNamespaceURI(), other.getNamespaceURI());
        findings.add(
                Severity.BREAKING,
                "attribute",
                place,
                message,
                other == null ? java.attributeGone(place, attribute) : "");
    }

    private static @Nullable QName sameLocalName(QName name, Map<QName, Attribute> attributes) {
        for (QName candidate : attributes.keySet()) {
            if (candidate.getLocalPart().equals(name.getLocalPart())) {
                return candidate;
            }
        }
        return null;
    }

    private void attribute(Attribute before, Attribute after, SchemaPath place) {
        String effect = java.attributeChanged(place, before, after);
        if (!before.use().equals(after.use())) {
            Severity severity = after.use().equals("required") ? Severity.BREAKING : Severity.WIDENING;
            findings.add(severity, "use", place, "%s -> %s".formatted(before.use(), after.use()), effect);
        }
        value("default", before.defaultValue(), after.defaultValue(), place);
        value("fixed", before.fixedValue(), after.fixedValue(), place);
        types.compare(before.type(), after.type(), new Site(place, effect));
    }

    private void value(String code, @Nullable String before, @Nullable String after, SchemaPath place) {
        if (!Objects.equals(before, after)) {
            String message = "%s -> %s".formatted(Values.show(before), Values.show(after));
            findings.add(Severity.BREAKING, code, place, message, java.attributeDefault(place));
        }
    }
}
