package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.ComplexType;
import io.github.countersign.codegen.contract.Names;
import io.github.countersign.codegen.contract.SimpleType;
import io.github.countersign.codegen.contract.TypeDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares two types, each pair of them once. */
final class TypeComparison {

    private final Findings findings;
    private final JavaEffects java;
    private final SimpleTypeComparison simple;
    private final ComplexTypeComparison complex;
    private final Set<List<TypeDefinition>> compared = new HashSet<>();
    private final Set<List<TypeDefinition>> named = new HashSet<>();

    TypeComparison(Findings findings, JavaEffects java) {
        this.findings = findings;
        this.java = java;
        this.simple = new SimpleTypeComparison(findings, java);
        this.complex = new ComplexTypeComparison(findings, java, this, simple);
    }

    void compare(TypeDefinition before, TypeDefinition after, Site site) {
        names(before, after, site);
        if (!compared.add(List.of(before, after))) {
            return;
        }
        findings.reach(before);
        if (!before.isBuiltIn() && !after.isBuiltIn()) {
            findings.documentation(before.documentation(), after.documentation());
        }
        Site declared = before.isBuiltIn() ? site : new Site(before.path(), site.java());
        if (before.content() instanceof SimpleType a && after.content() instanceof SimpleType b) {
            simple.compare(a, b, before.name() == null ? site : declared);
        } else if (before.content() instanceof ComplexType a && after.content() instanceof ComplexType b) {
            boolean derived = !before.isBuiltIn() && !after.isBuiltIn();
            complex.compare(a, b, declared.path(), derived);
        } else {
            otherKind(before, site);
        }
    }

    private void otherKind(TypeDefinition before, Site site) {
        String message = before.isSimple() ? "simple type became a complex type" : "complex type became a simple type";
        findings.add(Severity.BREAKING, "type", site.path(), message, site.java());
        if (!before.isBuiltIn()) {
            findings.reachFields(before);
        }
    }

    private void names(TypeDefinition before, TypeDefinition after, Site site) {
        if ((before.isBuiltIn() && after.isBuiltIn()) || sameName(before, after)) {
            return;
        }
        boolean otherKind = before.isSimple() != after.isSimple();
        boolean oneBuiltIn = before.isBuiltIn() || after.isBuiltIn();
        if ((otherKind && oneBuiltIn) || (before.isBuiltIn() && !after.isSimple())) {
            return;
        }
        if (named.add(List.of(before, after))) {
            String x = label(before);
            String y = label(after);
            boolean ambiguous = x.equals(y) && before.name() != null && after.name() != null;
            String message = ambiguous
                    ? "type %s -> type %s".formatted(Names.show(before.name()), Names.show(after.name()))
                    : x + " -> " + y;
            findings.add(Severity.NAME, "type-name", site.path(), message, java.classRenamed(before, after));
        }
    }

    private static boolean sameName(TypeDefinition before, TypeDefinition after) {
        return before.name() == null ? after.name() == null : before.name().equals(after.name());
    }

    private static String label(TypeDefinition type) {
        if (type.name() == null) {
            return "an anonymous type";
        }
        return "type " + (type.isBuiltIn() ? "xs:" : "") + type.localName();
    }
}
