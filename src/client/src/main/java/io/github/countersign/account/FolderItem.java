package io.github.countersign.account;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.CustomField;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.ServiceTime;
import io.github.countersign.status.RecipientStatus;
import java.util.List;
import java.util.Optional;

/**
 * An envelope as a folder shows it. Immutable.
 *
 * @param envelope the envelope
 * @param status its state
 * @param rawStatus the service's own word for it
 * @param subject subject line, blank if there is none
 * @param owner name of whom it belongs to
 * @param senderName full name of the sender
 * @param senderEmail e-mail address of the sender
 * @param senderCompany company of the sender
 * @param created when it was made
 * @param sent when it was last sent
 * @param completed when all were done
 * @param recipients the recipients; unmodifiable
 * @param customFields the values that belong to it; unmodifiable
 */
public record FolderItem(
        EnvelopeId envelope,
        EnvelopeStatusCode status,
        Optional<String> rawStatus,
        String subject,
        String owner,
        String senderName,
        String senderEmail,
        Optional<String> senderCompany,
        Optional<ServiceTime> created,
        Optional<ServiceTime> sent,
        Optional<ServiceTime> completed,
        List<RecipientStatus> recipients,
        List<CustomField> customFields) {

    /** The lists are copied. */
    public FolderItem {
        recipients = List.copyOf(recipients);
        customFields = List.copyOf(customFields);
    }

    /** Without people and texts: they are not for logs. */
    @Override
    public String toString() {
        return "FolderItem[%s, %s]".formatted(envelope, rawStatus.orElse("in no state"));
    }
}
