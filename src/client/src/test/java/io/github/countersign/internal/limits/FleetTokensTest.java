package io.github.countersign.internal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.countersign.internal.limits.AccountLimiter.Refusal;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.limits.SharedBuckets;
import io.github.countersign.testing.VirtualWaiting;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A fleet in one thread, with a clock of its own: who calls next is whoever may. */
class FleetTokensTest {

    private static final Instant HOUR = Instant.parse("2026-03-02T11:00:00Z");
    private static final Instant END = HOUR.plus(Duration.ofMinutes(62));
    private static final int MEMBERS = 4;

    /** The shared place is away for so many seconds from the second of the hour on. */
    private record Outage(int from, int seconds, boolean forgets) {

        boolean holds(Instant now) {
            return !now.isBefore(begin()) && now.isBefore(end());
        }

        boolean soonFollows(Outage other) {
            return other.from < from && from < other.from + other.seconds + 60;
        }

        Instant begin() {
            return HOUR.plusSeconds(from);
        }

        Instant end() {
            return begin().plusSeconds(seconds);
        }
    }

    @Property(tries = 100)
    void aFleetStaysWithinTheLimitAndUsesItWhateverHappensToTheSharedPlace(
            @ForAll("outages") List<Outage> outages,
            @ForAll("startsBeforeTheHour") List<Integer> starts,
            @ForAll long seed)
            throws InterruptedException {
        List<Instant> calls = new Fleet(outages, starts, seed).run();

        assertUsesTheHour(calls);
        assertStaysWithinTheLimits(calls);
    }

    @Test
    void whoHasUsedUpHisPartTellsOfItAsSoonAsThePlaceIsBack() throws InterruptedException {
        List<Outage> outages = List.of(new Outage(81, 36, true), new Outage(1277, 51, true));

        List<Instant> calls = new Fleet(outages, List.of(-54, 0, -61, -10), 0).run();

        assertUsesTheHour(calls);
    }

    @Property(tries = 100)
    void aFleetOfWhichSomeBeginLateStaysWithinTheLimit(
            @ForAll("outagesWithoutLoss") List<Outage> outages,
            @ForAll("startsUntilTwoMinutesLater") List<Integer> starts,
            @ForAll long seed)
            throws InterruptedException {
        List<Instant> calls = new Fleet(outages, starts, seed).run();

        assertStaysWithinTheLimits(calls);
    }

    @Test
    void oneProcessThatDoesTheWorkOfAllIsNotStoppedForTheHourByABriefLoss() throws InterruptedException {
        List<Instant> calls =
                new Fleet(List.of(new Outage(900, 8, true)), List.of(0, 100_000, 100_000, 100_000), 1).run();

        assertUsesTheHour(calls);
    }

    @Test
    void oneProcessThatDoesTheWorkOfAllGoesOnWithItsPartWhenTheLossIsLong() throws InterruptedException {
        Outage outage = new Outage(900, 1200, false);

        List<Instant> calls = new Fleet(List.of(outage), List.of(0, 100_000, 100_000, 100_000), 1).run();

        // 1,800 are used by then, more than a quarter of all: a quarter of what the others cannot have taken meanwhile
        // is left.
        assertThat(calls.stream().filter(outage::holds).count()).isBetween(120L, 300L);
    }

    private static void assertUsesTheHour(List<Instant> calls) {
        assertThat(inTheHour(calls)).isBetween(3000 * 95L / 100, 3000L);
    }

    private static void assertStaysWithinTheLimits(List<Instant> calls) {
        assertThat(inTheHour(calls)).isLessThanOrEqualTo(3000);
        assertThat(mostInAnyWindow(calls)).isLessThanOrEqualTo(500);
    }

    @Provide
    Arbitrary<List<Outage>> outages() {
        return outages(Arbitraries.of(true, false));
    }

    /** Who has just begun knows of nothing, and could make the emptied place anew as a full one. */
    @Provide
    Arbitrary<List<Outage>> outagesWithoutLoss() {
        return outages(Arbitraries.just(false));
    }

    private static Arbitrary<List<Outage>> outages(Arbitrary<Boolean> forgets) {
        Arbitrary<Integer> begin = Arbitraries.integers().between(60, 3000);
        Arbitrary<Integer> seconds = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 40), Arbitraries.integers().between(40, 1200));
        return Combinators.combine(begin, seconds, forgets)
                .as(Outage::new)
                .list()
                .ofMaxSize(3)
                .map(FleetTokensTest::emptiedOnlyWhenAllHaveTold);
    }

    /** What some have told of one loss, and others not yet, is not known to anybody if the place is emptied in between. */
    private static List<Outage> emptiedOnlyWhenAllHaveTold(List<Outage> outages) {
        return outages.stream()
                .map(outage -> new Outage(
                        outage.from(),
                        outage.seconds(),
                        outage.forgets() && outages.stream().noneMatch(outage::soonFollows)))
                .toList();
    }

    @Provide
    Arbitrary<List<Integer>> startsBeforeTheHour() {
        return Arbitraries.integers().between(-120, 0).list().ofSize(MEMBERS);
    }

    @Provide
    Arbitrary<List<Integer>> startsUntilTwoMinutesLater() {
        return Arbitraries.integers().between(-120, 120).list().ofSize(MEMBERS);
    }

    private static long inTheHour(List<Instant> calls) {
        return calls.stream()
                .filter(call -> !call.isBefore(HOUR) && call.isBefore(HOUR.plus(Duration.ofHours(1))))
                .count();
    }

    private static int mostInAnyWindow(List<Instant> calls) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < calls.size(); to++) {
            while (!calls.get(to).isBefore(calls.get(from).plusSeconds(30))) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    private static final class Fleet {

        private final VirtualWaiting time = new VirtualWaiting(HOUR.minusSeconds(120));
        private final List<Outage> outages;
        private final List<Integer> starts;
        private final Random random;
        private final List<Outage> forgotten = new ArrayList<>();
        private SharedBuckets place = SharedBuckets.inThisJvm(new WaitingMeter(time));

        Fleet(List<Outage> outages, List<Integer> starts, long seed) {
            this.outages = outages;
            this.starts = starts;
            this.random = new Random(seed);
        }

        List<Instant> run() throws InterruptedException {
            List<Instant> calls = new ArrayList<>();
            List<Member> members = IntStream.range(0, MEMBERS)
                    .mapToObj(i -> new Member(HOUR.plusSeconds(starts.get(i))))
                    .toList();
            while (true) {
                Member next = members.stream()
                        .min(Comparator.comparing(member -> member.next))
                        .orElseThrow();
                if (!next.next.isBefore(END)) {
                    return calls;
                }
                if (next.next.isAfter(time.now())) {
                    time.pause(Duration.between(time.now(), next.next));
                }
                next.call(calls);
            }
        }

        private Bucket bucket(String key, BucketConfiguration configuration) {
            return (Bucket) Proxy.newProxyInstance(
                    Bucket.class.getClassLoader(), new Class<?>[] {Bucket.class}, (proxy, method, arguments) -> {
                        check();
                        try {
                            return method.invoke(place.bucket(key, configuration), arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private void check() {
            for (Outage outage : outages) {
                if (outage.forgets() && !time.now().isBefore(outage.begin()) && !forgotten.contains(outage)) {
                    forgotten.add(outage);
                    place = SharedBuckets.inThisJvm(new WaitingMeter(time));
                }
            }
            if (outages.stream().anyMatch(outage -> outage.holds(time.now()))) {
                throw new IllegalStateException("connection refused");
            }
        }

        private final class Member {

            private final AccountLimiter limiter;
            private Instant next;

            Member(Instant start) {
                next = start;
                limiter = new AccountLimiter(
                        CallLimits.standard()
                                .perHour(2970)
                                .perBurst(470)
                                .waitingUpTo(Duration.ZERO)
                                .sharedThrough(Fleet.this::bucket, MEMBERS),
                        "a",
                        time);
            }

            void call(List<Instant> calls) throws InterruptedException {
                Refusal refusal = limiter.enter(false, Duration.ofDays(1));
                Instant now = time.now();
                if (refusal == null) {
                    calls.add(now);
                    next = now.plusMillis(20 + random.nextInt(500));
                } else {
                    Instant soon = now.plusMillis(1 + random.nextInt(200));
                    next = refusal.until().isAfter(soon) ? refusal.until() : soon;
                }
            }
        }
    }
}
