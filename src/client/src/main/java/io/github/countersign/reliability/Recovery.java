package io.github.countersign.reliability;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a client does when the reply to a send is lost, and the look that it takes before a send with a key of the caller's own. Immutable.
 *
 * <p>A look is one call of {@code SynchEnvelope} and, if that does not know the key, one of {@code RequestStatusesEx} for every {@code fullPage}
 * envelopes that changed in the window. Each counts against the account's hourly limit; a send whose reply arrives costs no look.
 *
 * @param lookUps whether anything is looked up at all; without, a lost reply is an {@code AmbiguousSendException} at once
 * @param customField name of the hidden custom field that carries the key in every envelope
 * @param lookBack how far back the look before a send with an idempotency key goes. Longer than this after the first send, the key is not seen
 *     any more by {@code RequestStatusesEx}; {@code SynchEnvelope} knows it for 7 days (documented)
 * @param timeMargin how much further back than the send itself a window begins: for clocks that differ, and for a service that reads times
 *     without their offset, which is not documented; 13 hours cover every zone west of UTC
 * @param settlingTime between the first look and the second: how long a request may take from its last byte to its envelope (a guess)
 * @param assumeAbsentAfter how long after a lost reply an envelope that no look has found counts as absent, and is sent again with the same
 *     key; empty for never. This is a guess about the service: an envelope that appears later than that is there twice
 * @param fullPage a page with fewer envelopes than this is the last one; the vendor's sources say 1,000 and 200
 */
public record Recovery(
        boolean lookUps,
        String customField,
        Duration lookBack,
        Duration timeMargin,
        Duration settlingTime,
        Optional<Duration> assumeAbsentAfter,
        int fullPage) {

    private static final int SMALLEST_DOCUMENTED_PAGE = 200;
    private static final int LONGEST_NAME = 50;

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException if the name of the custom field is blank or longer than 50 characters, a time is negative, or
     *     the page has less than 1 envelope
     */
    public Recovery {
        Objects.requireNonNull(assumeAbsentAfter, "assumeAbsentAfter");
        if (customField.isBlank() || customField.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "The custom field '%s' needs a name of 1 to %d characters".formatted(customField, LONGEST_NAME));
        }
        requireNotNegative("lookBack", lookBack);
        requireNotNegative("timeMargin", timeMargin);
        requireNotNegative("settlingTime", settlingTime);
        assumeAbsentAfter.ifPresent(time -> requireNotNegative("assumeAbsentAfter", time));
        if (fullPage < 1) {
            throw new IllegalArgumentException("A full page of %d envelopes; it has at least 1".formatted(fullPage));
        }
    }

    /**
     * What a client does unless told otherwise: looks up, 24 hours back, with a margin of 13 hours, twice with 10 seconds between, and assumes
     * nothing.
     *
     * @return the settings
     */
    public static Recovery standard() {
        return new Recovery(
                true,
                "CountersignKey",
                Duration.ofHours(24),
                Duration.ofHours(13),
                Duration.ofSeconds(10),
                Optional.empty(),
                SMALLEST_DOCUMENTED_PAGE);
    }

    /**
     * The same without looks: every lost reply to a send is ambiguous.
     *
     * @return a copy
     */
    public Recovery withoutLookUps() {
        return new Recovery(false, customField, lookBack, timeMargin, settlingTime, assumeAbsentAfter, fullPage);
    }

    /**
     * The same with another name of the custom field.
     *
     * @param name 1 to 50 characters
     * @return a copy
     * @throws IllegalArgumentException if it is blank or too long
     */
    public Recovery inCustomField(String name) {
        return new Recovery(lookUps, name, lookBack, timeMargin, settlingTime, assumeAbsentAfter, fullPage);
    }

    /**
     * The same with another look before a send with an idempotency key.
     *
     * @param time how far back; zero leaves it to {@code SynchEnvelope} and the margin
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public Recovery lookingBack(Duration time) {
        return new Recovery(lookUps, customField, time, timeMargin, settlingTime, assumeAbsentAfter, fullPage);
    }

    /**
     * The same with another margin of time.
     *
     * @param time how much further back a window begins, zero or more
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public Recovery allowing(Duration time) {
        return new Recovery(lookUps, customField, lookBack, time, settlingTime, assumeAbsentAfter, fullPage);
    }

    /**
     * The same with another pause between two looks.
     *
     * @param time the pause, zero or more
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public Recovery settlingFor(Duration time) {
        return new Recovery(lookUps, customField, lookBack, timeMargin, time, assumeAbsentAfter, fullPage);
    }

    /**
     * The same, with the guess that an envelope which is not found by then is not there. It is then sent again, at most five
     * times in all, each time after looks that the service answered.
     *
     * @param time counted from the lost reply
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public Recovery assumingAbsentAfter(Duration time) {
        return new Recovery(lookUps, customField, lookBack, timeMargin, settlingTime, Optional.of(time), fullPage);
    }

    /**
     * The same with another notion of a full page.
     *
     * @param envelopes a page with fewer than these is the last one; at least 1
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public Recovery pagesOf(int envelopes) {
        return new Recovery(lookUps, customField, lookBack, timeMargin, settlingTime, assumeAbsentAfter, envelopes);
    }

    private static void requireNotNegative(String name, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("%s is %s: it cannot be negative".formatted(name, time));
        }
    }
}
