package io.github.countersign.envelope;

import io.github.countersign.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * What is in an envelope or a template, as the service tells it. Immutable.
 *
 * <p>Not everything that was sent comes back: see {@link Envelopes#content}.
 *
 * @param subject subject line of the e-mails, blank if there is none
 * @param emailBlurb text of the e-mails
 * @param documents the documents; their bytes are not fetched, and opening one fails
 * @param recipients the recipients
 * @param tabs the tabs
 * @param customFields the values that belong to the envelope
 */
public record EnvelopeContent(
        String subject,
        Optional<String> emailBlurb,
        List<Document> documents,
        List<Recipient> recipients,
        List<Tab> tabs,
        List<CustomField> customFields) {

    /** The lists are copied. */
    public EnvelopeContent {
        documents = List.copyOf(documents);
        recipients = List.copyOf(recipients);
        tabs = List.copyOf(tabs);
        customFields = List.copyOf(customFields);
    }
}
