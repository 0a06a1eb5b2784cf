package io.github.countersign.mock.internal.token;

import java.math.BigInteger;
import java.time.Instant;

/**
 * A link with which a captive recipient comes to his documents.
 *
 * @param value what stands in the link; whoever knows it gets in
 * @param envelopeId the envelope
 * @param recipient the number of the recipient in it
 * @param clientUrls where the browser goes afterwards
 * @param assertion how the application recognised him
 * @param expires from when on it lets nobody in
 */
public record RecipientToken(
        String value,
        String envelopeId,
        BigInteger recipient,
        ClientUrls clientUrls,
        Assertion assertion,
        Instant expires)
        implements Token {

    @Override
    public String toString() {
        return "RecipientToken[envelope=%s, recipient=%s, expires=%s]".formatted(envelopeId, recipient, expires);
    }
}
