package io.github.countersign.benchmarks.harness;

import static io.github.countersign.benchmarks.report.Table.number;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one run, to be set in proportion.
 *
 * @param figures one for each contender that was measured
 */
record Ratios(Map<Contender, Double> figures) {

    /** The figure of one contender over that of another; a dash if one of them was not measured. */
    String of(Contender contender, Contender base) {
        @Nullable Double over = figures.get(contender);
        @Nullable Double under = figures.get(base);
        return over == null || under == null ? "-" : number(over / under);
    }
}
