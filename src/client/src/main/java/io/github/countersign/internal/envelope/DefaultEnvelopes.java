package io.github.countersign.internal.envelope;

import io.github.countersign.AccountId;
import io.github.countersign.EnvelopeId;
import io.github.countersign.Environment;
import io.github.countersign.document.Document;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.EnvelopeStatus;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.Envelopes;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.error.CallFailure;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.Problem;
import io.github.countersign.internal.call.Calls;
import io.github.countersign.internal.call.Operation;
import io.github.countersign.internal.document.DocumentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.VoidEnvelopeStatus;
import org.jspecify.annotations.Nullable;

/** The envelope calls. */
public final class DefaultEnvelopes implements Envelopes {

    private static final Operation CREATE_AND_SEND = Operation.of("CreateAndSendEnvelope");
    private static final Operation CREATE = Operation.of("CreateEnvelope");
    private static final Operation SEND = Operation.of("SendEnvelope");
    private static final Operation STATUS = Operation.of("RequestStatusEx");
    private static final Operation VOID = Operation.of("VoidEnvelope");

    private final Calls calls;
    private final AccountId account;
    private final Environment environment;

    /**
     * The envelope calls of one client.
     *
     * @param calls the way to the wire
     * @param account whose envelopes are sent
     * @param environment where the calls lead, for messages
     */
    public DefaultEnvelopes(Calls calls, AccountId account, Environment environment) {
        this.calls = calls;
        this.account = account;
        this.environment = environment;
    }

    @Override
    public SentEnvelope send(EnvelopeDraft draft) {
        Envelope envelope = prepared(draft);
        net.docusign.api_3_0.@Nullable EnvelopeStatus reply =
                calls.call(CREATE_AND_SEND, port -> port.createAndSendEnvelope(envelope));
        return sent(created(reply, CREATE_AND_SEND), reply);
    }

    @Override
    public EnvelopeId create(EnvelopeDraft draft) {
        Envelope envelope = prepared(draft);
        return created(calls.call(CREATE, port -> port.createEnvelope(envelope)), CREATE);
    }

    @Override
    public SentEnvelope send(EnvelopeId draft) {
        return sent(draft, calls.call(SEND, port -> port.sendEnvelope(draft.value(), account.value())));
    }

    @Override
    public EnvelopeStatus status(EnvelopeId envelope) {
        net.docusign.api_3_0.@Nullable EnvelopeStatus reply =
                calls.call(STATUS, port -> port.requestStatusEx(envelope.value()));
        if (reply == null) {
            throw new ClientException(
                    failure(STATUS), "the reply holds no status. If it stays so, ask the vendor's support.", null);
        }
        return StatusMapping.status(reply, envelope);
    }

    @Override
    public void voidEnvelope(EnvelopeId envelope, String reason) {
        VoidReason.check(reason);
        @Nullable VoidEnvelopeStatus reply = calls.call(VOID, port -> port.voidEnvelope(envelope.value(), reason));
        if (reply == null || !reply.isVoidSuccess()) {
            throw new InvalidStateException(failure(VOID));
        }
    }

    /** What can be known beforehand to be wrong with the documents is told here, before the call. */
    private Envelope prepared(EnvelopeDraft draft) {
        List<Problem> problems = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        List<Document> documents = draft.documents();
        for (int i = 0; i < documents.size(); i++) {
            DocumentReader.ready(documents.get(i), "documents[%d]".formatted(i), problems::add)
                    .map(calls::streamed)
                    .ifPresent(contents::add);
        }
        if (!problems.isEmpty()) {
            throw InvalidDraftException.of(problems);
        }
        return DraftMapping.envelope(draft, account, contents);
    }

    private EnvelopeId created(net.docusign.api_3_0.@Nullable EnvelopeStatus reply, Operation operation) {
        String id = reply == null ? null : reply.getEnvelopeID();
        try {
            return new EnvelopeId(id == null ? "" : id.strip());
        } catch (IllegalArgumentException e) {
            throw new ClientException(
                    failure(operation),
                    "the reply holds no usable envelope id, but the envelope may exist. "
                            + "Look for it in the account before sending again.",
                    e);
        }
    }

    private static SentEnvelope sent(EnvelopeId id, net.docusign.api_3_0.@Nullable EnvelopeStatus reply) {
        return reply == null
                ? new SentEnvelope(id, EnvelopeStatusCode.UNKNOWN, Optional.empty())
                : new SentEnvelope(id, StatusMapping.code(reply.getStatus()), Times.of(reply.getSent()));
    }

    private CallFailure failure(Operation operation) {
        return new CallFailure(operation.name(), environment.host(), true, null, null);
    }
}
