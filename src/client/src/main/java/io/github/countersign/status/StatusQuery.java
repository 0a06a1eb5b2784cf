package io.github.countersign.status;

import io.github.countersign.envelope.EnvelopeStatusCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which envelopes to tell of. Immutable.
 *
 * @param since only those that changed, or got to {@code by}, at this time or later; goes out in UTC with the offset, and that the service heeds
 *     the offset is a guess
 * @param by the state whose time counts; empty for any change
 * @param until only those up to this time
 * @param states only those in one of these states; empty for all; unmodifiable
 * @param senderName only those of one sender, together with {@code senderEmail}
 * @param senderEmail e-mail address of that sender
 * @param fullPage a page with fewer envelopes than this is the last one. The vendor's sources say 1,000 and 200 envelopes a page
 */
public record StatusQuery(
        Instant since,
        Optional<EnvelopeStatusCode> by,
        Optional<Instant> until,
        List<EnvelopeStatusCode> states,
        Optional<String> senderName,
        Optional<String> senderEmail,
        int fullPage) {

    private static final int SMALLEST_DOCUMENTED_PAGE = 200;

    /**
     * The states are copied.
     *
     * @throws IllegalArgumentException if a state is {@code UNKNOWN}, or a page has less than 1 envelope
     */
    public StatusQuery {
        Objects.requireNonNull(since, "since");
        states = List.copyOf(states);
        if (fullPage < 1) {
            throw new IllegalArgumentException("A full page of %d envelopes; it has at least 1".formatted(fullPage));
        }
        if (states.contains(EnvelopeStatusCode.UNKNOWN) || by.equals(Optional.of(EnvelopeStatusCode.UNKNOWN))) {
            throw new IllegalArgumentException("UNKNOWN is no state to ask for");
        }
    }

    /**
     * All that changed.
     *
     * @param since at this time or later
     * @return the query
     */
    public static StatusQuery changedSince(Instant since) {
        return new StatusQuery(
                since,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                SMALLEST_DOCUMENTED_PAGE);
    }

    /**
     * The same, by the time at which envelopes got to a state.
     *
     * @param state the state, not {@code UNKNOWN}
     * @return a copy
     * @throws IllegalArgumentException if it is {@code UNKNOWN}
     */
    public StatusQuery by(EnvelopeStatusCode state) {
        return new StatusQuery(since, Optional.of(state), until, states, senderName, senderEmail, fullPage);
    }

    /**
     * The same up to a time.
     *
     * @param end the time
     * @return a copy
     */
    public StatusQuery until(Instant end) {
        return new StatusQuery(since, by, Optional.of(end), states, senderName, senderEmail, fullPage);
    }

    /**
     * The same for some states.
     *
     * @param some the states, none of them {@code UNKNOWN}
     * @return a copy
     * @throws IllegalArgumentException if one of them is {@code UNKNOWN}
     */
    public StatusQuery in(EnvelopeStatusCode... some) {
        return new StatusQuery(since, by, until, List.of(some), senderName, senderEmail, fullPage);
    }

    /**
     * The same for one sender.
     *
     * @param name his full name
     * @param email his e-mail address
     * @return a copy
     */
    public StatusQuery sentBy(String name, String email) {
        return new StatusQuery(since, by, until, states, Optional.of(name), Optional.of(email), fullPage);
    }

    /**
     * The same with another notion of a full page.
     *
     * @param envelopes a page with fewer than these is the last one; 1 asks until a page is empty
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public StatusQuery pagesOf(int envelopes) {
        return new StatusQuery(since, by, until, states, senderName, senderEmail, envelopes);
    }

    /** Without the sender: names and addresses are not for logs. */
    @Override
    public String toString() {
        return "StatusQuery[since %s, %s]".formatted(since, states);
    }
}
