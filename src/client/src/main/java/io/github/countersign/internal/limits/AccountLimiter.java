package io.github.countersign.internal.limits;

import io.github.countersign.limits.CallLimits;
import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Gives turns to the calls of one account. Thread-safe; a call that may go at once costs two questions to a bucket. */
public final class AccountLimiter {

    /**
     * No turn in time.
     *
     * @param until when there may be one
     * @param reason which limit it is
     */
    public record Refusal(Instant until, String reason) {}

    private static final Duration HOUR = Duration.ofHours(1);

    private final CallLimits limits;
    private final Waiting waiting;
    private final @Nullable Tokens hour;
    private final @Nullable Tokens burst;
    private final @Nullable Tokens polling;
    private final AtomicReference<@Nullable Refusal> closed = new AtomicReference<>();

    /**
     * The limiter of one client.
     *
     * @param limits how many
     * @param account names environment and account
     * @param waiting tells and passes time
     */
    public AccountLimiter(CallLimits limits, String account, Waiting waiting) {
        this.limits = limits;
        this.waiting = waiting;
        this.hour = tokens(Rule.hour(limits), account + ":hour");
        this.burst = tokens(Rule.burst(limits), account + ":burst");
        this.polling = limits.pollingPercent() == 100 ? null : tokens(Rule.polling(limits), account + ":polling");
    }

    private @Nullable Tokens tokens(Rule rule, String key) {
        if (rule.isNone()) {
            return null;
        }
        return limits.shared()
                .<Tokens>map(buckets -> new FleetTokens(
                        "countersign:" + key, rule, buckets, limits.fleetSize(), limits.reconnectAfter(), waiting))
                .orElseGet(
                        () -> new LocalTokens(rule.bucket(new WaitingMeter(waiting), waiting.now(), Long.MAX_VALUE)));
    }

    /**
     * Waits for a turn.
     *
     * @param poll whether the call asks for a status
     * @param left the time that the call has left
     * @return null with a turn; else why there is none in time
     * @throws InterruptedException if the thread is to stop
     */
    public @Nullable Refusal enter(boolean poll, Duration left) throws InterruptedException {
        Duration waited = Duration.ZERO;
        while (true) {
            Refusal refusal = take(poll);
            if (refusal == null) {
                return null;
            }
            Duration wait = Duration.between(waiting.now(), refusal.until());
            Duration all = waited.plus(wait);
            if (all.compareTo(limits.longestWait()) > 0 || all.compareTo(left) > 0) {
                return refusal;
            }
            // Rounded up: a pause of nothing would spin.
            Duration pause = wait.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : wait;
            waiting.pause(pause);
            waited = waited.plus(pause);
        }
    }

    private @Nullable Refusal take(boolean poll) {
        Refusal shut = closed.get();
        if (shut != null) {
            if (waiting.now().isBefore(shut.until())) {
                return shut;
            }
            closed.compareAndSet(shut, null);
        }
        Tokens pollTokens = poll ? polling : null;
        long wait = pollTokens == null ? 0 : pollTokens.take();
        if (wait > 0) {
            return refusal(wait, "polling has used its %d percent of the limits".formatted(limits.pollingPercent()));
        }
        wait = burst == null ? 0 : burst.take();
        if (wait > 0) {
            giveBack(pollTokens);
            return refusal(
                    wait,
                    "%d calls in %d s"
                            .formatted(limits.burst(), limits.burstWindow().toSeconds()));
        }
        wait = hour == null ? 0 : hour.take();
        if (wait > 0) {
            giveBack(burst);
            giveBack(pollTokens);
            return refusal(wait, "%d calls in an hour of the clock".formatted(limits.hourly()));
        }
        return null;
    }

    private static void giveBack(@Nullable Tokens tokens) {
        if (tokens != null) {
            tokens.giveBack();
        }
    }

    private Refusal refusal(long nanos, String reason) {
        return new Refusal(waiting.now().plusNanos(nanos), reason);
    }

    /**
     * What a reply tells of the hourly limit. Heeded only as far as it is about the hour that this machine's clock shows.
     *
     * @param remaining calls that are left
     * @param reset when the count starts anew
     */
    public void told(long remaining, Optional<Instant> reset) {
        Instant now = waiting.now();
        Instant next = now.truncatedTo(ChronoUnit.HOURS).plus(HOUR);
        if (reset.isEmpty() || !reset.get().truncatedTo(ChronoUnit.MINUTES).equals(next)) {
            return;
        }
        if (remaining <= 0) {
            close(next, "the service says that no calls are left in this hour");
        }
        if (hour != null) {
            hour.leaveAtMost(Math.max(0, remaining));
        }
    }

    /**
     * The service refused a call for its hourly limit.
     *
     * @return when calls may go on
     */
    public Instant usedUp() {
        Instant next = waiting.now().truncatedTo(ChronoUnit.HOURS).plus(HOUR);
        if (hour != null) {
            hour.leaveAtMost(0);
        }
        return close(next, "the service has refused a call of this hour (207)");
    }

    /**
     * The service refused a call for coming too fast.
     *
     * @param pause how long to wait, if it said so
     * @return when calls may go on
     */
    public Instant tooFast(Optional<Duration> pause) {
        return close(
                waiting.now().plus(pause.orElse(limits.burstWindow())),
                "the service has refused a call as too many at once");
    }

    private Instant close(Instant until, String reason) {
        Refusal refusal = new Refusal(until, reason);
        Refusal kept = closed.accumulateAndGet(
                refusal, (old, other) -> old == null || old.until().isBefore(until) ? other : old);
        return kept == null ? until : kept.until();
    }
}
