package io.github.countersign.internal.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;
import java.time.Instant;

/** A limit as a bucket, and what a process of a fleet may conclude about that bucket while it cannot see it. */
sealed interface Rule permits HourRule, BurstRule {

    /**
     * What was in a bucket.
     *
     * @param tokens how many
     * @param at when
     */
    record Left(long tokens, Instant at) {}

    /** The bucket's content, with so many tokens to begin with; never more than it holds. */
    Bandwidth bandwidth(Instant now, long initial);

    /** How many tokens may be left at most, after what was seen. */
    long leftAtMost(Left seen, Instant now);

    /** How many tokens more than there can be are in a bucket that has lost its memory. */
    long forgotten(Left seen, long found, Instant now);

    /** What a bucket that comes back has to be told of the calls that were made without it. */
    long owed(long takenAlone);

    /** How long nothing may go out after the loss of the bucket. */
    Duration quietAfterLoss();

    /** From when on a bucket that is back knows of all that counts. */
    Instant agreedFrom(Instant lostAt, Instant backAt);

    /** The rule of one process that goes on alone. */
    Rule dividedBy(int fleet);

    /** How many tokens such a process begins with, after having taken so many of what the fleet can use up at that pace. */
    long shareOf(int fleet, long taken, Left seen, BurstRule pace, Instant now);

    /** A new bucket's configuration. */
    default BucketConfiguration configuration(Instant now, long initial) {
        return BucketConfiguration.builder().addLimit(bandwidth(now, initial)).build();
    }

    /** A bucket of this JVM. */
    default Bucket bucket(TimeMeter time, Instant now, long initial) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .withSynchronizationStrategy(SynchronizationStrategy.SYNCHRONIZED)
                .addLimit(bandwidth(now, initial))
                .build();
    }
}
