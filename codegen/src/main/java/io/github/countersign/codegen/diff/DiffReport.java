package io.github.countersign.codegen.diff;

import java.util.List;

/**
 * Everything that differs between two contracts.
 *
 * @param differences the gravest first
 * @param documentation number of texts of documentation that differ; they are not listed
 * @param operations of the old contract that were compared
 * @param types of the old contract that were compared
 */
public record DiffReport(List<Difference> differences, int documentation, int operations, int types) {

    /** Keeps a copy. */
    public DiffReport {
        differences = List.copyOf(differences);
    }

    /** How many differences have that severity. */
    public long count(Severity severity) {
        return differences.stream().filter(d -> d.severity() == severity).count();
    }

    /** Those that fail a build. */
    public List<Difference> failures(FailOn failOn) {
        return differences.stream().filter(d -> failOn.fails(d.severity())).toList();
    }

    /** The counts in one line. */
    public String summary() {
        return "%d breaking, %d name, %d widening, %d other differences, %d of documentation texts, over %d operations and %d types"
                .formatted(
                        count(Severity.BREAKING),
                        count(Severity.NAME),
                        count(Severity.WIDENING),
                        count(Severity.DOC),
                        documentation,
                        operations,
                        types);
    }
}
