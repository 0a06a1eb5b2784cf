package io.github.countersign.internal.retry;

import io.github.countersign.error.CallPhase;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.TransportException;
import io.github.countersign.reliability.CircuitBreaking;
import io.github.countersign.spi.Waiting;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Holds calls to one service back while it is down. Thread-safe. */
public final class ServiceBreaker {

    private static final int SERVER_ERROR = 500;

    private final CircuitBreaking settings;
    private final Waiting waiting;
    private final @Nullable CircuitBreaker breaker;
    private volatile Instant openUntil = Instant.EPOCH;

    /**
     * Of a service about which nothing is known.
     *
     * @param name its name
     * @param settings when to hold calls back
     * @param waiting tells the time
     */
    public ServiceBreaker(String name, CircuitBreaking settings, Waiting waiting) {
        this.settings = settings;
        this.waiting = waiting;
        this.breaker = settings.calls() == 0 ? null : CircuitBreaker.of(name, config(settings, waiting));
        if (breaker != null) {
            breaker.getEventPublisher().onStateTransition(event -> {
                if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                    openUntil = waiting.now().plus(settings.openFor());
                }
            });
        }
    }

    private static CircuitBreakerConfig config(CircuitBreaking settings, Waiting waiting) {
        return CircuitBreakerConfig.custom()
                .slidingWindow(settings.calls(), settings.calls(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(settings.failedPercent())
                .slowCallRateThreshold(100)
                .slowCallDurationThreshold(Duration.ofDays(1))
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(1)
                .writableStackTraceEnabled(false)
                .clock(new WaitingClock(waiting))
                .build();
    }

    /**
     * Asks to call.
     *
     * @return null if the call may be made, and is to be told of with one of the other methods; else when one may be
     */
    public @Nullable Instant enter() {
        if (breaker == null || breaker.tryAcquirePermission()) {
            return null;
        }
        Instant until = openUntil;
        return until.isAfter(waiting.now()) ? until : waiting.now();
    }

    /** The call was not made after all. */
    public void left() {
        if (breaker != null) {
            breaker.releasePermission();
        }
    }

    /** The call was answered. */
    public void answered() {
        if (breaker != null) {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }

    /**
     * The call failed.
     *
     * @param e how
     */
    public void failed(DocuSignException e) {
        if (breaker == null) {
            return;
        }
        if (saysDown(e)) {
            breaker.onError(0, TimeUnit.NANOSECONDS, e);
        } else if (e.httpStatus().isPresent() || e.faultString().isPresent()) {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        } else {
            breaker.releasePermission();
        }
    }

    /** {@return the settings} */
    public CircuitBreaking settings() {
        return settings;
    }

    private static boolean saysDown(DocuSignException e) {
        if (e instanceof DeadlineException late) {
            // Who waited in vain behind other calls of this client has learned nothing of the service.
            return late.progress().phase() != CallPhase.QUEUED;
        }
        if (e instanceof TransportException) {
            return e.retryable();
        }
        return e instanceof ServerException
                && e.faultString().isEmpty()
                && e.httpStatus().orElse(0) >= SERVER_ERROR;
    }
}
