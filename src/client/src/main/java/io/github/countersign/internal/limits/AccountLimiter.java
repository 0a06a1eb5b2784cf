package io.github.countersign.internal.limits;

import io.github.countersign.limits.CallLimits;
import io.github.countersign.limits.SharedBuckets;
import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives turns to the calls of one account. Thread-safe; a call that may go at once costs two questions to a bucket, a poll four. */
public final class AccountLimiter {

    /**
     * No turn in time.
     *
     * @param until when there may be one
     * @param reason which limit it is
     */
    public record Refusal(Instant until, String reason) {}

    private static final Duration HOUR = Duration.ofHours(1);

    /**
     * A call refused so soon after the turn of the hour was counted in the hour before: the service's clock is a little behind. Nobody can have
     * used up the new hour by then: at 500 calls in 30 seconds its 3,000 last for two and a half minutes.
     */
    private static final Duration TURN_OF_THE_HOUR = Duration.ofMinutes(1);

    /** How much clocks of a fleet may differ: so shortly before the hour is over others may have begun the next one. */
    private static final Duration CLOCKS = Duration.ofSeconds(5);

    private record Gate(Tokens tokens, String reason) {}

    private final CallLimits limits;
    private final Waiting waiting;
    private final List<Gate> gates;
    private final List<Gate> pollingGates;
    private final @Nullable Tokens hour;
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
        Gate burst = burst(
                limits.burst(),
                account + ":burst",
                "%d calls in %d s"
                        .formatted(limits.burst(), limits.burstWindow().toSeconds()));
        Gate hourly = hourly(
                limits.hourly(), account + ":hour", "%d calls in an hour of the clock".formatted(limits.hourly()));
        this.hour = hourly == null ? null : hourly.tokens();
        this.gates = present(burst, hourly);
        this.pollingGates = limits.pollingPercent() == 100 ? gates : pollingGates(account, burst, hourly);
    }

    /** Hours come last: what is taken from them is not given back unless the other hour is used up. */
    private List<Gate> pollingGates(String account, @Nullable Gate burst, @Nullable Gate hourly) {
        String reason = "polling has used its %d percent of the limits".formatted(limits.pollingPercent());
        return present(
                burst(
                        Math.max(2, share(limits.burst())) * Integer.signum(limits.burst()),
                        account + ":polling-burst",
                        reason),
                burst,
                hourly(
                        Math.max(1, share(limits.hourly())) * Integer.signum(limits.hourly()),
                        account + ":polling-hour",
                        reason),
                hourly);
    }

    private int share(int limit) {
        return (int) ((long) limit * limits.pollingPercent() / 100);
    }

    /** A bucket keeps the numbers that it was made with, so that other numbers need another bucket: they are part of its name. */
    private @Nullable Gate burst(int calls, String key, String reason) {
        String named = "%s:%d:%d".formatted(key, calls, limits.burstWindow().toMillis());
        return calls == 0 ? null : new Gate(tokens(new BurstRule(calls, limits.burstWindow()), named), reason);
    }

    private @Nullable Gate hourly(int calls, String key, String reason) {
        String named = "%s:%d".formatted(key, calls);
        return calls == 0 ? null : new Gate(tokens(new HourRule(calls, limits.burstWindow()), named), reason);
    }

    private static List<Gate> present(@Nullable Gate... gates) {
        return Stream.of(gates).filter(Objects::nonNull).toList();
    }

    private Tokens tokens(Rule rule, String key) {
        return limits.shared()
                .<Tokens>map(buckets -> new FleetTokens("countersign:" + key, rule, fleet(buckets), waiting))
                .orElseGet(
                        () -> new LocalTokens(rule.bucket(new WaitingMeter(waiting), waiting.now(), Long.MAX_VALUE)));
    }

    private FleetTokens.Fleet fleet(SharedBuckets buckets) {
        int burst = limits.burst() == 0 ? Integer.MAX_VALUE : limits.burst();
        return new FleetTokens.Fleet(
                buckets, limits.fleetSize(), limits.reconnectAfter(), new BurstRule(burst, limits.burstWindow()));
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
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before the limits were asked");
        }
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

    private @Nullable Refusal take(boolean poll) throws InterruptedException {
        Refusal shut = closed.get();
        if (shut != null) {
            if (waiting.now().isBefore(shut.until())) {
                return shut;
            }
            closed.compareAndSet(shut, null);
        }
        return through(poll ? pollingGates : gates);
    }

    /** An interruption gives nothing back: that would be more questions to a shared place, for a call or two. */
    private @Nullable Refusal through(List<Gate> all) throws InterruptedException {
        for (int i = 0; i < all.size(); i++) {
            long wait = all.get(i).tokens().take();
            if (wait > 0) {
                all.subList(0, i).forEach(passed -> passed.tokens().giveBack());
                return refusal(wait, all.get(i).reason());
            }
        }
        return null;
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
        leaveAtMost(Math.max(0, remaining), now);
    }

    /** Not shortly before the hour is over: the bucket could be that of the next one when it is told. */
    private void leaveAtMost(long left, Instant now) {
        if (hour != null && HourRule.isSame(now, now.plus(CLOCKS))) {
            hour.leaveAtMost(left);
        }
    }

    /**
     * The service refused a call for its hourly limit. Closes the hour if the call was made in it; one from before, or from its first minute, was
     * counted in the hour before, and costs a pause only.
     *
     * @param sent when the call was made
     * @return when calls may go on
     */
    public Instant usedUp(Instant sent) {
        Instant now = waiting.now();
        if (!HourRule.isSame(now, sent.minus(TURN_OF_THE_HOUR))) {
            return close(
                    now.plus(limits.burstWindow()), "the service has refused a call at the turn of the hour (207)");
        }
        leaveAtMost(0, now);
        return close(now.truncatedTo(ChronoUnit.HOURS).plus(HOUR), "the service has refused a call of this hour (207)");
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
