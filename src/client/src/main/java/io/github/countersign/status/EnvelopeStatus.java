package io.github.countersign.status;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.CustomField;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.ServiceTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The state of an envelope at one moment.
 *
 * <p>Immutable but for {@link #raw()}. Times are those of the account's zone, and empty as long as what they tell of has not happened.
 *
 * @param id the envelope
 * @param status its state
 * @param rawStatus the state in the service's own word, also one that this version does not know; empty if it gave none
 * @param subject subject line of the e-mails, blank if the service did not say
 * @param senderName name of the sender, blank if the service did not say
 * @param senderEmail e-mail address of the sender, blank if the service did not say
 * @param generated when this report was made: of two reports the one with the later time counts
 * @param created when the envelope was made
 * @param sent when it was last sent: this moves with each routing step; the recipients keep their own times
 * @param delivered when all recipients of the present step had opened it; moves as {@code sent} does
 * @param signed when the last signature came
 * @param completed when it was finished
 * @param declined when a recipient refused
 * @param voidReason why the sender called it back, if the service tells
 * @param recipients its recipients in the order of the service; unmodifiable
 * @param documents its documents, without the certificate; unmodifiable
 * @param customFields the values that belong to it; unmodifiable
 * @param raw the generated type, with everything else that the service told; two reports are equal only if they share it
 */
public record EnvelopeStatus(
        EnvelopeId id,
        EnvelopeStatusCode status,
        Optional<String> rawStatus,
        String subject,
        String senderName,
        String senderEmail,
        Optional<ServiceTime> generated,
        Optional<ServiceTime> created,
        Optional<ServiceTime> sent,
        Optional<ServiceTime> delivered,
        Optional<ServiceTime> signed,
        Optional<ServiceTime> completed,
        Optional<ServiceTime> declined,
        Optional<String> voidReason,
        List<RecipientStatus> recipients,
        List<DocumentStatus> documents,
        List<CustomField> customFields,
        net.docusign.api_3_0.EnvelopeStatus raw) {

    /**
     * The recipient of this name or e-mail address.
     *
     * @param nameOrEmail the full name as it was sent, or the e-mail address in upper or lower case
     * @return the first that fits
     * @throws NoSuchElementException if none does; the message tells how many there are, and names nobody
     */
    public RecipientStatus recipient(String nameOrEmail) {
        for (RecipientStatus recipient : recipients) {
            if (recipient.name().equals(nameOrEmail) || recipient.email().equalsIgnoreCase(nameOrEmail)) {
                return recipient;
            }
        }
        throw new NoSuchElementException(
                "Envelope %s has no recipient of that name or e-mail address; it has %d, which recipients() tells"
                        .formatted(id, recipients.size()));
    }

    /**
     * Whether nothing more will happen to it.
     *
     * @return true if it is completed, declined, voided, deleted or timed out
     */
    public boolean isFinal() {
        return switch (status) {
            case COMPLETED, DECLINED, VOIDED, DELETED, TIMED_OUT -> true;
            default -> false;
        };
    }

    /** Id and state only: names and addresses are not for logs. */
    @Override
    public String toString() {
        return "EnvelopeStatus[%s, %s]".formatted(id, rawStatus.orElse(status.name()));
    }
}
