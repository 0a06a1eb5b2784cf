package io.github.countersign.benchmarks.harness;

import io.github.countersign.benchmarks.report.Table;
import io.github.countersign.benchmarks.seam.Operation;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The smallest heap that sends or receives a document of a given size. */
final class HeapSection implements Section {

    private static final int SMALLEST = 25;

    @Override
    public List<Table> run(Workbench bench, Scale scale, Summary summary) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        SmallestHeap search = new SmallestHeap(bench.children(), bench.classPath());
        for (Contender contender : contenders(scale)) {
            List<String> row = new ArrayList<>(List.of(contender.name()));
            for (int megabytes : scale.heapMegabytes()) {
                for (Operation operation : List.of(Operation.SEND, Operation.RECEIVE)) {
                    String cell = cell(bench, search, contender, operation, megabytes, scale.largestHeap());
                    row.add(cell);
                    if (megabytes == SMALLEST) {
                        summary.put(contender, operation == Operation.SEND ? "heap out MB" : "heap in MB", cell);
                    }
                }
            }
            rows.add(row);
        }
        List<String> heads = new ArrayList<>(List.of("contender"));
        for (int megabytes : scale.heapMegabytes()) {
            heads.add("%d MB out".formatted(megabytes));
            heads.add("%d MB in".formatted(megabytes));
        }
        String note =
                "The least `-Xmx`, in megabytes, with which a JVM sends a document or receives one. A dash: not with %d."
                        .formatted(scale.largestHeap());
        return List.of(new Table("Smallest heap", note, heads, rows));
    }

    private static String cell(
            Workbench bench, SmallestHeap search, Contender contender, Operation operation, int megabytes, int largest)
            throws Exception {
        URI endpoint = bench.sink().plain();
        ChildJob job = bench.transfer(contender, operation, endpoint, (long) megabytes * Workbench.MEGABYTE, 1);
        OptionalInt least = search.find(contender, job, largest, Duration.ofSeconds(20 + megabytes / 4));
        return least.isPresent() ? Integer.toString(least.getAsInt()) : "-";
    }

    private static List<Contender> contenders(Scale scale) {
        if (scale.quick()) {
            return Contenders.of(Contenders.BARE_STUB, Contenders.OLD_SETUP_URL, Contenders.FACADE);
        }
        return Contenders.of(
                Contenders.JAXB,
                Contenders.BARE_STUB,
                Contenders.CXF_DEFAULTS,
                Contenders.OLD_SETUP_URL,
                Contenders.METRO,
                Contenders.SPRING_WS,
                Contenders.FACADE,
                Contenders.PORT);
    }
}
