package io.github.countersign.internal.transport;

/**
 * The running clock of one call. Put it on a CXF message under {@link #PROPERTY} to bound that call; a caller that tries again hands
 * the same one over, so that all attempts together stay within the total.
 *
 * @param limits the limits that are counted
 * @param startedAt when the call began, as {@link System#nanoTime()} tells it
 */
public record Deadline(TimeLimits limits, long startedAt) {

    /** The message property that carries the deadline of a call. */
    public static final String PROPERTY = Deadline.class.getName();

    /** What is left of the total, negative when it is over. */
    public long nanosLeft() {
        return totalAt() - System.nanoTime();
    }

    long totalAt() {
        return startedAt + limits.total().toNanos();
    }
}
