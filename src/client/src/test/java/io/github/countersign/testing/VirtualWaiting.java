package io.github.countersign.testing;

import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when somebody waits, and at no other moment. */
public final class VirtualWaiting implements Waiting {

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now;

    public VirtualWaiting(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while time passed");
        }
        pauses.add(duration);
        now = now.plus(duration);
    }

    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
