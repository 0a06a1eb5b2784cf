package io.github.countersign.status;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Something that was done to an envelope. Immutable.
 *
 * @param time when; the service writes an offset here, other than in a status
 * @param action what, in the service's own word, such as {@code Sent Invitations}
 * @param userName who, blank if the service did not say
 * @param message what it says about it, blank if nothing
 * @param envelopeStatus the state of the envelope afterwards, in the service's own word
 * @param ipAddress where from, blank if the service did not say
 */
public record AuditEvent(
        Optional<OffsetDateTime> time,
        String action,
        String userName,
        String message,
        String envelopeStatus,
        String ipAddress) {

    /** Action and time only: names and addresses are not for logs. */
    @Override
    public String toString() {
        return "AuditEvent[%s, %s]"
                .formatted(action, time.map(OffsetDateTime::toString).orElse("no time"));
    }
}
