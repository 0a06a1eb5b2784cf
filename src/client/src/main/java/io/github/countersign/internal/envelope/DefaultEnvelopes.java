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
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.Problem;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.recovery.EffectOnce;
import io.github.countersign.internal.recovery.EffectOnce.Repeat;
import io.github.countersign.internal.recovery.SendOnce;
import io.github.countersign.internal.recovery.Trace.Found;
import io.github.countersign.reliability.Recovery;
import io.github.countersign.reliability.SendOutcome;
import io.github.countersign.spi.Waiting;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.PurgeDocumentStatus;
import net.docusign.api_3_0.RequestEnvelopeHistoryTokenArg;
import net.docusign.api_3_0.SynchEnvelopeStatus;
import net.docusign.api_3_0.TransferEnvelopeStatus;
import net.docusign.api_3_0.VoidEnvelopeStatus;

/** The envelope calls. */
public final class DefaultEnvelopes implements Envelopes {

    private static final String CREATE_AND_SEND = "CreateAndSendEnvelope";
    private static final String CREATE = "CreateEnvelope";
    private static final String FROM_TEMPLATES = "CreateEnvelopeFromTemplatesAndForms";
    private static final String FROM_REFERENCES = "CreateEnvelopeFromTemplates";

    private final Facade facade;
    private final Consumer<Problem> warnings;
    private final SendKeys keys;
    private final SendOnce once;
    private final EffectOnce effects;
    private final StateLook state;

    /**
     * The envelope calls of one client.
     *
     * @param facade what they call with
     * @param warnings told what is odd about a draft but can be sent
     * @param recovery what to do when replies are lost
     * @param waiting tells and passes time
     */
    public DefaultEnvelopes(Facade facade, Consumer<Problem> warnings, Recovery recovery, Waiting waiting) {
        this.facade = facade;
        this.warnings = warnings;
        this.keys = new SendKeys(recovery.customField());
        this.once = new SendOnce(recovery, waiting, new KeySearch(facade, recovery));
        this.effects = new EffectOnce(recovery, waiting);
        this.state = new StateLook(facade);
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
        requireSendable(draft);
        SendableContent content = SendableContent.of(draft, facade.calls(), warnings);
        Optional<Found> earlier = draft.idempotencyKey().flatMap(once::earlier);
        if (earlier.isPresent()) {
            return alreadyThere(draft, earlier.get(), activate);
        }
        Envelope envelope = DraftMapping.envelope(draft, facade.account(), content::bytes);
        String key = keys.mark(envelope, draft.idempotencyKey());
        Supplier<SentEnvelope> call = draft.templates().isEmpty()
                ? () -> plain(draft, envelope, activate)
                : () -> fromTemplates(draft, envelope, activate);
        return once.send(key, call, found -> known(found, draft, SendOutcome.RECOVERED));
    }

    private static void requireSendable(EnvelopeDraft draft) {
        if (draft.isForTemplate()) {
            throw InvalidDraftException.of(
                    List.of(
                            new Problem(
                                    "draft.for-template",
                                    "draft",
                                    "was made by buildForTemplate(), for templates().save(...); make what is to be sent with build()")));
        }
    }

    /** What an earlier send with the same key made. If that was only a draft, it goes out now. */
    private SentEnvelope alreadyThere(EnvelopeDraft draft, Found found, boolean activate) {
        if (activate && found.status() == EnvelopeStatusCode.CREATED) {
            SentEnvelope sent = send(found.id());
            return new SentEnvelope(sent.id(), sent.status(), sent.sent(), draft.recipients(), sent.outcome());
        }
        return known(found, draft, SendOutcome.ALREADY_THERE);
    }

    private static SentEnvelope known(Found found, EnvelopeDraft draft, SendOutcome outcome) {
        return new SentEnvelope(found.id(), found.status(), found.sent(), draft.recipients(), outcome);
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
        List<String> tried = new ArrayList<>();
        try {
            return effects.change(
                    () -> {
                        Optional<EnvelopeStatus> reply = facade.find(
                                "SendEnvelope",
                                port -> port.sendEnvelope(
                                        draft.value(), facade.account().value()));
                        return sent(draft, reply, List.of());
                    },
                    () -> {
                        tried.add("a look at the state of the draft");
                        return state.of(draft)
                                .filter(found -> found.status() != EnvelopeStatusCode.CREATED)
                                .map(found -> new SentEnvelope(
                                        draft, found.status(), found.sent(), List.of(), SendOutcome.RECOVERED));
                    },
                    Repeat.never());
        } catch (RateLimitedException e) {
            throw e; // nothing was done, and it says when to come back
        } catch (DocuSignException e) {
            throw e.requestSent() && e.faultString().isEmpty() ? AmbiguousSendException.of(e, null, tried) : e;
        }
    }

    private SentEnvelope created(String operation, Optional<EnvelopeStatus> reply, List<Recipient> recipients) {
        EnvelopeId id = reply.flatMap(status -> EnvelopeIds.of(status.getEnvelopeID()))
                .orElseThrow(() -> facade.useless(
                        operation,
                        "the reply holds no usable envelope id, but the envelope may exist. "
                                + "Look for it in the account before sending again."));
        return sent(id, reply, recipients);
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
                .flatMap(EnvelopeIds::of);
    }

    @Override
    public Optional<EnvelopeId> byKey(String key) {
        return once.find(key).map(Found::id);
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
        List<String> failed = effects.change(
                () -> CorrectionMapping.failed(facade.call(
                        operation, port -> port.correctAndResendEnvelope(CorrectionMapping.to(correction)))),
                () -> state.shows(correction) ? Optional.of(List.of()) : Optional.empty(),
                Repeat.never());
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
        boolean done = effects.change(
                () -> facade.find("VoidEnvelope", port -> port.voidEnvelope(envelope.value(), reason))
                        .map(VoidEnvelopeStatus::isVoidSuccess)
                        .orElse(false),
                () -> state.of(envelope)
                        .filter(found -> found.status() == EnvelopeStatusCode.VOIDED)
                        .map(found -> true),
                new Repeat<>(true, e -> false, Optional::empty));
        if (!done) {
            throw new InvalidStateException(facade.failure("VoidEnvelope"));
        }
    }

    @Override
    public void transfer(EnvelopeId envelope, String userId) {
        boolean done = effects.change(
                () -> facade.find(
                                "TransferEnvelope",
                                port -> port.transferEnvelope(
                                        envelope.value(), facade.account().value(), userId))
                        .map(TransferEnvelopeStatus::isTransferEnvelopeSuccess)
                        .orElse(false),
                Optional::empty,
                new Repeat<>(true, StateLook::saysAlreadyTransferred, () -> Optional.of(true)));
        if (!done) {
            throw new InvalidStateException(facade.failure("TransferEnvelope"));
        }
    }

    @Override
    public void purgeDocuments(EnvelopeId envelope) {
        purge("PurgeDocuments", port -> port.purgeDocuments(envelope.value()));
    }

    @Override
    public void purgeDocumentsAndMetadata(EnvelopeId envelope) {
        purge("PurgeDocumentsAndMetaData", port -> port.purgeDocumentsAndMetaData(envelope.value()));
    }

    @Override
    public void purgeAndRedact(EnvelopeId envelope) {
        purge("PurgeDocumentsAndMetaDataAndRedact", port -> port.purgeDocumentsAndMetaDataAndRedact(envelope.value()));
    }

    private void purge(String operation, Function<APIServiceSoap, PurgeDocumentStatus> call) {
        effects.change(
                () -> {
                    PurgeDocumentStatus status = facade.call(operation, call);
                    if (!status.isPurgeDocumentSuccess()) {
                        throw facade.refused(operation, status.getPurgeDocumentError(), status.getPurgeDocumentError());
                    }
                    return true;
                },
                Optional::empty,
                new Repeat<>(true, StateLook::saysAlreadyQueued, () -> Optional.of(true)));
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
