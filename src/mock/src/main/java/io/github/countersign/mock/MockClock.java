package io.github.countersign.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time inside a mock: every time stamp and every expiry comes from it, so that a test can let days pass at once.
 *
 * <p>Thread-safe. Time never goes back.
 */
public final class MockClock extends Clock {

    private final Clock base;
    private final ZoneId zone;
    private final AtomicReference<Duration> ahead;
    private final List<Runnable> listeners;

    private MockClock(Clock base, ZoneId zone, AtomicReference<Duration> ahead, List<Runnable> listeners) {
        this.base = base;
        this.zone = zone;
        this.ahead = ahead;
        this.listeners = listeners;
    }

    /** A clock that shows the machine's time and runs with it. */
    public static MockClock running() {
        return over(Clock.systemUTC());
    }

    /** A clock that stands still at {@code instant} until it is advanced. */
    public static MockClock standing(Instant instant) {
        return over(Clock.fixed(instant, ZoneOffset.UTC));
    }

    private static MockClock over(Clock base) {
        return new MockClock(base, ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO), new CopyOnWriteArrayList<>());
    }

    /**
     * Lets time pass.
     *
     * @throws IllegalArgumentException if {@code duration} is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(
                    "Cannot advance the clock by %s: time does not go back".formatted(duration));
        }
        ahead.accumulateAndGet(duration, Duration::plus);
        listeners.forEach(Runnable::run);
    }

    /** Is run after each advance, by who advances. */
    void onAdvance(Runnable listener) {
        listeners.add(listener);
    }

    void noLonger(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, advanced together with this one, in another zone. */
    @Override
    public MockClock withZone(ZoneId newZone) {
        return new MockClock(base, newZone, ahead, listeners);
    }
}
