package io.github.countersign.mock.internal.connect;

import io.github.countersign.mock.ConnectListener;
import io.github.countersign.mock.ConnectListener.Contents;
import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.docusign.api_3_0.EnvelopeEvent;
import net.docusign.api_3_0.EnvelopeEventStatusCode;
import net.docusign.api_3_0.EventNotification;
import net.docusign.api_3_0.RecipientEvent;
import net.docusign.api_3_0.RecipientEventStatusCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A listener, and what brings documents to him.
 *
 * @param listener who
 * @param configId the number of the account's listener, or null for one that an envelope names
 * @param envelopeEventsWithDocuments the events of envelopes that are told with documents
 * @param recipientEventsWithDocuments the same of recipients
 */
record Subscription(
        ConnectListener listener,
        @Nullable Integer configId,
        Set<EnvelopeEventStatusCode> envelopeEventsWithDocuments,
        Set<RecipientEventStatusCode> recipientEventsWithDocuments) {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    static Subscription ofAccount(ConnectListener listener, int configId) {
        boolean documents = listener.contents().documents();
        return new Subscription(
                listener,
                configId,
                documents ? listener.envelopeEvents() : Set.of(),
                documents ? listener.recipientEvents() : Set.of());
    }

    /** What an envelope asks for; empty if it names no address that messages can be posted to. */
    static Optional<Subscription> of(EventNotification asked) {
        URI url = address(asked.getURL());
        if (url == null) {
            LOG.warn("An envelope has an EventNotification without an http address: nobody is told of it");
            return Optional.empty();
        }
        boolean always = yes(asked.isIncludeDocuments());
        Set<EnvelopeEventStatusCode> envelope = EnumSet.noneOf(EnvelopeEventStatusCode.class);
        Set<EnvelopeEventStatusCode> envelopeDocuments = EnumSet.noneOf(EnvelopeEventStatusCode.class);
        if (asked.getEnvelopeEvents() != null) {
            for (EnvelopeEvent event : asked.getEnvelopeEvents().getEnvelopeEvent()) {
                envelope.add(event.getEnvelopeEventStatusCode());
                if (always || event.isIncludeDocuments()) {
                    envelopeDocuments.add(event.getEnvelopeEventStatusCode());
                }
            }
        }
        Set<RecipientEventStatusCode> recipients = EnumSet.noneOf(RecipientEventStatusCode.class);
        Set<RecipientEventStatusCode> recipientDocuments = EnumSet.noneOf(RecipientEventStatusCode.class);
        if (asked.getRecipientEvents() != null) {
            for (RecipientEvent event : asked.getRecipientEvents().getRecipientEvent()) {
                recipients.add(event.getRecipientEventStatusCode());
                if (always || event.isIncludeDocuments()) {
                    recipientDocuments.add(event.getRecipientEventStatusCode());
                }
            }
        }
        String namespace = asked.getSoapNameSpace() == null ? "" : asked.getSoapNameSpace();
        ConnectListener listener = new ConnectListener(
                url,
                envelope,
                recipients,
                yes(asked.isUseSoapInterface()) ? namespace : null,
                yes(asked.isRequireAcknowledgment()),
                yes(asked.isIncludeHMAC()),
                contents(asked));
        return Optional.of(new Subscription(listener, null, envelopeDocuments, recipientDocuments));
    }

    private static Contents contents(EventNotification asked) {
        return new Contents(
                yes(asked.isIncludeDocuments()),
                yes(asked.isIncludeCertificateOfCompletion()),
                yes(asked.isIncludeTimeZone()),
                yes(asked.isIncludeSenderAccountAsCustomField()),
                yes(asked.isIncludeEnvelopeVoidReason()),
                yes(asked.isIncludeDocumentFields()));
    }

    private static @Nullable URI address(@Nullable String text) {
        try {
            URI url = text == null ? null : URI.create(text.strip());
            boolean http = url != null
                    && url.getHost() != null
                    && ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()));
            return http ? url : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean yes(@Nullable Boolean value) {
        return value != null && value;
    }

    boolean hears(Events events) {
        return !Collections.disjoint(listener.envelopeEvents(), events.ofEnvelope())
                || !Collections.disjoint(listener.recipientEvents(), events.ofRecipients());
    }

    boolean getsDocuments(Events events) {
        return !Collections.disjoint(envelopeEventsWithDocuments, events.ofEnvelope())
                || !Collections.disjoint(recipientEventsWithDocuments, events.ofRecipients());
    }
}
