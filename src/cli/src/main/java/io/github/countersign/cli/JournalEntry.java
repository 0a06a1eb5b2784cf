package io.github.countersign.cli;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a call journal, as far as the review of a key looks at it.
 *
 * @param place file and line
 * @param key the integrator key, null if the call was not signed in
 * @param secret the kind of secret, null if the call was not signed in
 */
record JournalEntry(
        String place,
        Instant at,
        String service,
        String operation,
        String outcome,
        String code,
        @Nullable String key,
        @Nullable String secret,
        List<String> envelopes) {

    boolean isApi() {
        return service.equals("API");
    }

    boolean succeeded() {
        return outcome.equals("SUCCESS");
    }

    /** Whether it may have reached the service. */
    boolean left() {
        return !outcome.equals("LOCAL_FAILURE");
    }

    /** When, what, and where that is written. */
    @Override
    public String toString() {
        String ending = succeeded() ? "" : " ended with %s %s".formatted(outcome, code);
        return "%s %s%s (%s)".formatted(at, operation, ending, place);
    }
}
