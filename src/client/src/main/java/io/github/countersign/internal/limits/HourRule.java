package io.github.countersign.internal.limits;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Calls in an hour of the clock: all tokens come at its beginning, and within it they only become fewer.
 *
 * @param calls at least 1
 * @param brief a loss of the bucket that is shorter is told by all before it matters
 */
record HourRule(long calls, Duration brief) implements Rule {

    private static final Duration HOUR = Duration.ofHours(1);

    @Override
    public Bandwidth bandwidth(Instant now, long initial) {
        return Bandwidth.builder()
                .capacity(calls)
                .refillIntervallyAligned(calls, HOUR, next(now))
                .initialTokens(Math.max(0, Math.min(calls, initial)))
                .build();
    }

    @Override
    public long leftAtMost(Left seen, Instant now) {
        return isOfThisHour(seen, now) ? seen.tokens() : calls;
    }

    /** Shortly before the hour is over another process, whose clock is ahead, may have begun the next one. */
    @Override
    public long forgotten(Left seen, long found, Instant now) {
        return now.plus(brief).isBefore(next(now)) ? Math.max(0, found - leftAtMost(seen, now)) : 0;
    }

    @Override
    public long owed(long takenAlone) {
        return takenAlone;
    }

    @Override
    public Duration quietAfterLoss() {
        return Duration.ZERO;
    }

    @Override
    public Instant agreedFrom(Instant lostAt, Instant backAt) {
        Instant afterwards = backAt.plus(brief);
        return backAt.isBefore(lostAt.plus(brief)) ? afterwards : next(backAt);
    }

    @Override
    public HourRule dividedBy(int fleet) {
        return new HourRule(Math.max(1, calls / fleet), brief);
    }

    /**
     * What its part of the whole hour still holds: together that is what is left, as long as nobody has had more than its part. One that has does the
     * work of others, and gets its part of what they cannot have taken since it last asked. What it leaves to them by that bounds how far the others
     * may go beyond an even part of what is left, so that all of them stay within it in either case.
     */
    @Override
    public long shareOf(int fleet, long taken, Left seen, BurstRule pace, Instant now) {
        long part = calls / fleet;
        if (!isOfThisHour(seen, now)) {
            return part;
        }
        long takenSince = Math.min(seen.tokens(), pace.mostIn(Duration.between(seen.at(), now)));
        if (taken >= part) {
            return (seen.tokens() - takenSince) / fleet;
        }
        long even = seen.tokens() * 98 / 100 / fleet;
        long beyond = takenSince / fleet / Math.max(1, fleet - 1);
        return Math.min(part - taken, even + beyond);
    }

    /** Whether both are of the same hour. */
    static boolean isSame(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.HOURS).equals(other.truncatedTo(ChronoUnit.HOURS));
    }

    private static boolean isOfThisHour(Left seen, Instant now) {
        return isSame(seen.at(), now);
    }

    private static Instant next(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(HOUR);
    }
}
