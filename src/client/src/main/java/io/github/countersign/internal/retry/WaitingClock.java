package io.github.countersign.internal.retry;

import io.github.countersign.spi.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of a {@link Waiting} for libraries that ask a clock. */
final class WaitingClock extends Clock {

    private final Waiting waiting;

    WaitingClock(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public Instant instant() {
        return waiting.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
