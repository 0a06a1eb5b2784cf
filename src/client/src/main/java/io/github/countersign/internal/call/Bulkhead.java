package io.github.countersign.internal.call;

import io.github.countersign.internal.transport.Deadline;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many calls go on at once. Fit for virtual threads.
 *
 * <p>Those who wait get their turn in the order in which they came. A free turn may be taken past them only while none of them has waited long:
 * to wake another thread for every call costs more than a short call does.
 */
final class Bulkhead {

    private static final long LONG_WAIT = TimeUnit.MILLISECONDS.toNanos(250);

    private final Semaphore turns;
    private final Queue<Since> waiting = new ConcurrentLinkedQueue<>();
    private final int most;

    Bulkhead(int most) {
        this.most = most;
        this.turns = new Semaphore(most, true);
    }

    int most() {
        return most;
    }

    /**
     * Waits for a turn, to be given back with {@link #leave}.
     *
     * @return false if none came before the deadline
     * @throws InterruptedException if the thread is to stop
     */
    boolean enter(Deadline deadline) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!someoneWaitsLong() && turns.tryAcquire()) {
            return true;
        }
        Since me = new Since(System.nanoTime());
        waiting.add(me);
        try {
            return turns.tryAcquire(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } finally {
            waiting.remove(me);
        }
    }

    void leave() {
        turns.release();
    }

    private boolean someoneWaitsLong() {
        Since oldest = waiting.peek();
        return oldest != null && System.nanoTime() - oldest.nanos > LONG_WAIT;
    }

    /** When somebody began to wait; one's own, whoever else began in the same nanosecond. */
    private static final class Since {

        private final long nanos;

        Since(long nanos) {
            this.nanos = nanos;
        }
    }
}
