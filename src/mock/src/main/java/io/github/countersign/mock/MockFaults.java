package io.github.countersign.mock;

import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.failure.FailurePlan;
import io.github.countersign.mock.internal.failure.FailurePlan.Rule;
import io.github.countersign.mock.internal.soap.OperationTable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to go wrong, on command.
 *
 * <pre>{@code
 * docusign.faults().next("CreateAndSendEnvelope", MockFault.dropAfterCommit());
 * }</pre>
 *
 * <p>A call takes the first fault, in the order of arming, that is for its operation and not used up; there is no more than one
 * for a call. What was armed with {@link #sometimes} is drawn from a generator with the mock's seed: the same calls in the same
 * order fail in the same way again. Thread-safe.
 */
public final class MockFaults {

    /** Stands for every operation of every endpoint. */
    public static final String ANY = "*";

    /**
     * A fault that a call met.
     *
     * @param operation the operation, as the request's action names it; {@link #ANY} for a request that names none
     * @param fault what happened
     */
    public record Applied(String operation, MockFault fault) {}

    private final FailurePlan plan;
    private final Runnable endStalls;

    MockFaults(FailurePlan plan, Runnable endStalls) {
        this.plan = plan;
        this.endStalls = endStalls;
    }

    /**
     * The next call of that operation goes wrong.
     *
     * @param operation its name in the contract, or {@link #ANY}
     * @throws IllegalArgumentException if there is no such operation; the message names the nearest
     */
    public MockFaults next(String operation, MockFault fault) {
        return next(operation, 1, fault);
    }

    /**
     * The next calls of that operation go wrong.
     *
     * @param operation its name in the contract, or {@link #ANY}
     * @param calls how many, at least 1
     * @throws IllegalArgumentException if there is no such operation, or fewer than 1 call is asked for
     */
    public MockFaults next(String operation, int calls, MockFault fault) {
        if (calls < 1) {
            throw new IllegalArgumentException("A fault is for at least 1 call, not for %d".formatted(calls));
        }
        plan.arm(new Rule(known(operation), calls, 1, List.of(fault)));
        return this;
    }

    /** Every call of that operation goes wrong, until {@link #clear()}. */
    public MockFaults always(String operation, MockFault fault) {
        return sometimes(operation, 1, fault);
    }

    /**
     * Some calls of that operation go wrong, until {@link #clear()}.
     *
     * @param operation its name in the contract, or {@link #ANY}
     * @param share how many of all, from 0 to 1
     * @param faults of which one is drawn each time
     * @throws IllegalArgumentException if there is no such operation, no fault, or the share is none
     */
    public MockFaults sometimes(String operation, double share, MockFault... faults) {
        if (!(share >= 0 && share <= 1) || faults.length == 0) {
            throw new IllegalArgumentException(
                    "Faults are drawn from at least one, for a share of calls between 0 and 1: not from %d for %s"
                            .formatted(faults.length, share));
        }
        plan.arm(new Rule(known(operation), Integer.MAX_VALUE, share, List.of(faults)));
        return this;
    }

    /**
     * The next connections are accepted, and nothing is ever read from them. A client that has an open connection does not make
     * a new one.
     *
     * @param connections how many
     */
    public MockFaults stallConnections(int connections) {
        plan.stallConnections(connections);
        return this;
    }

    /**
     * The next connections are reset as soon as they are made.
     *
     * @param connections how many
     */
    public MockFaults resetConnections(int connections) {
        plan.resetConnections(connections);
        return this;
    }

    /** Begins the draws of {@link #sometimes} anew, with that seed; a mock starts with the seed 0. */
    public MockFaults seed(long seed) {
        plan.seed(seed);
        return this;
    }

    /** What calls have met so far, in the order in which they came. */
    public List<Applied> applied() {
        return plan.applied();
    }

    /** Disarms everything, and ends the connections that stall. What has happened stays in {@link #applied()}. */
    public void clear() {
        plan.clear();
        endStalls.run();
    }

    private static String known(String operation) {
        if (operation.equals(ANY)) {
            return operation;
        }
        Set<String> names = new TreeSet<>();
        for (Contract contract : Contract.values()) {
            names.addAll(OperationTable.of(contract).names());
        }
        if (!names.contains(operation)) {
            throw new IllegalArgumentException("There is no operation %s; the nearest is %s"
                    .formatted(operation, OperationTable.nearest(operation, names)));
        }
        return operation;
    }

    @Override
    public String toString() {
        return "MockFaults[%s]".formatted(plan);
    }
}
