package io.github.countersign.internal.call;

import io.github.countersign.internal.transport.Deadline;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many calls go on at once, the others in the order in which they came. Fit for virtual threads. */
final class Bulkhead {

    private final Semaphore turns;
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
        return turns.tryAcquire(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
    }

    void leave() {
        turns.release();
    }
}
