package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.Purge;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.util.Optional;
import net.docusign.api_3_0.ArrayOfRecipient;
import net.docusign.api_3_0.ArrayOfTab;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.PurgeDocumentStatus;
import net.docusign.api_3_0.Recipient;
import org.jspecify.annotations.Nullable;

/** Having documents removed, which happens fourteen days later. Why they cannot be is told in the result. */
final class PurgeOperations {

    private static final String REDACTED = "Redacted";

    private final MockState state;
    private final EnvelopeAccess access;

    PurgeOperations(MockState state, EnvelopeAccess access) {
        this.state = state;
        this.access = access;
    }

    PurgeDocumentStatus purge(@Nullable String envelopeId, Purge.Kind kind) {
        StoredEnvelope envelope = access.own(envelopeId);
        PurgeDocumentStatus status = new PurgeDocumentStatus();
        state.envelopes().change(envelope.id(), current -> {
            Optional<String> obstacle = obstacle(current);
            status.setPurgeDocumentSuccess(obstacle.isEmpty());
            obstacle.ifPresent(status::setPurgeDocumentError);
            return obstacle.isPresent() ? current : queued(current, kind);
        });
        return status;
    }

    private static Optional<String> obstacle(StoredEnvelope envelope) {
        return switch (envelope.state().status()) {
            case COMPLETED, DECLINED, VOIDED -> {
                if (Boolean.TRUE.equals(envelope.content().isAuthoritativeCopy())) {
                    yield Optional.of("The documents of an authoritative copy cannot be purged.");
                }
                yield envelope.keeping().purge() == null
                        ? Optional.empty()
                        : Optional.of("The documents of the envelope are purged or queued for it already.");
            }
            default ->
                Optional.of("Only envelopes in the 'Completed', 'Declined' or 'Voided' states may be purged; "
                        + "this one is '%s'."
                                .formatted(envelope.state().status().value()));
        };
    }

    private StoredEnvelope queued(StoredEnvelope envelope, Purge.Kind kind) {
        Purge purge = new Purge(state.now().plus(Purge.DELAY), kind, remains(envelope.content(), kind), false);
        return envelope.with(envelope.keeping().with(purge));
    }

    private static Envelope remains(Envelope content, Purge.Kind kind) {
        if (kind == Purge.Kind.DOCUMENTS) {
            return content;
        }
        Envelope rest = ContentDefaults.copy(content);
        rest.setTabs(new ArrayOfTab());
        rest.setCustomFields(null);
        rest.setEmailBlurb("");
        rest.setEnvelopeAttachment(null);
        if (kind == Purge.Kind.METADATA_AND_REDACT) {
            rest.setSubject(REDACTED);
            ArrayOfRecipient recipients = new ArrayOfRecipient();
            Content.recipients(content)
                    .forEach(recipient -> recipients.getRecipient().add(redacted(recipient)));
            rest.setRecipients(recipients);
        }
        return rest;
    }

    private static Recipient redacted(Recipient given) {
        Recipient recipient = new Recipient();
        recipient.setID(given.getID());
        recipient.setUserName(REDACTED);
        recipient.setEmail(REDACTED);
        recipient.setType(given.getType());
        recipient.setAccessCode("");
        recipient.setNote("");
        recipient.setRoutingOrder(given.getRoutingOrder());
        return recipient;
    }
}
