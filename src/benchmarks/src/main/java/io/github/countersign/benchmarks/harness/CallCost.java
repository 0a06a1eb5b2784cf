package io.github.countersign.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Time, CPU and allocation of a call. All contenders take turns of the same length in rounds whose order is shuffled, in one JVM, so that noise of the machine hits them alike;
 * a ratio of two figures of one run is worth more than either.
 */
final class CallCost {

    private static final long SEED = 42;

    private final Meter meter = new Meter();
    private final Random random = new Random(SEED);

    /** Figures of a call: low quantile of the rounds, in microseconds and kilobytes. */
    record Figures(double micros, double cpuMicros, double kilobytes, int rounds) {}

    Map<Contender, Figures> measure(List<Lane> lanes, String envelopeId, String expected, Budget budget)
            throws Exception {
        rounds(lanes, envelopeId, expected, budget.warmUp(), budget.turn());
        Map<Contender, Samples> samples = rounds(lanes, envelopeId, expected, budget.measured(), budget.turn());
        Map<Contender, Figures> figures = new LinkedHashMap<>();
        samples.forEach((contender, sample) -> figures.put(contender, sample.figures()));
        return figures;
    }

    private Map<Contender, Samples> rounds(
            List<Lane> lanes, String envelopeId, String expected, Duration time, Duration turn) throws Exception {
        Map<Contender, Samples> samples = new LinkedHashMap<>();
        lanes.forEach(lane -> samples.put(lane.contender(), new Samples()));
        List<Lane> order = new ArrayList<>(lanes);
        long end = System.nanoTime() + time.toNanos();
        do {
            Collections.shuffle(order, random);
            for (Lane lane : order) {
                Samples own = samples.computeIfAbsent(lane.contender(), c -> new Samples());
                int calls = own.callsWithin(turn);
                Meter.Reading before = meter.read();
                lane.call(calls, envelopeId, expected);
                own.add(Meter.between(before, meter.read()), calls);
            }
        } while (System.nanoTime() < end);
        return samples;
    }

    private static final class Samples {

        private final Sample micros = new Sample();
        private final Sample cpuMicros = new Sample();
        private final Sample kilobytes = new Sample();
        private double lastMicros = Double.POSITIVE_INFINITY;

        int callsWithin(Duration turn) {
            return Math.max(1, (int) (turn.toNanos() / 1e3 / lastMicros));
        }

        void add(Meter.Use use, int calls) {
            lastMicros = use.nanos() / 1e3 / calls;
            micros.add(lastMicros);
            cpuMicros.add(use.cpuNanos() / 1e3 / calls);
            kilobytes.add(use.bytes() / 1024.0 / calls);
        }

        Figures figures() {
            return new Figures(micros.low(), cpuMicros.low(), kilobytes.median(), micros.count());
        }
    }
}
