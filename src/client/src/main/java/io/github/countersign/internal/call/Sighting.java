package io.github.countersign.internal.call;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.internal.cxf.Attempt;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What can be seen of a call from outside, failed or not.
 *
 * @param onBehalfOf whether it was signed in on behalf of another user
 * @param serverTime the time that the reply told, empty without one
 */
public record Sighting(boolean onBehalfOf, Optional<Instant> serverTime) {

    /** Of a call that was not made. */
    public static final Sighting NOTHING = new Sighting(false, Optional.empty());

    static Sighting of(Attempt attempt) {
        boolean onBehalfOf =
                attempt.credentials().flatMap(Credentials::onBehalfOf).isPresent();
        return new Sighting(onBehalfOf, attempt.replyHeader("Date").flatMap(Sighting::parse));
    }

    private static Optional<Instant> parse(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
