package io.github.countersign.benchmarks.harness;

import static io.github.countersign.benchmarks.report.Table.number;

import io.github.countersign.benchmarks.message.EnvelopeIds;
import io.github.countersign.benchmarks.report.Table;
import io.github.countersign.benchmarks.seam.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cost of one small call, one thread, a kept-alive connection. */
final class CallSection implements Section {

    @Override
    public List<Table> run(Workbench bench, Scale scale, Summary summary) throws Exception {
        Map<Contender, CallCost.Figures> sending = measure(bench, Operation.SEND, EnvelopeIds.CREATED, scale.calls());
        Ratios ratios = micros(sending);
        sending.forEach((contender, figures) -> {
            summary.put(contender, "call us", number(figures.micros()));
            summary.put(contender, "to bare stub", ratios.of(contender, Contenders.BARE_STUB));
            summary.put(contender, "alloc KB", number(figures.kilobytes()));
        });
        List<Table> tables = new ArrayList<>();
        tables.add(table("A call that sends", "`CreateAndSendEnvelope` with a PDF of 10 KB.", sending));
        if (!scale.quick()) {
            Map<Contender, CallCost.Figures> asking = measure(bench, Operation.STATUS, "status-1", scale.calls());
            tables.add(table("A call that asks", "`RequestStatus`, small both ways.", asking));
        }
        return tables;
    }

    private static Map<Contender, CallCost.Figures> measure(
            Workbench bench, Operation operation, String id, Budget budget) throws Exception {
        List<Lane> lanes = new Lanes(bench.classPath())
                .open(Contenders.all(), bench.job(operation, bench.sink().plain()));
        try {
            return new CallCost().measure(lanes, id, id, budget);
        } finally {
            lanes.forEach(Lane::close);
        }
    }

    private static Table table(String title, String note, Map<Contender, CallCost.Figures> all) {
        Ratios micros = micros(all);
        Map<Contender, Double> kilobytes = new LinkedHashMap<>();
        all.forEach((contender, figures) -> kilobytes.put(contender, figures.kilobytes()));
        Ratios allocation = new Ratios(kilobytes);
        List<List<String>> rows = new ArrayList<>();
        all.forEach((contender, figures) -> rows.add(List.of(
                contender.name(),
                number(figures.micros()),
                number(figures.cpuMicros()),
                number(figures.kilobytes()),
                micros.of(contender, Contenders.JAXB),
                micros.of(contender, Contenders.BARE_STUB),
                micros.of(contender, Contenders.OLD_SETUP),
                micros.of(contender, Contenders.OLD_SETUP_URL),
                allocation.of(contender, Contenders.BARE_STUB))));
        List<String> heads = List.of(
                "contender",
                "wall us",
                "CPU us",
                "alloc KB",
                "to JAXB + socket",
                "to bare stub",
                "to old set-up",
                "to old set-up, URL",
                "alloc to bare stub");
        int rounds =
                all.values().stream().mapToInt(CallCost.Figures::rounds).min().orElse(0);
        return new Table(title, note + " One thread; %d rounds.".formatted(rounds), heads, rows);
    }

    private static Ratios micros(Map<Contender, CallCost.Figures> all) {
        Map<Contender, Double> micros = new LinkedHashMap<>();
        all.forEach((contender, figures) -> micros.put(contender, figures.micros()));
        return new Ratios(micros);
    }
}
