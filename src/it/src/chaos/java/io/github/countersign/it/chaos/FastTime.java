package io.github.countersign.it.chaos;

import io.github.bucket4j.TimeMeter;
import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A clock that runs faster than the machine's, the same in every process that knows when it was started. */
final class FastTime implements Waiting, TimeMeter {

    static final int FACTOR = 40;

    private final Instant start;
    private final long startedAtMillis;

    FastTime(Instant start, long startedAtMillis) {
        this.start = start;
        this.startedAtMillis = startedAtMillis;
    }

    @Override
    public Instant now() {
        return start.plusMillis((System.currentTimeMillis() - startedAtMillis) * FACTOR);
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis() / FACTOR + 1);
    }

    @Override
    public long currentTimeNanos() {
        Instant now = now();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
