package io.github.countersign.internal.envelope;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.Correction;
import io.github.countersign.envelope.EnvelopeContent;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.Envelopes;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.error.AmbiguousSendException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.Problem;
import io.github.countersign.internal.call.Facade;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.docusign.api_3_0.CorrectionStatus;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.PurgeDocumentStatus;
import net.docusign.api_3_0.RequestEnvelopeHistoryTokenArg;
import net.docusign.api_3_0.SynchEnvelopeStatus;
import net.docusign.api_3_0.TransferEnvelopeStatus;
import net.docusign.api_3_0.VoidEnvelopeStatus;
import org.jspecify.annotations.Nullable;

/** The envelope calls. */
public final class DefaultEnvelopes implements Envelopes {

    private static final String CREATE_AND_SEND = "CreateAndSendEnvelope";
    private static final String CREATE = "CreateEnvelope";
    private static final String FROM_TEMPLATES = "CreateEnvelopeFromTemplatesAndForms";
    private static final String FROM_REFERENCES = "CreateEnvelopeFromTemplates";

    private final Facade facade;
    private final Consumer<Problem> warnings;

    /**
     * The envelope calls of one client.
     *
     * @param facade what they call with
     * @param warnings told what is odd about a draft but can be sent
     */
    public DefaultEnvelopes(Facade facade, Consumer<Problem> warnings) {
        this.facade = facade;
        this.warnings = warnings;
    }

    @Override
    public SentEnvelope send(EnvelopeDraft draft) {
        return sent(draft, true);
    }

    @Override
    public EnvelopeId create(EnvelopeDraft draft) {
        return sent(draft, false).id();
    }

    private SentEnvelope sent(EnvelopeDraft draft, boolean activate) {
        SendableContent content = SendableContent.of(draft, facade.calls(), warnings);
        Envelope envelope = DraftMapping.envelope(draft, facade.account(), content::bytes);
        Supplier<SentEnvelope> call = draft.templates().isEmpty()
                ? () -> plain(draft, envelope, activate)
                : () -> fromTemplates(draft, envelope, activate);
        return unambiguous(envelope.getTransactionID(), call);
    }

    private SentEnvelope plain(EnvelopeDraft draft, Envelope envelope, boolean activate) {
        return activate
                ? created(
                        CREATE_AND_SEND,
                        facade.find(CREATE_AND_SEND, port -> port.createAndSendEnvelope(envelope)),
                        draft.recipients())
                : created(CREATE, facade.find(CREATE, port -> port.createEnvelope(envelope)), draft.recipients());
    }

    private SentEnvelope fromTemplates(EnvelopeDraft draft, Envelope envelope, boolean activate) {
        if (TemplateMapping.needsReferences(draft)) {
            return created(
                    FROM_REFERENCES,
                    facade.find(
                            FROM_REFERENCES,
                            port -> port.createEnvelopeFromTemplates(
                                    TemplateMapping.references(draft, envelope),
                                    TemplateMapping.recipients(envelope),
                                    TemplateMapping.information(envelope),
                                    activate)),
                    draft.recipients());
        }
        return created(
                FROM_TEMPLATES,
                facade.find(
                        FROM_TEMPLATES,
                        port -> port.createEnvelopeFromTemplatesAndForms(
                                TemplateMapping.information(envelope),
                                TemplateMapping.composites(draft, envelope),
                                activate)),
                draft.recipients());
    }

    @Override
    public SentEnvelope send(EnvelopeId draft) {
        return unambiguous(null, () -> {
            Optional<EnvelopeStatus> reply = facade.find(
                    "SendEnvelope",
                    port -> port.sendEnvelope(draft.value(), facade.account().value()));
            return sent(draft, reply, List.of());
        });
    }

    private static SentEnvelope unambiguous(@Nullable String transactionId, Supplier<SentEnvelope> call) {
        try {
            return call.get();
        } catch (DocuSignException e) {
            throw AmbiguousSendException.of(e, transactionId);
        }
    }

    private SentEnvelope created(String operation, Optional<EnvelopeStatus> reply, List<Recipient> recipients) {
        EnvelopeId id = reply.flatMap(status -> id(status.getEnvelopeID()))
                .orElseThrow(() -> facade.useless(
                        operation,
                        "the reply holds no usable envelope id, but the envelope may exist. "
                                + "Look for it in the account before sending again."));
        return sent(id, reply, recipients);
    }

    private static Optional<EnvelopeId> id(@Nullable String id) {
        try {
            return Texts.meaning(id).map(String::strip).map(EnvelopeId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SentEnvelope sent(EnvelopeId id, Optional<EnvelopeStatus> reply, List<Recipient> recipients) {
        return new SentEnvelope(
                id,
                reply.map(status -> StatusCodes.of(status.getStatus())).orElse(EnvelopeStatusCode.UNKNOWN),
                reply.flatMap(status -> Times.of(status.getSent())),
                recipients);
    }

    @Override
    public Optional<EnvelopeId> byTransactionId(String transactionId) {
        return facade.find(
                        "SynchEnvelope",
                        port -> port.synchEnvelope(
                                transactionId, facade.account().value(), false))
                .map(SynchEnvelopeStatus::getEnvelopeID)
                .flatMap(DefaultEnvelopes::id);
    }

    @Override
    public EnvelopeContent content(EnvelopeId envelope) {
        return ContentMapping.content(
                facade.call("RequestEnvelope", port -> port.requestEnvelope(envelope.value(), false)));
    }

    @Override
    public EnvelopeContent contentWithDocumentFields(EnvelopeId envelope) {
        return ContentMapping.content(facade.call(
                "RequestEnvelopeWithDocumentFields",
                port -> port.requestEnvelopeWithDocumentFields(envelope.value(), false)));
    }

    @Override
    public void correct(Correction correction) {
        CorrectionMapping.check(correction);
        String operation = "CorrectAndResendEnvelope";
        CorrectionStatus status =
                facade.call(operation, port -> port.correctAndResendEnvelope(CorrectionMapping.to(correction)));
        List<String> failed = CorrectionMapping.failed(status);
        if (!failed.isEmpty()) {
            throw facade.refused(
                    operation,
                    "Envelope_Cannot_Correct_Invalid_State",
                    "not corrected: recipient " + String.join(", ", failed)
                            + ". It was not found by name, e-mail address and step, or has acted already");
        }
    }

    @Override
    public void voidEnvelope(EnvelopeId envelope, String reason) {
        VoidReason.check(reason);
        Optional<VoidEnvelopeStatus> reply =
                facade.find("VoidEnvelope", port -> port.voidEnvelope(envelope.value(), reason));
        if (!reply.map(VoidEnvelopeStatus::isVoidSuccess).orElse(false)) {
            throw new InvalidStateException(facade.failure("VoidEnvelope"));
        }
    }

    @Override
    public void transfer(EnvelopeId envelope, String userId) {
        Optional<TransferEnvelopeStatus> reply = facade.find(
                "TransferEnvelope",
                port -> port.transferEnvelope(envelope.value(), facade.account().value(), userId));
        if (!reply.map(TransferEnvelopeStatus::isTransferEnvelopeSuccess).orElse(false)) {
            throw new InvalidStateException(facade.failure("TransferEnvelope"));
        }
    }

    @Override
    public void purgeDocuments(EnvelopeId envelope) {
        purged("PurgeDocuments", facade.call("PurgeDocuments", port -> port.purgeDocuments(envelope.value())));
    }

    @Override
    public void purgeDocumentsAndMetadata(EnvelopeId envelope) {
        String operation = "PurgeDocumentsAndMetaData";
        purged(operation, facade.call(operation, port -> port.purgeDocumentsAndMetaData(envelope.value())));
    }

    @Override
    public void purgeAndRedact(EnvelopeId envelope) {
        String operation = "PurgeDocumentsAndMetaDataAndRedact";
        purged(operation, facade.call(operation, port -> port.purgeDocumentsAndMetaDataAndRedact(envelope.value())));
    }

    private void purged(String operation, PurgeDocumentStatus status) {
        if (!status.isPurgeDocumentSuccess()) {
            throw facade.refused(operation, status.getPurgeDocumentError(), status.getPurgeDocumentError());
        }
    }

    @Override
    public URI senderView(EnvelopeId draft, String returnUrl) {
        return facade.address(
                "RequestSenderToken",
                port -> port.requestSenderToken(draft.value(), facade.account().value(), returnUrl));
    }

    @Override
    @SuppressWarnings("NullAway") // the contract lets the id be absent; generated parameters do not say so
    public URI senderView(String returnUrl) {
        return facade.address(
                "RequestSenderToken",
                port -> port.requestSenderToken(null, facade.account().value(), returnUrl));
    }

    @Override
    public URI correctView(EnvelopeId envelope, String returnUrl) {
        return facade.address(
                "RequestCorrectToken", port -> port.requestCorrectToken(envelope.value(), false, returnUrl));
    }

    @Override
    public URI historyView(EnvelopeId envelope, String returnUrl) {
        RequestEnvelopeHistoryTokenArg arg = new RequestEnvelopeHistoryTokenArg();
        arg.setEnvelopeId(envelope.value());
        arg.setReturnURL(returnUrl);
        return facade.address("RequestEnvelopeHistoryToken", port -> port.requestEnvelopeHistoryToken(arg));
    }

    @Override
    public URI consoleView(EnvelopeId envelope) {
        return facade.address("GetAuthenticationToken", port -> port.getAuthenticationToken(envelope.value()));
    }
}
