package io.github.countersign.benchmarks.harness;

import static io.github.countersign.benchmarks.report.Table.number;

import io.github.countersign.benchmarks.report.Table;
import io.github.countersign.benchmarks.seam.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Calls a second through one shared client by thread count. */
final class ConcurrencySection implements Section {

    private static final int ROUNDS = 3;

    @Override
    public List<Table> run(Workbench bench, Scale scale, Summary summary) throws Exception {
        List<Contender> contenders = Contenders.of(
                Contenders.JAXB, Contenders.BARE_STUB, Contenders.OLD_SETUP_URL, Contenders.FACADE, Contenders.PORT);
        List<Lane> lanes = new Lanes(bench.classPath())
                .open(contenders, bench.job(Operation.STATUS, bench.sink().plain()));
        Map<Contender, Rates> all = new LinkedHashMap<>();
        try {
            measure(lanes, scale, new LinkedHashMap<>());
            for (int round = 1; round < ROUNDS; round++) {
                measure(lanes, scale, all);
            }
        } finally {
            lanes.forEach(Lane::close);
        }
        List<List<String>> rows = new ArrayList<>();
        all.forEach((contender, rates) -> {
            List<String> row = new ArrayList<>(List.of(contender.name()));
            scale.threads().forEach(threads -> row.add(number(rates.best(threads))));
            row.add(number(rates.lastToBest(scale.threads())));
            row.add(Long.toString(rates.wrong));
            rows.add(row);
            summary.put(contender, "200 threads to best", number(rates.lastToBest(scale.threads())));
        });
        List<String> heads = new ArrayList<>(List.of("contender"));
        scale.threads().forEach(threads -> heads.add(threads == 1 ? "1 thread" : threads + " threads"));
        heads.addAll(List.of("last to best before", "wrong"));
        String note =
                "`RequestStatus` calls a second through one shared client, the best of %d rounds; each call asks about an envelope of its own."
                        .formatted(ROUNDS - 1);
        return List.of(new Table("Many threads", note, heads, rows));
    }

    private static void measure(List<Lane> lanes, Scale scale, Map<Contender, Rates> into) throws InterruptedException {
        for (int threads : scale.threads()) {
            List<Lane> order = new ArrayList<>(lanes);
            Collections.shuffle(order, new Random(threads));
            lanes.forEach(lane -> into.putIfAbsent(lane.contender(), new Rates()));
            for (Lane lane : order) {
                Concurrency.Rate rate = Concurrency.measure(lane, threads, scale.concurrent());
                into.computeIfAbsent(lane.contender(), c -> new Rates()).add(threads, rate);
            }
        }
    }

    private static final class Rates {

        private final Map<Integer, Double> best = new LinkedHashMap<>();
        private long wrong;

        void add(int threads, Concurrency.Rate rate) {
            best.merge(threads, rate.callsPerSecond(), Math::max);
            wrong += rate.wrong();
        }

        double best(int threads) {
            return best.getOrDefault(threads, 0.0);
        }

        double lastToBest(List<Integer> threads) {
            int last = threads.get(threads.size() - 1);
            double most = threads.stream()
                    .filter(count -> count < last)
                    .mapToDouble(this::best)
                    .max()
                    .orElse(best(last));
            return best(last) / most;
        }
    }
}
