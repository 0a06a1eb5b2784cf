package io.github.countersign.internal.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.countersign.limits.SharedBuckets;
import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens that a fleet of processes shares. When the shared place is lost, this process goes on with its part of what was left, and tells
 * the shared place of it afterwards.
 *
 * <p>A burst could straddle the loss or the return: so for one window after the loss nothing is given out, and for one window after the return
 * both the shared bucket and this process's own have to agree. With an hourly limit they have to until the hour is over: others may not have
 * told the shared place yet what they took.
 */
final class FleetTokens implements Tokens {

    private static final Logger LOG = LoggerFactory.getLogger(FleetTokens.class);

    private final String key;
    private final Rule rule;
    private final SharedBuckets buckets;
    private final int fleet;
    private final Duration reconnectAfter;
    private final Waiting waiting;

    // Not synchronized: the place of the buckets is asked over the network, and a virtual thread that waits for it must
    // not hold its carrier.
    private final ReentrantLock lock = new ReentrantLock();

    // Guarded by the lock.
    private @Nullable Bucket shared;
    private @Nullable Bucket own;
    private Instant ownFrom = Instant.MIN;
    private Instant ownUntil = Instant.MIN;
    private boolean lost;
    private Instant nextTry = Instant.MIN;
    private long remaining;
    private long remainingHour;
    private long takenTogether;
    private long takenAlone;
    private long countedHour;

    FleetTokens(String key, Rule rule, SharedBuckets buckets, int fleet, Duration reconnectAfter, Waiting waiting) {
        this.key = key;
        this.rule = rule;
        this.buckets = buckets;
        this.fleet = fleet;
        this.reconnectAfter = reconnectAfter;
        this.waiting = waiting;
        this.remaining = rule.hourly();
    }

    @Override
    public long take() {
        lock.lock();
        try {
            return taken();
        } finally {
            lock.unlock();
        }
    }

    private long taken() {
        Instant now = waiting.now();
        count(now);
        if (lost && !now.isBefore(nextTry)) {
            reconnect(now);
        }
        if (lost) {
            return alone(now);
        }
        long wait = now.isBefore(ownUntil) ? fromOwn(now) : 0;
        return wait > 0 ? wait : together(now);
    }

    private long together(Instant now) {
        try {
            ConsumptionProbe probe = connected(now).tryConsumeAndReturnRemaining(1);
            remaining = probe.getRemainingTokens();
            remainingHour = hour(now);
            if (probe.isConsumed()) {
                takenTogether++;
                return 0;
            }
            return Math.max(1, probe.getNanosToWaitForRefill());
        } catch (RuntimeException e) {
            lose(now, e);
            return alone(now);
        }
    }

    private long alone(Instant now) {
        if (now.isBefore(ownFrom)) {
            return Duration.between(now, ownFrom).toNanos();
        }
        long wait = fromOwn(now);
        if (wait == 0) {
            takenAlone++;
        }
        return wait;
    }

    private long fromOwn(Instant now) {
        Bucket bucket = own;
        if (bucket == null) {
            bucket = rule.dividedBy(fleet).bucket(new WaitingMeter(waiting), now, share(now));
            own = bucket;
        }
        return bucket.tryConsume(1)
                ? 0
                : Math.max(1, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** What is this process's in the hour that has begun: its part of what was left when it last asked, and never more than its part of all. */
    private long share(Instant now) {
        long part = rule.hourly() / fleet;
        if (remainingHour != hour(now)) {
            return part;
        }
        return Math.max(0, Math.min(part - takenTogether, remaining * 98 / 100 / fleet));
    }

    private void lose(Instant now, RuntimeException e) {
        lost = true;
        shared = null;
        own = null;
        ownUntil = Instant.MIN;
        nextTry = now.plus(reconnectAfter);
        ownFrom = rule.burst() > 0 ? now.plus(rule.window()) : now;
        LOG.warn(
                "The shared limit {} cannot be reached ({}): this process goes on with 1/{} of it until it can",
                key,
                e.toString(),
                fleet);
    }

    private void reconnect(Instant now) {
        try {
            Bucket bucket = connected(now);
            if (rule.hourly() > 0) {
                settle(bucket, now);
            } else {
                bucket.getAvailableTokens();
            }
        } catch (RuntimeException e) {
            shared = null;
            nextTry = now.plus(reconnectAfter);
            return;
        }
        lost = false;
        takenTogether += takenAlone;
        takenAlone = 0;
        ownUntil = rule.hourly() > 0 ? nextHour(now) : now.plus(rule.window());
        LOG.info("The shared limit {} is back", key);
    }

    /** A place that comes back empty has forgotten what was taken before; and it never knew what was taken meanwhile. */
    private void settle(Bucket bucket, Instant now) {
        long forgotten = remainingHour == hour(now) ? Math.max(0, bucket.getAvailableTokens() - remaining) : 0;
        if (forgotten + takenAlone > 0) {
            bucket.consumeIgnoringRateLimits(forgotten + takenAlone);
        }
    }

    private Bucket connected(Instant now) {
        Bucket bucket = shared;
        if (bucket == null) {
            bucket = buckets.bucket(key, rule.configuration(now, rule.hourly()));
            shared = bucket;
        }
        return bucket;
    }

    private void count(Instant now) {
        if (countedHour != hour(now)) {
            countedHour = hour(now);
            takenTogether = 0;
            takenAlone = 0;
        }
    }

    private static Instant nextHour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    private static long hour(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), TimeUnit.HOURS.toSeconds(1));
    }

    @Override
    public void giveBack() {
        lock.lock();
        try {
            putBack();
        } finally {
            lock.unlock();
        }
    }

    private void putBack() {
        try {
            Bucket bucket = lost ? own : shared;
            if (bucket != null) {
                bucket.addTokens(1);
            }
        } catch (RuntimeException e) {
            lose(waiting.now(), e);
        }
    }

    @Override
    public void leaveAtMost(long left) {
        lock.lock();
        try {
            drain(left);
        } finally {
            lock.unlock();
        }
    }

    private void drain(long left) {
        Bucket bucket = lost ? own : shared;
        if (bucket == null) {
            return;
        }
        try {
            long surplus = bucket.getAvailableTokens() - left;
            if (surplus > 0) {
                bucket.tryConsumeAsMuchAsPossible(surplus);
            }
        } catch (RuntimeException e) {
            lose(waiting.now(), e);
        }
    }
}
