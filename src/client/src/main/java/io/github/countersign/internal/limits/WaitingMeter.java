package io.github.countersign.internal.limits;

import io.github.bucket4j.TimeMeter;
import io.github.countersign.spi.Waiting;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The time of a {@link Waiting} for Bucket4j. */
final class WaitingMeter implements TimeMeter {

    private final Waiting waiting;

    WaitingMeter(Waiting waiting) {
        this.waiting = waiting;
    }

    @Override
    public long currentTimeNanos() {
        Instant now = waiting.now();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
