package io.github.countersign.codegen.diff;

import io.github.countersign.codegen.contract.ComplexType;
import io.github.countersign.codegen.contract.TypeDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a comparison has found and which types it has reached so far. */
final class Findings {

    private final Set<Difference> differences = new LinkedHashSet<>();
    private final Set<List<Object>> known = new HashSet<>();
    private final Set<TypeDefinition> reached = new HashSet<>();
    private int documentation;
    private int operations;

    void add(Severity severity, String code, Object where, String message, String java) {
        String place = where.toString();
        if (known.add(List.of(severity, code, place, message))) {
            differences.add(new Difference(severity, code, place, message, java));
        }
    }

    void documentation(String before, String after) {
        if (!before.equals(after)) {
            documentation++;
        }
    }

    void operations(int number) {
        operations += number;
    }

    /** Takes note of a type; true the first time. */
    boolean reach(TypeDefinition type) {
        return !type.isBuiltIn() && reached.add(type);
    }

    boolean hasReached(TypeDefinition type) {
        return reached.contains(type);
    }

    /** Takes note of a type and of all that it holds, where the comparison stops for want of a counterpart. */
    void reachAll(TypeDefinition type) {
        if (reach(type)) {
            reachFields(type);
        }
    }

    void reachFields(TypeDefinition type) {
        if (type.content() instanceof ComplexType complex) {
            complex.elements().forEach(field -> reachAll(field.declaration().type()));
        }
    }

    DiffReport report() {
        List<Difference> sorted = new ArrayList<>(differences);
        sorted.sort(Comparator.comparing(Difference::severity));
        return new DiffReport(sorted, documentation, operations, reached.size());
    }
}
