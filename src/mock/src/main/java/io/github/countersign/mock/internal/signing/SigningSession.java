package io.github.countersign.mock.internal.signing;

import io.github.countersign.mock.internal.token.ClientUrls;
import java.math.BigInteger;
import java.time.Instant;

/**
 * A recipient at the signing page.
 *
 * @param id what stands in the addresses of his pages; whoever knows it is him
 * @param envelopeId the envelope
 * @param recipient his number in it
 * @param clientUrls where his browser goes afterwards
 * @param lastActive when he last did something
 * @param wrongCodes how many wrong access codes he gave
 */
record SigningSession(
        String id, String envelopeId, BigInteger recipient, ClientUrls clientUrls, Instant lastActive, int wrongCodes) {

    SigningSession activeAt(Instant now) {
        return new SigningSession(id, envelopeId, recipient, clientUrls, now, wrongCodes);
    }

    SigningSession afterWrongCode() {
        return new SigningSession(id, envelopeId, recipient, clientUrls, lastActive, wrongCodes + 1);
    }

    /** Without the id, which lets in. */
    @Override
    public String toString() {
        return "SigningSession[envelope=%s, recipient=%s]".formatted(envelopeId, recipient);
    }
}
