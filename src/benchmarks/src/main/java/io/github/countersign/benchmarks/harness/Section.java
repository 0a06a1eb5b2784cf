package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.report.Table;
import java.util.List;

/** One kind of measurement. */
interface Section {

    /** Measures, and puts the figures that matter most into the summary. */
    List<Table> run(Workbench bench, Scale scale, Summary summary) throws Exception;
}
