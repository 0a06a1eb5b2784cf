package io.github.countersign.mock.internal.envelope;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/**
 * The time as the service's database keeps it: in steps of a 300th of a second, written in milliseconds, so that the last of
 * three digits is always 0, 3 or 7.
 */
public final class DatabaseTime {

    private static final long TICKS = 300;
    private static final long NANOS = 1_000_000_000;

    private DatabaseTime() {}

    /** What the clock shows, in such steps. */
    public static Instant now(InstantSource clock) {
        return round(clock.instant());
    }

    /** The nearest instant that the database can keep; one that it can keep already stays as it is. */
    public static Instant round(Instant instant) {
        long ticks = (instant.get(ChronoField.NANO_OF_SECOND) * TICKS + NANOS / 2) / NANOS;
        long millis = Math.round(ticks * 1000.0 / TICKS);
        return instant.truncatedTo(ChronoUnit.SECONDS).plusMillis(millis);
    }
}
