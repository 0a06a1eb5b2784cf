package io.github.countersign.internal.retry;

import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.error.ServerException;
import io.github.countersign.reliability.Retries;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Decides whether a failed call is made again, and after which pause. Thread-safe. */
public final class Backoff {

    private static final int RETRY = 10; // in tenths of a repetition
    private static final int SUCCESS = 1;

    private final Retries settings;
    private final IntervalFunction longest;
    private final int fullBudget;
    private final AtomicInteger budget;

    /**
     * The repetitions of one client.
     *
     * @param settings how many, how soon
     */
    public Backoff(Retries settings) {
        this.settings = settings;
        this.longest = IntervalFunction.ofExponentialBackoff(settings.firstPause(), 2, settings.longestPause());
        this.fullBudget = settings.budget() * RETRY;
        this.budget = new AtomicInteger(fullBudget);
    }

    /** A call went well, and earns a tenth of a repetition. */
    public void succeeded() {
        if (budget.get() < fullBudget) {
            budget.updateAndGet(left -> Math.min(fullBudget, left + SUCCESS));
        }
    }

    /**
     * The pause before the call is made again.
     *
     * @param repeatable whether the operation only reads
     * @param e how the last attempt ended
     * @param attempts how many there were
     * @param left the time that the call has left
     * @return the pause, empty if the failure is final
     */
    public Optional<Duration> pause(boolean repeatable, DocuSignException e, int attempts, Duration left) {
        if (!repeatable
                || attempts >= settings.attempts()
                || !e.retryable()
                || e instanceof RateLimitedException
                || isHeldBack(e)
                || Thread.currentThread().isInterrupted()) {
            return Optional.empty();
        }
        // Full jitter: callers that failed together do not come back together.
        Duration pause = Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest.apply(attempts) + 1));
        return pause.compareTo(left) < 0 && spend() ? Optional.of(pause) : Optional.empty();
    }

    /** Until a time that is known: an attempt before that would be held back as well. */
    private static boolean isHeldBack(DocuSignException e) {
        return e instanceof ServerException failure && failure.heldBackUntil().isPresent();
    }

    private boolean spend() {
        return budget.getAndUpdate(left -> left >= RETRY ? left - RETRY : left) >= RETRY;
    }
}
