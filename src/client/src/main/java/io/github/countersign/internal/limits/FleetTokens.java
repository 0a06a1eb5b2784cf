package io.github.countersign.internal.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.countersign.internal.limits.Rule.Left;
import io.github.countersign.limits.SharedBuckets;
import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens that a fleet of processes shares. When the shared place is lost, this process goes on with its part of what was left, and tells
 * the shared place of it afterwards.
 *
 * <p>A burst could straddle the loss or the return: so for one window after the loss nothing is given out, and for one window after the return
 * both the shared bucket and this process's own have to agree. With an hourly limit they have to until the hour is over if the loss was longer
 * than that: others may not have told the shared place yet what they took. A place that is lost again meanwhile finds the own part as it was.
 *
 * <p>A thread that is interrupted while it asks the shared place says nothing about that place, whatever is thrown.
 *
 * <p>A place that was emptied, noticed or not, is made anew with what this process knows to be left, in one step by whoever comes first; who
 * knows of less takes away the rest.
 */
final class FleetTokens implements Tokens {

    /**
     * What several processes share.
     *
     * @param buckets where
     * @param size how many they are
     * @param reconnectAfter how long a lost place is left alone
     * @param pace how fast they can call together
     */
    record Fleet(SharedBuckets buckets, int size, Duration reconnectAfter, BurstRule pace) {}

    private static final Logger LOG = LoggerFactory.getLogger(FleetTokens.class);

    private final String key;
    private final Rule rule;
    private final Fleet fleet;
    private final Waiting waiting;

    // Not synchronized: the place of the buckets is asked over the network, and a virtual thread that waits for it must
    // not hold its carrier.
    private final ReentrantLock lock = new ReentrantLock();

    // Guarded by the lock.
    private @Nullable Bucket own;
    private Instant ownFrom = Instant.MIN;
    private Instant ownUntil = Instant.MIN;
    private boolean lost;
    private Instant lostAt = Instant.MIN;
    private Instant nextTry = Instant.MIN;
    private Left seen;
    private long takenTogether;
    private long takenAlone;
    private Instant countedAt;

    FleetTokens(String key, Rule rule, Fleet fleet, Waiting waiting) {
        this.key = key;
        this.rule = rule;
        this.fleet = fleet;
        this.waiting = waiting;
        this.countedAt = waiting.now();
        this.seen = new Left(Long.MAX_VALUE / 2, countedAt);
    }

    @Override
    public long take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return taken(waiting.now());
        } finally {
            lock.unlock();
        }
    }

    private long taken(Instant now) throws InterruptedException {
        count(now);
        if (lost && !now.isBefore(nextTry)) {
            reconnect(now);
        }
        if (lost) {
            return alone(now);
        }
        return now.isBefore(ownUntil) ? both(now) : together(now);
    }

    private void count(Instant now) {
        if (!HourRule.isSame(countedAt, now)) {
            countedAt = now;
            takenTogether = 0;
            takenAlone = 0;
        }
    }

    private long both(Instant now) throws InterruptedException {
        long wait = fromOwn(now);
        if (wait > 0) {
            return wait;
        }
        wait = together(now);
        if (wait > 0) {
            own(now).addTokens(1);
        }
        return wait;
    }

    private long together(Instant now) throws InterruptedException {
        try {
            return fromShared(now);
        } catch (RuntimeException e) {
            endIfInterrupted(e);
            lose(now, e);
            return alone(now);
        }
    }

    private long fromShared(Instant now) {
        Bucket bucket = shared(now);
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        int taken = probe.isConsumed() ? 1 : 0;
        long found = probe.getRemainingTokens() + taken;
        long left = found - takeBack(bucket, rule.forgotten(seen, found, now)) - taken;
        seen = new Left(Math.max(0, left), now);
        takenTogether += taken;
        if (taken == 1 && left >= 0) {
            return 0;
        }
        return Math.max(1, taken == 0 ? probe.getNanosToWaitForRefill() : untilNext(bucket));
    }

    private static long untilNext(Bucket bucket) {
        return bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    }

    private static long takeBack(Bucket bucket, long tokens) {
        if (tokens > 0) {
            bucket.consumeIgnoringRateLimits(tokens);
        }
        return tokens;
    }

    private long alone(Instant now) {
        if (now.isBefore(ownFrom)) {
            return Duration.between(now, ownFrom).toNanos();
        }
        long wait = fromOwn(now);
        if (wait == 0) {
            takenAlone++;
            return 0;
        }
        // Not longer than until the next try: who waited for the next hour would not tell what he took in this one.
        return Math.min(wait, Math.max(1, Duration.between(now, nextTry).toNanos()));
    }

    private long fromOwn(Instant now) {
        Bucket bucket = own(now);
        return bucket.tryConsume(1) ? 0 : Math.max(1, untilNext(bucket));
    }

    private Bucket own(Instant now) {
        Bucket bucket = own;
        if (bucket == null) {
            long share = rule.shareOf(fleet.size(), takenTogether, seen, fleet.pace(), now);
            bucket = rule.dividedBy(fleet.size()).bucket(new WaitingMeter(waiting), now, share);
            own = bucket;
        }
        return bucket;
    }

    private void lose(Instant now, RuntimeException e) {
        lost = true;
        if (!now.isBefore(ownUntil)) {
            own = null;
        }
        lostAt = now;
        nextTry = now.plus(fleet.reconnectAfter());
        ownFrom = now.plus(rule.quietAfterLoss());
        LOG.warn(
                "The shared limit {} cannot be reached ({}): this process goes on with 1/{} of it until it can",
                key,
                e.toString(),
                fleet.size());
    }

    private void reconnect(Instant now) throws InterruptedException {
        try {
            Bucket bucket = shared(now);
            long found = bucket.getAvailableTokens();
            long told = takeBack(bucket, rule.forgotten(seen, found, now) + rule.owed(takenAlone));
            // Should the place be emptied again, this is not forgotten either.
            seen = new Left(Math.max(0, found - told), now);
        } catch (RuntimeException e) {
            endIfInterrupted(e);
            LOG.debug("The shared limit {} is still away", key, e);
            nextTry = now.plus(fleet.reconnectAfter());
            return;
        }
        lost = false;
        takenTogether += takenAlone;
        takenAlone = 0;
        Instant agreed = rule.agreedFrom(lostAt, now);
        ownUntil = agreed.isAfter(ownUntil) ? agreed : ownUntil;
        LOG.info("The shared limit {} is back", key);
    }

    /** Clients of a back end wrap the interruption in exceptions of their own, and leave the flag set. */
    private static void endIfInterrupted(RuntimeException e) throws InterruptedException {
        if (Thread.interrupted()) {
            InterruptedException interrupted = new InterruptedException("interrupted while asking for a shared limit");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private Bucket shared(Instant now) {
        return fleet.buckets().bucket(key, rule.configuration(now, rule.leftAtMost(seen, now)));
    }

    @Override
    public void giveBack() {
        withBucket(bucket -> bucket.addTokens(1));
    }

    @Override
    public void leaveAtMost(long left) {
        withBucket(bucket -> {
            long surplus = bucket.getAvailableTokens() - left;
            if (surplus > 0) {
                bucket.tryConsumeAsMuchAsPossible(surplus);
            }
        });
    }

    private void withBucket(Consumer<Bucket> change) {
        lock.lock();
        try {
            Instant now = waiting.now();
            if (lost) {
                change.accept(own(now));
                return;
            }
            try {
                change.accept(shared(now));
            } catch (RuntimeException e) {
                // Else it goes without this change: the caller finds its flag set, and the client itself knows what it
                // learned.
                if (!Thread.currentThread().isInterrupted()) {
                    lose(now, e);
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
