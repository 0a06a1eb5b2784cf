package io.github.countersign.mock.internal.user;

import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.MockLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls of each account, counted by the clock of the mock. Thread-safe. */
final class CallLimit {

    private static final class Count {
        private Instant hour = Instant.MIN;
        private int calls;
        private Instant usedUpUntil = Instant.MIN;
        private final Deque<Instant> recent = new ArrayDeque<>();
    }

    private final InstantSource clock;
    private final MockLimits limits;

    // Guarded by this.
    private final Map<String, Count> counts = new HashMap<>();

    CallLimit(InstantSource clock, MockLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** From now to the next full hour, no call of that account is left. */
    synchronized void useUp(String accountId) {
        Instant now = clock.instant();
        counted(accountId, now).usedUpUntil = nextHour(now);
    }

    /**
     * Counts a call.
     *
     * @throws io.github.countersign.mock.internal.fault.ServiceFault if none is left; then it is not counted
     */
    synchronized void count(MockAccount account) {
        Instant now = clock.instant();
        Count count = counted(account.accountId(), now);
        Integer hourly = limits.hourly();
        if (account.atHourlyLimit() || now.isBefore(count.usedUpUntil) || (hourly != null && count.calls >= hourly)) {
            throw Refusals.hourlyLimit().about(account.accountId());
        }
        Integer burst = limits.burst();
        if (burst != null) {
            if (count.recent.size() >= burst) {
                throw Refusals.burstLimit().about(account.accountId());
            }
            count.recent.addLast(now);
        }
        count.calls++;
    }

    /** What replies tell of it. */
    synchronized Map<String, String> headers(String accountId) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!limits.headers()) {
            return headers;
        }
        Instant now = clock.instant();
        Count count = counted(accountId, now);
        Integer hourly = limits.hourly();
        if (hourly != null) {
            int left = now.isBefore(count.usedUpUntil) ? 0 : hourly - count.calls;
            headers.put("X-RateLimit-Limit", hourly.toString());
            headers.put("X-RateLimit-Remaining", Integer.toString(left));
            headers.put("X-RateLimit-Reset", Long.toString(nextHour(now).getEpochSecond()));
        }
        Integer burst = limits.burst();
        if (burst != null) {
            headers.put("X-BurstLimit-Limit", burst.toString());
            headers.put("X-BurstLimit-Remaining", Integer.toString(burst - count.recent.size()));
        }
        return headers;
    }

    private Count counted(String accountId, Instant now) {
        Count count = counts.computeIfAbsent(accountId, id -> new Count());
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (!count.hour.equals(hour)) {
            count.hour = hour;
            count.calls = 0;
        }
        Instant horizon = now.minus(limits.burstWindow());
        while (!count.recent.isEmpty() && !count.recent.element().isAfter(horizon)) {
            count.recent.remove();
        }
        return count;
    }

    private static Instant nextHour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    }
}
