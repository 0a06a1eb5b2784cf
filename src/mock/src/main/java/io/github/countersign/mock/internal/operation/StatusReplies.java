package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.AuthoritativeCopy;
import io.github.countersign.mock.internal.envelope.EnvelopeState;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.docusign.api_3_0.ArrayOfCustomField;
import net.docusign.api_3_0.ArrayOfDocumentField;
import net.docusign.api_3_0.ArrayOfDocumentStatus;
import net.docusign.api_3_0.ArrayOfRecipientStatus;
import net.docusign.api_3_0.CustomField;
import net.docusign.api_3_0.DocumentStatus;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeACStatusCode;
import net.docusign.api_3_0.EnvelopeStatus;

/** The state of an envelope in the two shapes of the service: plain, and extended as RequestStatusEx has it. */
final class StatusReplies {

    private static final String HOLDER_LOCATION = "DocuSign";
    // The service pads the address with blanks to this width.
    private static final String SENDER_ADDRESS = "%-15s".formatted("127.0.0.1");

    private final MockState state;
    private final RecipientReplies recipients;

    StatusReplies(MockState state) {
        this.state = state;
        this.recipients = new RecipientReplies(state);
    }

    EnvelopeStatus plain(StoredEnvelope envelope) {
        EnvelopeStatus status = common(envelope);
        status.setRecipientStatuses(recipients(envelope));
        return status;
    }

    /** The plain shape, the ids of recipients, the places of tabs and the documents. */
    EnvelopeStatus extended(StoredEnvelope envelope) {
        EnvelopeStatus status = common(envelope);
        ArrayOfRecipientStatus all = new ArrayOfRecipientStatus();
        envelope.state().recipients().forEach(r -> all.getRecipientStatus().add(recipients.extended(envelope, r)));
        status.setRecipientStatuses(all);
        status.setDocumentStatuses(documents(envelope.allDocuments()));
        return status;
    }

    /** The plain shape, and the documents with their fields. */
    EnvelopeStatus withFields(StoredEnvelope envelope) {
        return withFields(plain(envelope), envelope);
    }

    /** The extended shape, with the fields of the documents. */
    EnvelopeStatus extendedWithFields(StoredEnvelope envelope) {
        return withFields(extended(envelope), envelope);
    }

    private static EnvelopeStatus withFields(EnvelopeStatus status, StoredEnvelope envelope) {
        ArrayOfDocumentStatus documents = documents(envelope.allDocuments());
        for (int i = 0; i < envelope.allDocuments().size(); i++) {
            ArrayOfDocumentField fields = new ArrayOfDocumentField();
            fields.getDocumentField().addAll(envelope.allDocuments().get(i).fields());
            documents.getDocumentStatus().get(i).setDocumentFields(fields);
        }
        status.setDocumentStatuses(documents);
        return status;
    }

    private ArrayOfRecipientStatus recipients(StoredEnvelope envelope) {
        ArrayOfRecipientStatus all = new ArrayOfRecipientStatus();
        envelope.state().recipients().forEach(r -> all.getRecipientStatus().add(recipients.plain(envelope, r)));
        return all;
    }

    private EnvelopeStatus common(StoredEnvelope envelope) {
        EnvelopeStatus status = new EnvelopeStatus();
        status.setTimeGenerated(state.wireTime().of(state.clock().instant()));
        status.setEnvelopeID(envelope.id());
        status.setUserName(envelope.sender().name());
        status.setEmail(envelope.sender().email());
        setTimes(status, envelope.state());
        status.setACStatus(copyStatus(envelope).value());
        status.setACStatusDate(state.wireTime().of(copySince(envelope)));
        status.setACHolder(envelope.sender().name());
        status.setACHolderEmail(envelope.sender().email());
        status.setACHolderLocation(HOLDER_LOCATION);
        status.setSenderIPAddress(SENDER_ADDRESS);
        status.setEnvelopePDFHash("");
        setContent(status, envelope.content());
        if (state.settings().voidReasonInStatus()) {
            status.setVoidReason(envelope.state().voidReason());
        }
        return status;
    }

    /** The state of the authoritative copy; an envelope without one is an original. */
    static EnvelopeACStatusCode copyStatus(StoredEnvelope envelope) {
        AuthoritativeCopy copy = envelope.keeping().copy();
        if (copy != null) {
            return copy.status();
        }
        return Boolean.TRUE.equals(envelope.content().isAuthoritativeCopy())
                ? EnvelopeACStatusCode.AUTHORITATIVE_COPY
                : EnvelopeACStatusCode.ORIGINAL;
    }

    private static Instant copySince(StoredEnvelope envelope) {
        AuthoritativeCopy copy = envelope.keeping().copy();
        return copy == null ? envelope.state().times().created() : copy.since();
    }

    private void setTimes(EnvelopeStatus status, EnvelopeState current) {
        EnvelopeState.Times times = current.times();
        status.setStatus(current.status());
        status.setCreated(state.wireTime().of(times.created()));
        status.setSent(state.wireTime().ofNullable(times.sent()));
        status.setDelivered(state.wireTime().ofNullable(times.delivered()));
        status.setSigned(state.wireTime().ofNullable(times.signed()));
        status.setCompleted(state.wireTime().ofNullable(times.completed()));
        status.setDeclined(state.wireTime().ofNullable(times.declined()));
    }

    private static void setContent(EnvelopeStatus status, Envelope content) {
        status.setSubject(content.getSubject());
        status.setSigningLocation(content.getSigningLocation());
        status.setCustomFields(customFields(content));
        status.setAutoNavigation(content.isAutoNavigation());
        status.setEnvelopeIdStamping(content.isEnvelopeIdStamping());
        status.setAuthoritativeCopy(content.isAuthoritativeCopy());
    }

    private static ArrayOfCustomField customFields(Envelope content) {
        ArrayOfCustomField fields = new ArrayOfCustomField();
        if (content.getCustomFields() != null) {
            content.getCustomFields()
                    .getCustomField()
                    .forEach(given -> fields.getCustomField().add(customField(given)));
        }
        return fields;
    }

    private static CustomField customField(CustomField given) {
        CustomField field = new CustomField();
        field.setName(given.getName());
        field.setShow(dotNetBoolean(given.getShow()));
        field.setRequired(dotNetBoolean(given.getRequired()));
        field.setValue(given.getValue());
        field.setCustomFieldType(given.getCustomFieldType());
        field.setListItems(given.getListItems());
        return field;
    }

    /** Show and Required are texts, which the service writes as .NET writes a boolean. */
    private static String dotNetBoolean(String given) {
        return switch (Content.text(given).strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> "True";
            default -> "False";
        };
    }

    private static ArrayOfDocumentStatus documents(List<StoredDocument> documents) {
        ArrayOfDocumentStatus all = new ArrayOfDocumentStatus();
        for (StoredDocument document : documents) {
            DocumentStatus status = new DocumentStatus();
            status.setID(document.number());
            status.setName(document.name());
            status.setTemplateName("");
            status.setSequence(BigInteger.valueOf(all.getDocumentStatus().size() + 1L));
            all.getDocumentStatus().add(status);
        }
        return all;
    }
}
