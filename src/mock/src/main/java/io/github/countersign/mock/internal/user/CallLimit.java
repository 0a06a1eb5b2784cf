package io.github.countersign.mock.internal.user;

import io.github.countersign.mock.MockAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which accounts have used up their calls, and until when. Thread-safe. */
final class CallLimit {

    private final InstantSource clock;
    private final Map<String, Instant> usedUpUntil = new ConcurrentHashMap<>();

    CallLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** From now to the next full hour, no call of that account is left. */
    void useUp(String accountId) {
        usedUpUntil.put(accountId, clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)));
    }

    boolean isReached(MockAccount account) {
        Instant until = usedUpUntil.get(account.accountId());
        return account.atHourlyLimit() || (until != null && clock.instant().isBefore(until));
    }
}
