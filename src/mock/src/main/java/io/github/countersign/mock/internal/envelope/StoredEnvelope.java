package io.github.countersign.mock.internal.envelope;

import io.github.countersign.mock.internal.user.Member;
import java.util.List;
import net.docusign.api_3_0.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * An envelope as the mock keeps it. Immutable; {@code content} and the tabs in it are shared between calls and must not be
 * changed.
 *
 * @param id its id, a GUID in lower case
 * @param accountId the account that it belongs to
 * @param sender who owns it
 * @param transactionId the sender's own id of the call that made it, or null
 * @param content what the sender asked for, with the service's defaults filled in and without document bytes
 * @param documents its documents, in the sender's order
 * @param tabs its tabs, where they stand
 * @param state how far it is
 */
public record StoredEnvelope(
        String id,
        String accountId,
        Member sender,
        @Nullable String transactionId,
        Envelope content,
        List<StoredDocument> documents,
        List<PlacedTab> tabs,
        EnvelopeState state) {

    public StoredEnvelope {
        documents = List.copyOf(documents);
        tabs = List.copyOf(tabs);
    }

    /** The same envelope in another state. */
    public StoredEnvelope with(EnvelopeState newState) {
        return new StoredEnvelope(id, accountId, sender, transactionId, content, documents, tabs, newState);
    }
}
