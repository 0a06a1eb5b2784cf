package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.ComplexType;
import io.github.countersign.codegen.contract.ComplexType.Field;
import io.github.countersign.codegen.contract.ComplexType.Wildcard;
import io.github.countersign.codegen.contract.ElementDeclaration;
import io.github.countersign.codegen.contract.Names;
import io.github.countersign.codegen.contract.Occurrence;
import io.github.countersign.codegen.contract.SchemaPath;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the fields of two complex types: which there are, in which order, and what each admits. */
final class FieldComparison {

    private static final List<String> PROCESSING = List.of("skip", "lax", "strict");

    private final Findings findings;
    private final JavaEffects java;
    private final TypeComparison types;

    FieldComparison(Findings findings, JavaEffects java, TypeComparison types) {
        this.findings = findings;
        this.java = java;
        this.types = types;
    }

    void compare(ComplexType before, ComplexType after, SchemaPath path) {
        FieldMatch match = FieldMatch.of(before.elements(), after.elements());
        match.gone().forEach(field -> gone(field, path));
        match.moved().forEach(pair -> moved(pair, path));
        match.renamed().forEach(pair -> renamed(pair, path));
        match.added().forEach(field -> added(field, path));
        order(match, after, path);
        for (FieldMatch.FieldPair pair : match.common()) {
            field(pair, declaredAt(pair, path));
        }
        wildcards(before.wildcards(), after.wildcards(), path);
    }

    /** An inherited field is reported once, where it is declared. */
    private static SchemaPath declaredAt(FieldMatch.FieldPair pair, SchemaPath path) {
        SchemaPath owner = pair.before().owner();
        boolean named = owner.kind() == SchemaPath.Kind.TYPE
                && owner.equals(pair.after().owner());
        return (named ? owner : path).child(pair.before().localName());
    }

    private void gone(Field field, SchemaPath path) {
        findings.add(Severity.BREAKING, "field", path.child(field.localName()), "is gone", java.fieldGone(path, field));
        if (!field.declaration().type().isSimple()) {
            findings.reachAll(field.declaration().type());
        }
    }

    private void moved(FieldMatch.FieldPair pair, SchemaPath path) {
        SchemaPath place = path.child(pair.before().localName());
        String message = "field namespace {%s} -> {%s}".formatted(namespace(pair.before()), namespace(pair.after()));
        findings.add(Severity.BREAKING, "namespace", place, message, "");
        field(pair, place);
    }

    private static String namespace(Field field) {
        return field.declaration().name().getNamespaceURI();
    }

    private void renamed(FieldMatch.FieldPair pair, SchemaPath path) {
        SchemaPath place = path.child(pair.before().localName());
        String message = "renamed to %s (or gone, and that field is new)"
                .formatted(pair.after().localName());
        findings.add(Severity.BREAKING, "field", place, message, java.fieldRenamed(path, pair.before(), pair.after()));
        field(pair, place);
    }

    private void added(Field field, SchemaPath path) {
        boolean required = field.occurs().min() > 0 && !field.inChoice();
        findings.add(
                required ? Severity.BREAKING : Severity.WIDENING,
                "field",
                path.child(field.localName()),
                required ? "is new, required" : "is new, optional",
                java.fieldNew(path, field));
    }

    private void order(FieldMatch match, ComplexType after, SchemaPath path) {
        List<String> moved = match.reordered();
        if (moved.isEmpty() || after.elements().stream().allMatch(FieldComparison::unordered)) {
            return;
        }
        String message = "fields come in another order, from %s on: %s%s"
                .formatted(
                        match.firstOutOfOrder(),
                        String.join(", ", moved.subList(0, Math.min(6, moved.size()))),
                        moved.size() > 6 ? "..." : "");
        findings.add(Severity.BREAKING, "order", path, message, java.reordered(path));
    }

    private static boolean unordered(Field field) {
        List<String> compositors = field.compositors();
        return !compositors.isEmpty() && compositors.get(compositors.size() - 1).startsWith("all");
    }

    private void field(FieldMatch.FieldPair pair, SchemaPath place) {
        Field before = pair.before();
        Field after = pair.after();
        String effect = java.fieldChanged(place, before, after);
        occurrence(before.occurs(), after.occurs(), place, effect);
        declaration(before.declaration(), after.declaration(), place, effect);
        compositors(before, after, place, effect);
        findings.documentation(before.documentation(), after.documentation());
        types.compare(before.declaration().type(), after.declaration().type(), new Site(place, effect));
    }

    private void occurrence(Occurrence before, Occurrence after, Object place, String effect) {
        if (before.min() != after.min()) {
            Severity severity = after.min() > before.min() ? Severity.BREAKING : Severity.WIDENING;
            findings.add(severity, "minOccurs", place, change(before.min(), after.min()), effect);
        }
        if (before.max() != after.max()) {
            Severity severity = after.max() < before.max() ? Severity.BREAKING : Severity.WIDENING;
            findings.add(severity, "maxOccurs", place, change(before.max(), after.max()), effect);
        }
    }

    private static String change(long before, long after) {
        return Occurrence.show(before) + " -> " + Occurrence.show(after);
    }

    void declaration(ElementDeclaration before, ElementDeclaration after, SchemaPath place, String effect) {
        if (before.nillable() != after.nillable()) {
            Severity severity = before.nillable() ? Severity.BREAKING : Severity.WIDENING;
            findings.add(severity, "nillable", place, before.nillable() + " -> " + after.nillable(), effect);
        }
        value("default", before.defaultValue(), after.defaultValue(), place);
        value("fixed", before.fixedValue(), after.fixedValue(), place);
        if (before.isAbstract() != after.isAbstract()) {
            String message = before.isAbstract() + " -> " + after.isAbstract();
            findings.add(Severity.BREAKING, "abstract", place, message, effect);
        }
        if (!Objects.equals(before.substitutionGroup(), after.substitutionGroup())) {
            String message = Names.show(before.substitutionGroup()) + " -> " + Names.show(after.substitutionGroup());
            findings.add(Severity.BREAKING, "substitutionGroup", place, message, effect);
        }
    }

    private void value(String code, @Nullable String before, @Nullable String after, SchemaPath place) {
        if (!Objects.equals(before, after)) {
            String message = Values.show(before) + " -> " + Values.show(after);
            findings.add(Severity.BREAKING, code, place, message, java.elementDefault(place));
        }
    }

    private void compositors(Field before, Field after, SchemaPath place, String effect) {
        List<String> a = unnumbered(before.compositors());
        List<String> b = unnumbered(after.compositors());
        if (!a.equals(b)) {
            boolean freed = a.equals(List.of("sequence")) && b.equals(List.of("all"));
            String message = String.join("/", a) + " -> " + String.join("/", b);
            findings.add(freed ? Severity.WIDENING : Severity.BREAKING, "compositor", place, message, effect);
        }
    }

    private static List<String> unnumbered(List<String> compositors) {
        return compositors.stream().map(c -> c.replaceFirst("#.*", "")).toList();
    }

    private void wildcards(List<Wildcard> before, List<Wildcard> after, SchemaPath path) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            if (i >= after.size()) {
                findings.add(Severity.BREAKING, "any", path, "an element wildcard is gone", java.anyElement(path));
            } else if (i >= before.size()) {
                Severity severity = after.get(i).occurs().min() > 0 ? Severity.BREAKING : Severity.WIDENING;
                findings.add(severity, "any", path, "an element wildcard is new", java.anyElement(path));
            } else {
                wildcard(before.get(i), after.get(i), path);
            }
        }
    }

    private void wildcard(Wildcard before, Wildcard after, SchemaPath path) {
        if (!before.namespaces().equals(after.namespaces())) {
            Severity severity = after.namespaces().equals("##any") ? Severity.WIDENING : Severity.BREAKING;
            String message = "wildcard namespace %s -> %s".formatted(before.namespaces(), after.namespaces());
            findings.add(severity, "any", path, message, "");
        }
        if (!before.processing().equals(after.processing())) {
            boolean laxer = PROCESSING.indexOf(after.processing()) < PROCESSING.indexOf(before.processing());
            String message = "processContents %s -> %s".formatted(before.processing(), after.processing());
            findings.add(laxer ? Severity.WIDENING : Severity.BREAKING, "any", path, message, java.anyElement(path));
        }
        occurrence(before.occurs(), after.occurs(), path.child("(any)"), java.anyElement(path));
    }
}
