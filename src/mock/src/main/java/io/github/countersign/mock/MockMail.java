package io.github.countersign.mock;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the service. When one is sent and to whom follows the vendor's documents; the words are the mock's.
 *
 * @param at when it was sent, by the clock of the mock
 * @param kind why
 * @param to the address
 * @param name whose address that is
 * @param subject the subject line
 * @param text the plain text
 * @param envelopeId the envelope that it is about
 * @param address where its link leads, or null if it has none
 */
public record MockMail(
        Instant at,
        Kind kind,
        String to,
        String name,
        String subject,
        String text,
        String envelopeId,
        @Nullable URI address) {

    /** Why a mail is sent. */
    public enum Kind {
        /** It is somebody's turn. */
        INVITATION,
        /** It still is somebody's turn. */
        REMINDER,
        /** Somebody gets a copy. */
        COPY,
        /** Everybody is done. */
        COMPLETED,
        /** Somebody declined. */
        DECLINED,
        /** The sender took the envelope back. */
        VOIDED
    }

    /** Where its link leads: for an invitation, the signing page of that recipient. */
    public Optional<URI> link() {
        return Optional.ofNullable(address);
    }
}
