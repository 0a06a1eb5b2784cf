package io.github.countersign.benchmarks.harness;

import static io.github.countersign.benchmarks.report.Table.number;

import io.github.countersign.benchmarks.message.EnvelopeIds;
import io.github.countersign.benchmarks.report.Table;
import io.github.countersign.benchmarks.seam.Job;
import io.github.countersign.benchmarks.seam.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Document bytes a second, out and in, plain and under TLS, beside the bare socket. */
final class StreamSection implements Section {

    @Override
    public List<Table> run(Workbench bench, Scale scale, Summary summary) throws Exception {
        Map<Contender, List<String>> rows = new LinkedHashMap<>();
        contenders(scale).forEach(contender -> rows.put(contender, new ArrayList<>(List.of(contender.name()))));
        for (URI endpoint : List.of(bench.sink().plain(), bench.sink().tls())) {
            for (Operation operation : List.of(Operation.SEND, Operation.RECEIVE)) {
                Map<Contender, Double> rates = rates(bench, scale, operation, endpoint);
                Ratios ratios = new Ratios(rates);
                rows.forEach((contender, row) -> {
                    row.add(number(rates.getOrDefault(contender, 0.0)));
                    row.add(ratios.of(contender, Contenders.PREPARED_BYTES));
                });
                if (endpoint.getScheme().equals("http")) {
                    String column = operation == Operation.SEND ? "out MB/s" : "in MB/s";
                    rates.forEach((contender, rate) -> summary.put(contender, column, number(rate)));
                }
            }
        }
        List<String> heads = List.of(
                "contender",
                "out MB/s",
                "to floor",
                "in MB/s",
                "to floor",
                "TLS out MB/s",
                "to floor",
                "TLS in MB/s",
                "to floor");
        String note = """
                A document of %d MB. The floor sends encoded bytes that lie ready in a file, and reads and drops what comes back. The facade's \
                figures contain the SHA-256 of what it downloads, which nobody else computes; the port streams without it.""".formatted(scale.streamMegabytes());
        return List.of(new Table("Document rate", note, heads, List.copyOf(rows.values())));
    }

    private static Map<Contender, Double> rates(Workbench bench, Scale scale, Operation operation, URI endpoint)
            throws Exception {
        long length = (long) scale.streamMegabytes() * Workbench.MEGABYTE;
        String id = operation == Operation.SEND ? EnvelopeIds.CREATED : EnvelopeIds.ofDocument(length);
        Job job = bench.job(operation, endpoint).sending(bench.document(length));
        List<Lane> lanes = new Lanes(bench.classPath()).open(contenders(scale), job);
        try {
            Map<Contender, Double> rates = new LinkedHashMap<>();
            new CallCost()
                    .measure(lanes, id, id, scale.streams())
                    .forEach((contender, figures) -> rates.put(contender, length / figures.micros()));
            return rates;
        } finally {
            lanes.forEach(Lane::close);
        }
    }

    private static List<Contender> contenders(Scale scale) {
        if (scale.quick()) {
            return Contenders.of(
                    Contenders.PREPARED_BYTES,
                    Contenders.JAXB,
                    Contenders.BARE_STUB,
                    Contenders.OLD_SETUP_URL,
                    Contenders.FACADE,
                    Contenders.PORT);
        }
        return Contenders.all();
    }
}
