package io.github.countersign.mock;

import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.operation.DocumentViews;
import io.github.countersign.mock.internal.operation.MockState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.docusign.api_3_0.EnvelopeStatusCode;

/**
 * An envelope inside a mock, seen from the other side: as the service and its recipients see it.
 *
 * <p>Every method answers with the state at the moment of the call. Thread-safe. No method makes an API call.
 */
public final class MockEnvelope {

    private final MockState state;
    private final String id;

    /** The envelope with that id, in the mock with that state. */
    MockEnvelope(MockState state, String envelopeId) {
        this.state = state;
        this.id = envelopeId.toLowerCase(Locale.ROOT);
        if (state.envelopes().find(id).isEmpty()) {
            throw new IllegalArgumentException("There is no envelope %s in this mock; it has %s"
                    .formatted(envelopeId, known(state.envelopes().all())));
        }
    }

    /** Its id, a GUID in lower case. */
    public String id() {
        return id;
    }

    /** How far it is. */
    public EnvelopeStatusCode status() {
        return stored().state().status();
    }

    /** The subject of its mails; empty if it has none. */
    public String subject() {
        String subject = stored().content().getSubject();
        return subject == null ? "" : subject;
    }

    /** Why the sender voided it; empty if he has not. */
    public Optional<String> voidReason() {
        return Optional.ofNullable(stored().state().voidReason());
    }

    /** The names of its documents, in the sender's order, and of what its signers attached after them. */
    public List<String> documentNames() {
        return stored().allDocuments().stream().map(StoredDocument::name).toList();
    }

    /**
     * A document as PDF, with the signatures that are on it by now.
     *
     * @param name one of {@link #documentNames()}
     * @throws IllegalArgumentException if it has none of that name; the message names those that it has
     * @throws IllegalStateException if its documents have been purged
     */
    public byte[] document(String name) {
        StoredEnvelope envelope = stored();
        if (envelope.purged()) {
            throw new IllegalStateException("The documents of envelope %s have been purged".formatted(id));
        }
        return envelope.allDocuments().stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .map(document -> new DocumentViews(state).pdf(envelope, document))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Envelope %s has no document '%s'; it has %s".formatted(id, name, documentNames())));
    }

    /** Its recipients, in the sender's order. */
    public List<MockRecipient> recipients() {
        return stored().state().recipients().stream().map(this::handle).toList();
    }

    /**
     * The one recipient who is known by that name, e-mail address (in any case) or client user id.
     *
     * @param who a name, an address or a client user id
     * @throws IllegalArgumentException if that is nobody, or more than one; the message names all there are
     */
    public MockRecipient recipient(String who) {
        List<RecipientState> all = stored().state().recipients();
        List<RecipientState> matching =
                all.stream().filter(r -> isKnownAs(r, who)).toList();
        if (matching.size() == 1) {
            return handle(matching.get(0));
        }
        throw new IllegalArgumentException("%s recipient of envelope %s is known as '%s'; there are %s"
                .formatted(matching.isEmpty() ? "No" : "More than one", id, who, described(all)));
    }

    private MockRecipient handle(RecipientState recipient) {
        return new MockRecipient(state, id, recipient.number());
    }

    private StoredEnvelope stored() {
        return state.envelopes()
                .find(id)
                .orElseThrow(() -> new IllegalStateException("The mock that had envelope %s is closed".formatted(id)));
    }

    private static boolean isKnownAs(RecipientState recipient, String who) {
        return recipient.name().equals(who)
                || recipient.email().equalsIgnoreCase(who)
                || who.equals(recipient.clientUserId());
    }

    private static String described(List<RecipientState> recipients) {
        return recipients.stream()
                .map(r -> "%s <%s>".formatted(r.name(), r.email()))
                .collect(Collectors.joining(", "));
    }

    private static String known(List<StoredEnvelope> envelopes) {
        return envelopes.isEmpty()
                ? "none"
                : envelopes.stream().map(StoredEnvelope::id).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "MockEnvelope[%s]".formatted(id);
    }
}
