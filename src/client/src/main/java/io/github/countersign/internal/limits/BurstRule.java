package io.github.countersign.internal.limits;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.time.Instant;

/**
 * Calls in any window, wherever it begins: a bucket that holds {@code calls - refill} and gets {@code refill} more in the course of a window never
 * admits more than {@code calls} in one. The refill is a tenth, which is twice what the hourly limit needs.
 *
 * @param calls at least 2
 * @param window how long that is
 */
record BurstRule(long calls, Duration window) implements Rule {

    @Override
    public Bandwidth bandwidth(Instant now, long initial) {
        return Bandwidth.builder()
                .capacity(capacity())
                .refillGreedy(refill(), window)
                .initialTokens(Math.max(0, Math.min(capacity(), initial)))
                .build();
    }

    private long refill() {
        return Math.max(1, calls / 10);
    }

    private long capacity() {
        return calls - refill();
    }

    /** How many calls it lets out in so long at most. */
    long mostIn(Duration time) {
        return calls + refill() * time.toMillis() / window.toMillis();
    }

    @Override
    public long leftAtMost(Left seen, Instant now) {
        long sinceThen = refill() * Duration.between(seen.at(), now).toMillis() / window.toMillis();
        return Math.min(capacity(), seen.tokens() + sinceThen);
    }

    /** Tokens are given back here, so that one who finds more than he thought has no reason to complain. */
    @Override
    public long forgotten(Left seen, long found, Instant now) {
        return 0;
    }

    @Override
    public long owed(long takenAlone) {
        return 0;
    }

    @Override
    public Duration quietAfterLoss() {
        return window;
    }

    @Override
    public Instant agreedFrom(Instant lostAt, Instant backAt) {
        return backAt.plus(window);
    }

    @Override
    public BurstRule dividedBy(int fleet) {
        return new BurstRule(Math.max(2, calls / fleet), window);
    }

    @Override
    public long shareOf(int fleet, long taken, Left seen, BurstRule pace, Instant now) {
        return calls;
    }
}
