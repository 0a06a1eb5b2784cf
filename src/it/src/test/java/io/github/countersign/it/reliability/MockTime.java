package io.github.countersign.it.reliability;

import io.github.countersign.mock.MockClock;
import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.time.Instant;

/** The clock of a mock as that of a client: who waits lets it advance. */
final class MockTime implements Waiting {

    private final MockClock clock;

    MockTime(MockClock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while time passed");
        }
        clock.advance(duration);
    }
}
