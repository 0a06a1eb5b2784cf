package io.github.countersign.bulk;

import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The pauses of a run, which end with it: a send under way is waited for, a thread that sleeps until the next hour is woken. Thread-safe. */
final class Pauses {

    private final Waiting waiting;
    private final Set<Thread> asleep = new HashSet<>();
    private boolean over;

    Pauses(Waiting waiting) {
        this.waiting = waiting;
    }

    void pause(Duration time) throws InterruptedException {
        synchronized (this) {
            refuseWhenOver();
            asleep.add(Thread.currentThread());
        }
        try {
            waiting.pause(time);
        } finally {
            synchronized (this) {
                asleep.remove(Thread.currentThread());
            }
        }
        synchronized (this) {
            refuseWhenOver();
        }
    }

    synchronized void end() {
        over = true;
        asleep.forEach(Thread::interrupt);
    }

    private void refuseWhenOver() throws InterruptedException {
        if (over) {
            // Woken a moment too late: what the thread does next must not be cut off.
            boolean ignored = Thread.interrupted();
            throw new InterruptedException("the run is over");
        }
    }
}
