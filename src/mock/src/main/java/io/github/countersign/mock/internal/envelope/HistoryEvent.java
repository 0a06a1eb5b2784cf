package io.github.countersign.mock.internal.envelope;

import java.time.Instant;
import net.docusign.api_3_0.EnvelopeStatusCode;

/**
 * Something that happened to an envelope.
 *
 * @param at when
 * @param userName who did it
 * @param userId his id: that of the user, or that of the recipient in this envelope
 * @param action what was done, in a few words
 * @param message what was done, as a sentence
 * @param status the state of the envelope afterwards
 */
public record HistoryEvent(
        Instant at, String userName, String userId, String action, String message, EnvelopeStatusCode status) {}
