package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.user.Caller;
import io.github.countersign.mock.internal.user.Member;
import org.jspecify.annotations.Nullable;

/** Which envelopes a caller may touch. Every member is taken to have account-wide rights. */
final class EnvelopeAccess {

    private final MockState state;
    private final Caller caller;

    EnvelopeAccess(MockState state, Caller caller) {
        this.state = state;
        this.caller = caller;
    }

    /** The id as the mock keeps ids; refuses an account that is none of the caller's. */
    String requireAccount(@Nullable String accountId) {
        String asked = GuidText.normalised(accountId);
        if (!caller.accountIds().contains(asked)) {
            throw ServiceFault.accountDoesNotExist(asked);
        }
        return asked;
    }

    /** An envelope whose state the caller may see: his account's, or one that he receives. */
    StoredEnvelope visible(@Nullable String envelopeId) {
        StoredEnvelope envelope = known(envelopeId);
        if (!ofAccount(envelope) && !receives(envelope)) {
            throw ServiceFault.accountNotAuthorizedForEnvelope();
        }
        return envelope;
    }

    /** An envelope whose documents the caller may fetch: he sends or receives it. */
    StoredEnvelope readable(@Nullable String envelopeId) {
        StoredEnvelope envelope = visible(envelopeId);
        if (!sends(envelope) && !receives(envelope)) {
            throw ServiceFault.userNotEnvelopeSenderOrRecipient();
        }
        return envelope;
    }

    /** An envelope whose documents the caller may fetch and which still has them. */
    StoredEnvelope withDocuments(@Nullable String envelopeId) {
        StoredEnvelope envelope = readable(envelopeId);
        if (envelope.purged()) {
            throw ContentFaults.purged(envelope.id());
        }
        return envelope;
    }

    /** The recipient of that name and address, which may be in any case. */
    RecipientState recipient(StoredEnvelope envelope, @Nullable String name, @Nullable String email) {
        return envelope.state().recipients().stream()
                .filter(r -> r.name().equals(name) && r.email().equalsIgnoreCase(Content.text(email)))
                .findFirst()
                .orElseThrow(RecipientFaults::unknown);
    }

    /** An envelope that the caller sends. */
    StoredEnvelope own(@Nullable String envelopeId) {
        StoredEnvelope envelope = visible(envelopeId);
        if (!sends(envelope)) {
            throw ServiceFault.userNotEnvelopeSender();
        }
        return envelope;
    }

    Member actor() {
        return caller.actor();
    }

    private StoredEnvelope known(@Nullable String envelopeId) {
        String id = GuidText.normalised(envelopeId);
        return state.envelopes().find(id).orElseThrow(() -> ServiceFault.envelopeDoesNotExist(id));
    }

    boolean ofAccount(StoredEnvelope envelope) {
        return ofAccount(envelope.accountId());
    }

    boolean ofAccount(String accountId) {
        return caller.accountIds().contains(accountId);
    }

    private boolean sends(StoredEnvelope envelope) {
        return envelope.sender().userId().equals(caller.actor().userId());
    }

    private boolean receives(StoredEnvelope envelope) {
        String email = caller.actor().email();
        return envelope.state().recipients().stream().anyMatch(r -> r.email().equalsIgnoreCase(email));
    }
}
