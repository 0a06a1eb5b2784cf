package io.github.countersign.mock.internal.failure;

import io.github.countersign.mock.MockFault;
import io.github.countersign.mock.MockFaults;
import io.github.countersign.mock.MockFaults.Applied;
import io.github.countersign.mock.internal.tcp.TcpFront.Arrival;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The faults that are armed, and those that calls have met. Thread-safe. */
public final class FailurePlan {

    /**
     * Faults for an operation.
     *
     * @param operation its name, or {@link MockFaults#ANY}
     * @param calls how many calls meet one; {@link Integer#MAX_VALUE} for no limit
     * @param share how many of the calls that could, from 0 to 1
     * @param faults of which one is drawn
     */
    public record Rule(String operation, int calls, double share, List<MockFault> faults) {

        public Rule {
            faults = List.copyOf(faults);
        }

        boolean isFor(String name) {
            return operation.equals(MockFaults.ANY) || operation.equals(name);
        }
    }

    private static final class Armed {
        private final Rule rule;
        private int left;

        Armed(Rule rule) {
            this.rule = rule;
            this.left = rule.calls();
        }
    }

    private final List<Armed> rules = new ArrayList<>();
    private final List<Applied> applied = new ArrayList<>();
    private SplittableRandom random = new SplittableRandom(0);
    private int stalls;
    private int resets;

    /** Adds faults after those that are armed. */
    public synchronized void arm(Rule rule) {
        rules.add(new Armed(rule));
    }

    /** Lets that many more connections stall. */
    public synchronized void stallConnections(int connections) {
        stalls += connections;
    }

    /** Lets that many more connections be reset. */
    public synchronized void resetConnections(int connections) {
        resets += connections;
    }

    /** Begins the draws anew. */
    public synchronized void seed(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Disarms everything. */
    public synchronized void clear() {
        rules.clear();
        stalls = 0;
        resets = 0;
    }

    /** What this call meets, if anything; {@link MockFaults#ANY} stands for a call that names no operation. */
    public synchronized Optional<MockFault> take(String operation) {
        for (Iterator<Armed> all = rules.iterator(); all.hasNext(); ) {
            Armed armed = all.next();
            Rule rule = armed.rule;
            // No draw where there is no choice, so that what is certain does not change what is drawn.
            if (rule.isFor(operation) && (rule.share() == 1 || random.nextDouble() < rule.share())) {
                if (armed.left < Integer.MAX_VALUE && --armed.left == 0) {
                    all.remove();
                }
                MockFault fault = rule.faults().size() == 1
                        ? rule.faults().get(0)
                        : rule.faults().get(random.nextInt(rule.faults().size()));
                applied.add(new Applied(operation, fault));
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /** What becomes of the next connection. */
    public synchronized Arrival arrival() {
        if (stalls > 0) {
            stalls--;
            return Arrival.STALLED;
        }
        if (resets > 0) {
            resets--;
            return Arrival.RESET;
        }
        return Arrival.SERVED;
    }

    /** What calls have met, in order. */
    public synchronized List<Applied> applied() {
        return List.copyOf(applied);
    }

    /** How much is armed, for people. */
    @Override
    public synchronized String toString() {
        return "%d armed, %d applied".formatted(rules.size(), applied.size());
    }
}
