package io.github.countersign.internal.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import io.github.bucket4j.local.SynchronizationStrategy;
import io.github.countersign.limits.CallLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A limit as a bucket.
 *
 * <p>The hour is one of the clock: all tokens come at its beginning. The burst slides: a bucket that holds {@code b - r} and gets {@code r} more in
 * the course of a window admits at most {@code b} in any window, wherever it begins; {@code r} is twice what the hourly limit needs.
 *
 * @param hourly calls in an hour of the clock, 0 for any number
 * @param burst calls in any window, 0 for any number
 * @param window how long that is
 */
record Rule(long hourly, long burst, Duration window) {

    private static final Duration HOUR = Duration.ofHours(1);

    static Rule hour(CallLimits limits) {
        return new Rule(limits.hourly(), 0, limits.burstWindow());
    }

    static Rule burst(CallLimits limits) {
        return new Rule(0, limits.burst(), limits.burstWindow());
    }

    /** The share of both that polling may use. */
    static Rule polling(CallLimits limits) {
        return new Rule(
                share(limits.hourly(), limits.pollingPercent()),
                Math.max(2, share(limits.burst(), limits.pollingPercent())) * Integer.signum(limits.burst()),
                limits.burstWindow());
    }

    private static long share(long limit, int percent) {
        return limit == 0 ? 0 : Math.max(1, limit * percent / 100);
    }

    boolean isNone() {
        return hourly == 0 && burst == 0;
    }

    /** The part of one process. */
    Rule dividedBy(int fleet) {
        return new Rule(
                hourly == 0 ? 0 : Math.max(1, hourly / fleet), burst == 0 ? 0 : Math.max(2, burst / fleet), window);
    }

    BucketConfiguration configuration(Instant now, long firstHour) {
        var builder = BucketConfiguration.builder();
        bandwidths(now, firstHour).forEach(builder::addLimit);
        return builder.build();
    }

    Bucket bucket(TimeMeter time, Instant now, long firstHour) {
        LocalBucketBuilder builder = Bucket.builder()
                .withCustomTimePrecision(time)
                .withSynchronizationStrategy(SynchronizationStrategy.SYNCHRONIZED);
        bandwidths(now, firstHour).forEach(builder::addLimit);
        return builder.build();
    }

    private List<Bandwidth> bandwidths(Instant now, long firstHour) {
        List<Bandwidth> bandwidths = new ArrayList<>();
        if (hourly > 0) {
            bandwidths.add(Bandwidth.builder()
                    .capacity(hourly)
                    .refillIntervallyAligned(
                            hourly, HOUR, now.truncatedTo(ChronoUnit.HOURS).plus(HOUR))
                    .initialTokens(Math.min(hourly, firstHour))
                    .build());
        }
        if (burst > 0) {
            long refill = refill();
            bandwidths.add(Bandwidth.builder()
                    .capacity(burst - refill)
                    .refillGreedy(refill, window)
                    .build());
        }
        return bandwidths;
    }

    private long refill() {
        long needed = hourly == 0 ? burst / 10 : 2 * hourly * window.toMillis() / HOUR.toMillis();
        return Math.max(1, Math.min(burst / 2, needed));
    }
}
