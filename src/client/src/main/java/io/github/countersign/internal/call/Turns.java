package io.github.countersign.internal.call;

import io.github.countersign.error.RateLimitedException;
import io.github.countersign.internal.cxf.Attempt;
import io.github.countersign.internal.limits.AccountLimiter;
import io.github.countersign.internal.limits.AccountLimiter.Refusal;
import io.github.countersign.internal.limits.PollingWatch;
import io.github.countersign.internal.limits.PollingWatch.Look;
import io.github.countersign.internal.transport.Deadline;
import io.github.countersign.spi.Waiting;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets calls go out as the limits of the account allow, and learns of those from replies. Thread-safe. */
final class Turns {

    private static final int TOO_MANY_REQUESTS = 429;

    private final AccountLimiter limiter;
    private final PollingWatch watch;
    private final Waiting waiting;

    Turns(Resilience resilience) {
        this.waiting = resilience.waiting();
        this.limiter = new AccountLimiter(resilience.limits(), resilience.account(), waiting);
        this.watch = new PollingWatch(resilience.polling(), waiting);
    }

    void await(Operation operation, Deadline deadline, FailureMapping failures) {
        try {
            @Nullable Refusal refusal = limiter.enter(operation.polls(), Duration.ofNanos(deadline.nanosLeft()));
            if (refusal != null) {
                throw failures.overLimit(operation, refusal.reason(), refusal.until());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interruptedInQueue(operation, e);
        }
    }

    /** A call is about to be made, perhaps of an envelope that was asked for a moment ago. */
    Look look(Operation operation, Method method, Object[] arguments, FailureMapping failures) {
        List<String> envelopes =
                PollingWatch.watches(operation.name()) ? EnvelopeIds.among(method, arguments) : List.of();
        Look look = watch.look(operation.name(), envelopes);
        look.refusedUntil().ifPresent(until -> {
            throw failures.overLimit(
                    operation, "an envelope is asked for at most every 15 minutes by the vendor's rule", until);
        });
        return look;
    }

    Duration untilLook(String envelope) {
        return watch.untilLook(envelope);
    }

    /** These headers are documented for the REST API; where replies to SOAP calls have them, they are taken to mean the same (a guess). */
    void learn(Attempt attempt) {
        Optional<Long> remaining = attempt.replyHeader("X-RateLimit-Remaining").flatMap(Turns::number);
        if (remaining.isPresent()) {
            limiter.told(
                    remaining.get(),
                    attempt.replyHeader("X-RateLimit-Reset")
                            .flatMap(Turns::number)
                            .flatMap(Turns::instant));
        }
    }

    Instant now() {
        return waiting.now();
    }

    /** The service has refused a call that was made at that time. */
    RateLimitedException refused(RateLimitedException e, Instant sent) {
        boolean burst = e.httpStatus().orElse(0) == TOO_MANY_REQUESTS
                || e.faultString()
                        .or(e::errorName)
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains("burst");
        return e.until(burst ? limiter.tooFast(e.retryAfter()) : limiter.usedUp(sent));
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(long seconds) {
        try {
            return Optional.of(Instant.ofEpochSecond(seconds));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
