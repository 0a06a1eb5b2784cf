package io.github.countersign.mock.internal.envelope;

import java.time.Instant;
import net.docusign.api_3_0.EnvelopeACStatusCode;

/**
 * Where the export of an authoritative copy stands.
 *
 * @param status its state
 * @param since since when it is in that state
 * @param transactionId the id of the export
 * @param key what opens the exported copy
 * @param externalId the id of the copy where it is now; empty for none
 */
public record AuthoritativeCopy(
        EnvelopeACStatusCode status, Instant since, String transactionId, String key, String externalId) {

    /** The same in another state. */
    public AuthoritativeCopy in(EnvelopeACStatusCode newStatus, Instant now) {
        return new AuthoritativeCopy(newStatus, now, transactionId, key, externalId);
    }

    /** The same under a foreign id. */
    public AuthoritativeCopy as(String newExternalId) {
        return new AuthoritativeCopy(status, since, transactionId, key, newExternalId);
    }
}
