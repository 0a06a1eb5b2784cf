package io.github.countersign.internal.call;

import io.github.countersign.error.DocuSignException;
import io.github.countersign.internal.retry.Backoff;
import io.github.countersign.internal.transport.Deadline;
import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes attempts at a call until one settles it. Thread-safe. */
final class Attempts {

    /** One attempt. */
    interface Try {
        /** Makes it; {@code number} counts from 1. */
        @Nullable
        Object make(int number);
    }

    private final Backoff backoff;
    private final Waiting waiting;

    Attempts(Backoff backoff, Waiting waiting) {
        this.backoff = backoff;
        this.waiting = waiting;
    }

    /** Makes a call, again only after failures that {@code repeatable} allows. */
    @Nullable
    Object make(Predicate<DocuSignException> repeatable, Deadline deadline, TrackedCall tracked, Try attempt) {
        List<DocuSignException> earlier = List.of();
        for (int number = 1; ; number++) {
            try {
                Object result = attempt.make(number);
                backoff.succeeded();
                return result;
            } catch (DocuSignException e) {
                Optional<Duration> pause =
                        backoff.pause(repeatable.test(e), e, number, Duration.ofNanos(deadline.nanosLeft()));
                if (pause.isEmpty() || !passed(pause.get())) {
                    earlier.forEach(e::addSuppressed);
                    throw e;
                }
                tracked.failedOnTheWay(e);
                earlier = plus(earlier, e);
            }
        }
    }

    private boolean passed(Duration pause) {
        try {
            waiting.pause(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<DocuSignException> plus(List<DocuSignException> earlier, DocuSignException e) {
        List<DocuSignException> all = new ArrayList<>(earlier);
        all.add(e);
        return all;
    }
}
