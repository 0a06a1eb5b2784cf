package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.DuplicateTransaction;
import io.github.countersign.mock.internal.envelope.EnvelopeState;
import io.github.countersign.mock.internal.envelope.LifeCycle;
import io.github.countersign.mock.internal.envelope.Processing;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.fault.ServiceFault;
import java.time.Instant;
import java.util.Optional;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.SynchEnvelopeStatus;
import net.docusign.api_3_0.VoidEnvelopeStatus;
import org.jspecify.annotations.Nullable;

/** Creating, sending and voiding envelopes. */
final class EnvelopeOperations {

    private static final int LONGEST_REASON = 200;

    private final MockState state;
    private final EnvelopeAccess access;
    private final EnvelopeIntake intake;
    private final StatusReplies replies;

    EnvelopeOperations(MockState state, EnvelopeAccess access) {
        this.state = state;
        this.access = access;
        this.intake = new EnvelopeIntake(state, access);
        this.replies = new StatusReplies(state);
    }

    EnvelopeStatus create(@Nullable Envelope given) {
        Envelope content = checked(given);
        return made(earlier(content)
                .orElseGet(() -> keep(isAsynchronous(given) ? later(content, false) : intake.draft(content))));
    }

    EnvelopeStatus createAndSend(@Nullable Envelope given) {
        Envelope content = checked(given);
        Completeness.check(content);
        return made(earlier(content)
                .orElseGet(() -> keep(isAsynchronous(given) ? later(content, true) : sent(intake.draft(content)))));
    }

    /** Makes an envelope, and sends it if that is wanted. */
    EnvelopeStatus make(Envelope given, boolean send) {
        return send ? createAndSend(given) : create(given);
    }

    EnvelopeStatus send(@Nullable String envelopeId, @Nullable String accountId) {
        access.requireAccount(accountId);
        StoredEnvelope draft = access.own(envelopeId);
        Completeness.check(draft.content());
        return replies.plain(state.envelopes().update(draft.id(), this::sendDraft));
    }

    VoidEnvelopeStatus voidEnvelope(@Nullable String envelopeId, @Nullable String reason) {
        StoredEnvelope envelope = access.own(envelopeId);
        String given = Content.text(reason);
        if (given.isBlank()) {
            throw ContentFaults.empty("Reason");
        }
        if (given.length() > LONGEST_REASON) {
            throw ContentFaults.tooLong("Reason", LONGEST_REASON);
        }
        state.envelopes().update(envelope.id(), current -> voided(current, given));
        VoidEnvelopeStatus status = new VoidEnvelopeStatus();
        status.setVoidSuccess(true);
        return status;
    }

    private Envelope checked(@Nullable Envelope given) {
        if (given == null) {
            throw ContentFaults.missing("CreateEnvelope", "Envelope");
        }
        access.requireAccount(given.getAccountId());
        ContentCheck.check(given);
        return given;
    }

    private static boolean isAsynchronous(@Nullable Envelope given) {
        return given != null && Boolean.TRUE.equals(given.isAsynchronous());
    }

    /** An envelope that will be there in a while. What is wrong with it is told at once all the same. */
    private StoredEnvelope later(Envelope content, boolean send) {
        StoredEnvelope draft = intake.draft(content);
        Instant now = state.now();
        Processing processing =
                new Processing(now.plus(state.settings().guesses().operations().processingTime()), send);
        return draft.with(EnvelopeState.processing(draft.state().recipients(), now))
                .with(draft.keeping().with(processing));
    }

    /** While an envelope is being made, nobody is told its id. */
    private EnvelopeStatus made(StoredEnvelope envelope) {
        EnvelopeStatus status = replies.plain(envelope);
        if (status.getStatus() == EnvelopeStatusCode.PROCESSING) {
            status.setEnvelopeID(null);
        }
        return status;
    }

    /** The envelope that a transaction made; whoever blocks has it finished at once rather than wait. */
    SynchEnvelopeStatus synch(@Nullable String transactionId, @Nullable String accountId, boolean block) {
        String account = access.requireAccount(accountId);
        StoredEnvelope found = state.envelopes()
                .byTransaction(account, Content.text(transactionId), state.now())
                .orElseThrow(() -> ContentFaults.unknownTransaction(Content.text(transactionId)));
        StoredEnvelope envelope = block ? state.envelopes().finish(found.id()) : found;
        SynchEnvelopeStatus status = new SynchEnvelopeStatus();
        status.setEnvelopeStatus(envelope.state().status());
        status.setEnvelopeID(envelope.state().status() == EnvelopeStatusCode.PROCESSING ? null : envelope.id());
        return status;
    }

    /** What the transaction of this request made before, so far as the mock is told to look at that. */
    private Optional<StoredEnvelope> earlier(Envelope content) {
        String transactionId = content.getTransactionID();
        if (transactionId == null || duplicates() == DuplicateTransaction.SECOND_ENVELOPE) {
            return Optional.empty();
        }
        return state.envelopes()
                .byTransaction(access.requireAccount(content.getAccountId()), transactionId, state.now())
                .map(this::repeated);
    }

    private StoredEnvelope keep(StoredEnvelope made) {
        if (duplicates() == DuplicateTransaction.SECOND_ENVELOPE) {
            state.envelopes().add(made);
            return made;
        }
        // Two calls with one transaction at the same time: the loser's documents go away again.
        Optional<StoredEnvelope> winner = state.envelopes().addUnlessKnown(made, state.now());
        winner.ifPresent(other -> state.envelopes().discard(made.id()));
        return winner.map(this::repeated).orElse(made);
    }

    private StoredEnvelope repeated(StoredEnvelope earlier) {
        if (duplicates() == DuplicateTransaction.REFUSED) {
            throw ContentFaults.duplicateTransaction(Content.text(earlier.transactionId()));
        }
        return earlier;
    }

    private DuplicateTransaction duplicates() {
        return state.settings().guesses().duplicateTransaction();
    }

    private StoredEnvelope sent(StoredEnvelope draft) {
        return draft.with(LifeCycle.send(draft.state(), state.now()));
    }

    private EnvelopeState sendDraft(EnvelopeState current) {
        if (current.status() != EnvelopeStatusCode.CREATED) {
            throw ServiceFault.unspecified("Only envelopes in the 'Created' state may be sent; this one is '%s'."
                    .formatted(current.status().value()));
        }
        return LifeCycle.send(current, state.now());
    }

    private EnvelopeState voided(EnvelopeState current, String reason) {
        if (!current.underWay()) {
            throw ServiceFault.cannotVoidInvalidState();
        }
        return LifeCycle.voidEnvelope(current, reason, state.now());
    }
}
