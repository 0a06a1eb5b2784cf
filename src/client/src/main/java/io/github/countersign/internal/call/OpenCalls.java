package io.github.countersign.internal.call;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Counts the calls in flight, so that closing neither waits for them nor pulls the ground from under them. Thread-safe. */
final class OpenCalls {

    private final Clock clock;
    private final Runnable release;
    private int running;
    private @Nullable Instant closedAt;

    /** @param release frees the resources; run once, after the last call has ended */
    OpenCalls(Clock clock, Runnable release) {
        this.clock = clock;
        this.release = release;
    }

    synchronized void enter() {
        requireOpen();
        running++;
    }

    void leave() {
        boolean last;
        synchronized (this) {
            running--;
            last = running == 0 && closedAt != null;
        }
        if (last) {
            release.run();
        }
    }

    void close() {
        synchronized (this) {
            if (closedAt != null) {
                return;
            }
            closedAt = clock.instant();
            if (running > 0) {
                return;
            }
        }
        release.run();
    }

    synchronized void requireOpen() {
        if (closedAt != null) {
            throw new IllegalStateException("This client was closed at %s: build a new one, or close it later"
                    .formatted(closedAt.truncatedTo(ChronoUnit.MILLIS)));
        }
    }
}
