package io.github.countersign.internal.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.Bucket;
import io.github.countersign.internal.limits.AccountLimiter.Refusal;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.limits.SharedBuckets;
import io.github.countersign.testing.VirtualWaiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AccountLimiterTest {

    private static final Instant START = Instant.parse("2026-03-02T10:20:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final VirtualWaiting time = new VirtualWaiting(START);

    @Test
    void theHourIsThatOfTheClock() throws InterruptedException {
        AccountLimiter limiter =
                limiter(CallLimits.standard().perHour(100).perBurst(0).waitingUpTo(Duration.ZERO));

        assertThat(admitted(limiter, 150)).isEqualTo(100);
        assertThat(limiter.enter(false, DAY))
                .isEqualTo(new Refusal(Instant.parse("2026-03-02T11:00:00Z"), "100 calls in an hour of the clock"));
        time.pause(Duration.ofMinutes(40));
        assertThat(admitted(limiter, 150)).isEqualTo(100);
    }

    @Test
    void aCallWaitsForItsTurnAsLongAsItMay() throws InterruptedException {
        AccountLimiter limiter =
                limiter(CallLimits.standard().perHour(10).perBurst(0).waitingUpTo(Duration.ofHours(1)));
        assertThat(admitted(limiter, 10)).isEqualTo(10);

        assertThat(limiter.enter(false, Duration.ofMinutes(39))).isNotNull();
        assertThat(limiter.enter(false, DAY)).isNull();

        assertThat(time.now()).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
    }

    @Property(tries = 200)
    void noWindowHoldsMoreThanTheBurst(
            @ForAll @Size(min = 20, max = 300) List<@IntRange(min = 0, max = 3000) Integer> gaps,
            @ForAll @IntRange(min = 2, max = 60) int burst,
            @ForAll @IntRange(min = 0, max = 500) int hourly)
            throws InterruptedException {
        VirtualWaiting clock = new VirtualWaiting(START);
        AccountLimiter limiter = new AccountLimiter(
                CallLimits.standard().perHour(hourly).perBurst(burst).waitingUpTo(Duration.ZERO), "a", clock);
        List<Instant> made = new ArrayList<>();
        for (int gap : gaps) {
            for (int i = 0; i < 4; i++) {
                if (limiter.enter(false, DAY) == null) {
                    made.add(clock.now());
                }
            }
            clock.pause(Duration.ofMillis(gap));
        }

        for (int i = 0; i + burst < made.size(); i++) {
            assertThat(Duration.between(made.get(i), made.get(i + burst)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void pollingLeavesRoomForSends() throws InterruptedException {
        AccountLimiter limiter =
                limiter(CallLimits.standard().perHour(100).perBurst(0).waitingUpTo(Duration.ZERO));
        int polls = 0;
        Refusal refusal = limiter.enter(true, DAY);
        while (refusal == null) {
            polls++;
            refusal = limiter.enter(true, DAY);
        }

        assertThat(polls).isEqualTo(80);
        assertThat(refusal.reason()).isEqualTo("polling has used its 80 percent of the limits");
        assertThat(admitted(limiter, 50)).isEqualTo(20);
    }

    @Test
    void afterTheServiceHasRefusedNobodyCallsBeforeTheNextHour() throws InterruptedException {
        AccountLimiter limiter = limiter(CallLimits.none().waitingUpTo(Duration.ZERO));

        Instant resume = limiter.usedUp(time.now());

        assertThat(resume).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
        assertThat(limiter.enter(false, DAY))
                .isEqualTo(new Refusal(resume, "the service has refused a call of this hour (207)"));
        time.pause(Duration.ofMinutes(40));
        assertThat(limiter.enter(false, DAY)).isNull();
    }

    @Test
    void aRefusalThatArrivesAfterTheTurnOfTheHourLeavesTheNewHourOpen() throws InterruptedException {
        SharedBuckets place = SharedBuckets.inThisJvm(new WaitingMeter(time));
        AccountLimiter one = fleet(place);
        Instant sent = Instant.parse("2026-03-02T10:59:59.800Z");
        goTo(sent);
        time.pause(Duration.ofMillis(300));

        Instant resume = one.usedUp(sent);

        assertThat(resume).isEqualTo(Instant.parse("2026-03-02T11:00:30.100Z"));
        assertThat(one.enter(false, DAY))
                .isEqualTo(new Refusal(resume, "the service has refused a call at the turn of the hour (207)"));
        goTo(resume);
        assertThat(admitted(one, 60) + admitted(fleet(place), 60)).isEqualTo(100);
    }

    @Test
    void aClockThatIsAheadOfTheServicesCostsAPauseAndNotTheHour() throws InterruptedException {
        AccountLimiter limiter =
                limiter(CallLimits.standard().perHour(100).perBurst(0).waitingUpTo(Duration.ofHours(1)));
        assertThat(admitted(limiter, 101)).isEqualTo(101);
        assertThat(time.now()).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));

        limiter.usedUp(time.now());

        assertThat(admitted(limiter, 99)).isEqualTo(99);
        assertThat(time.now()).isEqualTo(Instant.parse("2026-03-02T11:00:30Z"));
    }

    @Test
    void aRefusalAfterTheFirstMinuteClosesTheHourForTheFleet() throws InterruptedException {
        SharedBuckets place = SharedBuckets.inThisJvm(new WaitingMeter(time));
        AccountLimiter one = fleet(place);
        AccountLimiter two = fleet(place);
        goTo(Instant.parse("2026-03-02T11:01:00Z"));

        assertThat(one.usedUp(time.now())).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));

        assertThat(admitted(one, 10)).isZero();
        assertThat(admitted(two, 10)).isZero();
    }

    @Test
    void whatIsLearnedAtTheEndOfAnHourTakesNothingFromThoseWhoHaveBegunTheNextOne() throws InterruptedException {
        VirtualWaiting ahead = new VirtualWaiting(Instant.parse("2026-03-02T11:00:01Z"));
        SharedBuckets place = SharedBuckets.inThisJvm(new WaitingMeter(ahead));
        AccountLimiter behind = fleet(place);
        goTo(Instant.parse("2026-03-02T10:59:58Z"));

        assertThat(behind.usedUp(time.now())).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
        behind.told(3, Optional.of(Instant.parse("2026-03-02T11:00:00Z")));

        assertThat(admitted(fleet(place, 100, ahead), 200)).isEqualTo(100);
    }

    @Test
    void whatAReplySaysOfThisHourCountsAndWhatItSaysOfAnotherDoesNot() throws InterruptedException {
        AccountLimiter limiter =
                limiter(CallLimits.standard().perHour(100).perBurst(0).waitingUpTo(Duration.ZERO));

        limiter.told(3, Optional.of(Instant.parse("2026-03-02T10:00:00Z")));
        limiter.told(3, Optional.empty());
        assertThat(admitted(limiter, 10)).isEqualTo(10);
        limiter.told(3, Optional.of(Instant.parse("2026-03-02T11:00:00Z")));
        assertThat(admitted(limiter, 10)).isEqualTo(3);
    }

    @Test
    void anInterruptedThreadDoesNotWait() {
        AccountLimiter limiter =
                limiter(CallLimits.standard().perHour(1).perBurst(0).waitingUpTo(Duration.ofHours(1)));
        assertThat(admitted(limiter, 1)).isOne();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> limiter.enter(false, DAY)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void anInterruptedThreadAsksNoSharedPlace() {
        AtomicInteger asked = new AtomicInteger();
        SharedBuckets place = SharedBuckets.inThisJvm(new WaitingMeter(time));
        AccountLimiter one = fleet((key, configuration) -> {
            asked.incrementAndGet();
            return place.bucket(key, configuration);
        });
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> one.enter(false, DAY))
                .isInstanceOf(InterruptedException.class)
                .hasMessage("interrupted before the limits were asked");

        assertThat(asked).hasValue(0);
        assertThat(admitted(one, 1)).isOne();
    }

    @Test
    void anInterruptionIsNotTheLossOfTheSharedPlace() {
        AtomicBoolean down = new AtomicBoolean();
        SharedBuckets place = SharedBuckets.inThisJvm(new WaitingMeter(time));
        AccountLimiter one = fleet((key, configuration) -> {
            if (down.get()) {
                Thread.currentThread().interrupt();
            }
            return losable(place, down).bucket(key, configuration);
        });
        assertThat(admitted(one, 20)).isEqualTo(20);

        down.set(true);
        assertThatThrownBy(() -> one.enter(false, DAY))
                .isInstanceOf(InterruptedException.class)
                .hasMessage("interrupted while asking for a shared limit")
                .hasRootCauseMessage("connection refused");
        one.told(70, Optional.of(Instant.parse("2026-03-02T11:00:00Z")));
        assertThat(Thread.interrupted()).isTrue();
        down.set(false);

        // Not its part of them.
        assertThat(admitted(one, 100)).isEqualTo(80);
    }

    @Test
    void anInterruptionWhileTheLostPlaceIsTriedAgainDoesNotPutThatOff() throws InterruptedException {
        AtomicBoolean down = new AtomicBoolean();
        AtomicBoolean interrupts = new AtomicBoolean();
        SharedBuckets place = SharedBuckets.inThisJvm(new WaitingMeter(time));
        AccountLimiter one = fleet((key, configuration) -> {
            if (interrupts.get()) {
                Thread.currentThread().interrupt();
            }
            return losable(place, down).bucket(key, configuration);
        });
        down.set(true);
        assertThat(admitted(one, 100)).isEqualTo(50);
        time.pause(Duration.ofSeconds(6));
        interrupts.set(true);
        assertThatThrownBy(() -> one.enter(false, DAY)).isInstanceOf(InterruptedException.class);
        interrupts.set(false);
        down.set(false);

        admitted(one, 1);

        assertThat(admitted(fleet(place), 100)).isEqualTo(50);
    }

    @Test
    void anotherLimitIsAnotherBucketOfTheSharedPlace() {
        SharedBuckets place = SharedBuckets.inThisJvm(new WaitingMeter(time));
        assertThat(admitted(fleet(place, 100, time), 1)).isOne();

        assertThat(admitted(fleet(place, 40, time), 100)).isEqualTo(40);
        assertThat(admitted(fleet(place, 40, time), 100)).isZero();

        List<String> keys = new ArrayList<>();
        AccountLimiter standard = new AccountLimiter(
                CallLimits.standard()
                        .sharedThrough(
                                (key, configuration) -> {
                                    keys.add(key);
                                    return place.bucket(key, configuration);
                                },
                                2),
                "host:account",
                time);
        try {
            assertThat(standard.enter(true, DAY)).isNull();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(keys)
                .containsExactly(
                        "countersign:host:account:polling-burst:400:30000",
                        "countersign:host:account:burst:500:30000",
                        "countersign:host:account:polling-hour:2400",
                        "countersign:host:account:hour:3000");
    }

    @Test
    void aFleetSharesOneLimitAndDividesItWhenTheSharedPlaceIsLost() throws InterruptedException {
        AtomicBoolean down = new AtomicBoolean();
        SharedBuckets place = losable(SharedBuckets.inThisJvm(new WaitingMeter(time)), down);
        AccountLimiter one = fleet(place);
        AccountLimiter two = fleet(place);
        assertThat(admitted(one, 20)).isEqualTo(20);
        assertThat(admitted(two, 20)).isEqualTo(20);

        down.set(true);
        // Half of all, less the 20: together what was left.
        assertThat(admitted(one, 100)).isEqualTo(30);
        assertThat(admitted(two, 100)).isEqualTo(30);
        down.set(false);
        time.pause(Duration.ofSeconds(6));
        assertThat(admitted(one, 100)).isZero();
        assertThat(admitted(two, 100)).isZero();
        time.pause(Duration.ofMinutes(40));
        assertThat(admitted(one, 70) + admitted(two, 70)).isEqualTo(100);
    }

    @Test
    void aSharedPlaceThatComesBackEmptyForgivesNothing() throws InterruptedException {
        AtomicBoolean down = new AtomicBoolean();
        SharedBuckets[] place = {SharedBuckets.inThisJvm(new WaitingMeter(time))};
        AccountLimiter one = fleet(losable((key, configuration) -> place[0].bucket(key, configuration), down));
        assertThat(admitted(one, 90)).isEqualTo(90);

        down.set(true);
        assertThat(admitted(one, 100)).isZero();
        place[0] = SharedBuckets.inThisJvm(new WaitingMeter(time));
        down.set(false);
        time.pause(Duration.ofSeconds(6));

        assertThat(admitted(one, 100)).isZero();
        assertThat(admitted(fleet(place[0]), 100)).isEqualTo(10);
        time.pause(Duration.ofMinutes(40));
        assertThat(admitted(one, 200)).isEqualTo(100);
    }

    @Test
    void aBurstDoesNotStraddleTheLossOfTheSharedPlace() throws InterruptedException {
        AtomicBoolean down = new AtomicBoolean();
        SharedBuckets place = losable(SharedBuckets.inThisJvm(new WaitingMeter(time)), down);
        AccountLimiter one = new AccountLimiter(
                CallLimits.standard()
                        .perHour(0)
                        .perBurst(40)
                        .waitingUpTo(Duration.ZERO)
                        .forPolling(100)
                        .sharedThrough(place, 2),
                "a",
                time);
        assertThat(admitted(one, 100)).isEqualTo(36);

        down.set(true);
        assertThat(admitted(one, 100)).isZero();
        time.pause(Duration.ofSeconds(30));
        assertThat(admitted(one, 100)).isEqualTo(18);
        down.set(false);
        time.pause(Duration.ofSeconds(6));
        assertThat(admitted(one, 100)).isLessThanOrEqualTo(2);
    }

    private void goTo(Instant when) throws InterruptedException {
        time.pause(Duration.between(time.now(), when));
    }

    private AccountLimiter fleet(SharedBuckets place) {
        return fleet(place, 100, time);
    }

    private static AccountLimiter fleet(SharedBuckets place, int hourly, VirtualWaiting time) {
        return new AccountLimiter(
                CallLimits.standard()
                        .perHour(hourly)
                        .perBurst(0)
                        .waitingUpTo(Duration.ZERO)
                        .forPolling(100)
                        .sharedThrough(place, 2),
                "a",
                time);
    }

    private static SharedBuckets losable(SharedBuckets place, AtomicBoolean down) {
        return (key, configuration) -> {
            Bucket bucket = place.bucket(key, configuration);
            return (Bucket) java.lang.reflect.Proxy.newProxyInstance(
                    Bucket.class.getClassLoader(), new Class<?>[] {Bucket.class}, (proxy, method, arguments) -> {
                        if (down.get()) {
                            throw new IllegalStateException("connection refused");
                        }
                        return method.invoke(bucket, arguments);
                    });
        };
    }

    private AccountLimiter limiter(CallLimits limits) {
        return new AccountLimiter(limits, "a", time);
    }

    private static int admitted(AccountLimiter limiter, int wanted) {
        int admitted = 0;
        for (int i = 0; i < wanted; i++) {
            try {
                if (limiter.enter(false, DAY) == null) {
                    admitted++;
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return admitted;
    }
}
