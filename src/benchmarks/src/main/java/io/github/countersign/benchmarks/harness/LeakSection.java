package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.report.Table;
import io.github.countersign.benchmarks.seam.Operation;
import java.util.ArrayList;
import java.util.List;

/** What stays behind after thousands of calls, clients, faults and time-outs. */
final class LeakSection implements Section {

    @Override
    public List<Table> run(Workbench bench, Scale scale, Summary summary) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        Leaks leaks = new Leaks(bench.children(), bench.classPath(), bench.folder());
        for (Contender contender : contenders(scale)) {
            ChildJob job = bench.transfer(
                    contender, Operation.STATUS, bench.sink().plain(), Workbench.SMALL, scale.leakCalls());
            Residue most = leaks.measure(contender, job).most();
            rows.add(List.of(
                    contender.name(),
                    Integer.toString(most.threads()),
                    Long.toString(most.sockets()),
                    Long.toString(most.files()),
                    Long.toString(most.heapKilobytes())));
            summary.put(contender, "threads left", Integer.toString(most.threads()));
        }
        String note =
                "%d calls, %d clients, %d faults and %d time-outs; the most threads, sockets and temporary files, against the start, that any stage left "
                        + "behind 3 s later, and the heap at the end.";
        int calls = scale.leakCalls();
        return List.of(new Table(
                "What is left behind",
                note.formatted(calls, calls / 50, calls / 10, calls / 10),
                List.of("contender", "threads", "sockets", "files", "heap KB"),
                rows));
    }

    private static List<Contender> contenders(Scale scale) {
        return scale.quick()
                ? Contenders.of(Contenders.BARE_STUB, Contenders.FACADE)
                : Contenders.of(
                        Contenders.JAXB,
                        Contenders.BARE_STUB,
                        Contenders.CXF_DEFAULTS,
                        Contenders.OLD_SETUP,
                        Contenders.METRO,
                        Contenders.FACADE,
                        Contenders.PORT);
    }
}
