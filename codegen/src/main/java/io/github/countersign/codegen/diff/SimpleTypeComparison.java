package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.SimpleType;
import io.github.countersign.codegen.contract.SimpleType.Atomic;
import io.github.countersign.codegen.contract.SimpleType.ListOf;
import io.github.countersign.codegen.contract.SimpleType.UnionOf;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares which texts two types admit. */
final class SimpleTypeComparison {

    private static final Set<String> BOUNDS =
            Set.of("maxLength", "maxInclusive", "totalDigits", "fractionDigits", "minLength", "minInclusive");

    private final Findings findings;
    private final JavaEffects java;

    SimpleTypeComparison(Findings findings, JavaEffects java) {
        this.findings = findings;
        this.java = java;
    }

    void compare(SimpleType before, SimpleType after, Site site) {
        if (before instanceof ListOf a && after instanceof ListOf b) {
            compare(a.item(), b.item(), site.with("list item"));
        } else if (before instanceof UnionOf a && after instanceof UnionOf b) {
            unions(a.members(), b.members(), site);
        } else if (before instanceof Atomic a && after instanceof Atomic b) {
            primitives(a, b, site);
            enumerations(a, b, site);
            facets(a, b, site);
        } else {
            breaking("type", site, "%s became %s".formatted(before.variety(), after.variety()));
        }
    }

    private void unions(List<SimpleType> before, List<SimpleType> after, Site site) {
        if (before.size() != after.size()) {
            breaking("type", site, "union of %d -> union of %d types".formatted(before.size(), after.size()));
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            compare(before.get(i), after.get(i), site.with("union member " + (i + 1)));
        }
    }

    private void primitives(Atomic before, Atomic after, Site site) {
        String a = before.primitive();
        String b = after.primitive();
        if (!a.equals(b)) {
            String remark = BuiltInTypes.derives(a, b)
                    ? " (a wider type)"
                    : BuiltInTypes.derives(b, a) ? " (a narrower type)" : "";
            breaking("type", site, "xs:%s -> xs:%s%s".formatted(a, b, remark));
        }
    }

    private void enumerations(Atomic before, Atomic after, Site site) {
        List<String> a = before.enumeration();
        List<String> b = after.enumeration();
        if (a == null && b != null) {
            breaking("enumeration", site, "restricted to " + String.join(", ", b));
        } else if (a != null && b == null) {
            String message = "the enumeration is gone: any %s is accepted".formatted(after.primitive());
            findings.add(Severity.WIDENING, "enumeration", site.path(), message, java.enumDissolved(site.path()));
        } else if (a != null && b != null) {
            values(a, b, site);
        }
    }

    private void values(List<String> before, List<String> after, Site site) {
        for (String value : before) {
            if (!after.contains(value)) {
                String message = "value '%s' is gone".formatted(value);
                findings.add(
                        Severity.BREAKING, "enumeration", site.path(), message, java.constantGone(site.path(), value));
            }
        }
        for (String value : after) {
            if (!before.contains(value)) {
                String message = "value '%s' is new".formatted(value);
                findings.add(
                        Severity.WIDENING, "enumeration", site.path(), message, java.constantNew(site.path(), value));
            }
        }
        boolean sameValues = before.containsAll(after) && after.containsAll(before);
        if (sameValues && !before.equals(after)) {
            String message = "the values come in another order";
            findings.add(Severity.DOC, "enumeration-order", site.path(), message, java.constantsReordered(site.path()));
        }
    }

    private void facets(Atomic before, Atomic after, Site site) {
        Set<String> names = new TreeSet<>(before.facets().keySet());
        names.addAll(after.facets().keySet());
        for (String name : names) {
            String a = before.facets().get(name);
            String b = after.facets().get(name);
            if (b == null) {
                findings.add(Severity.WIDENING, "facet", site.path(), "%s=%s is gone".formatted(name, a), "");
            } else if (!b.equals(a)) {
                boolean looser = a != null && BOUNDS.contains(name) && isLooser(name, a, b);
                String message = "%s %s -> %s".formatted(name, a == null ? "(none)" : a, b);
                findings.add(looser ? Severity.WIDENING : Severity.BREAKING, "facet", site.path(), message, "");
            }
        }
    }

    /** Bounds of dates and the like are no numbers; whether they got looser is not for us to say. */
    private static boolean isLooser(String facet, String before, String after) {
        try {
            int order = Double.compare(Double.parseDouble(after), Double.parseDouble(before));
            return facet.startsWith("min") ? order < 0 : order > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void breaking(String code, Site site, String message) {
        findings.add(Severity.BREAKING, code, site.path(), message, site.java());
    }
}
