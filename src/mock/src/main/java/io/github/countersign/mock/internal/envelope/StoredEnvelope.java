package io.github.countersign.mock.internal.envelope;

import io.github.countersign.mock.internal.user.Member;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
 * @param keeping what else the service does with it
 * @param history what happened to it, oldest first; the store writes it
 */
public record StoredEnvelope(
        String id,
        String accountId,
        Member sender,
        @Nullable String transactionId,
        Envelope content,
        List<StoredDocument> documents,
        List<PlacedTab> tabs,
        EnvelopeState state,
        Keeping keeping,
        List<HistoryEvent> history) {

    public StoredEnvelope {
        documents = List.copyOf(documents);
        tabs = List.copyOf(tabs);
        history = List.copyOf(history);
    }

    /** An envelope to which nothing has happened yet. */
    public StoredEnvelope(
            String id,
            String accountId,
            Member sender,
            @Nullable String transactionId,
            Envelope content,
            List<StoredDocument> documents,
            List<PlacedTab> tabs,
            EnvelopeState state) {
        this(
                id,
                accountId,
                sender,
                transactionId,
                content,
                documents,
                tabs,
                state,
                Keeping.of(Schedule.of(content.getNotification())),
                List.of());
    }

    /** Its documents, and after them what its signers attached; each of these is there from the moment its signer signed. */
    public List<StoredDocument> allDocuments() {
        List<StoredDocument> all = new ArrayList<>(documents);
        state.recipients().stream()
                .filter(RecipientState::hasSigned)
                .flatMap(recipient -> recipient.attachments().values().stream())
                .sorted(Comparator.comparing(StoredDocument::number))
                .forEach(all::add);
        return all;
    }

    /** The number for what is attached at a tab: the senders' documents come first, then what is attached, by tab. */
    public BigInteger attachmentNumber(int tab) {
        BigInteger last = documents.stream()
                .map(StoredDocument::number)
                .max(Comparator.naturalOrder())
                .orElse(BigInteger.ZERO);
        long place =
                tabs.subList(0, tab + 1).stream().filter(PlacedTab::asksForFile).count();
        return last.add(BigInteger.valueOf(place));
    }

    /** Whether its documents have been removed. */
    public boolean purged() {
        return keeping.purge() != null && keeping.purge().done();
    }

    /** The same envelope in another state. */
    public StoredEnvelope with(EnvelopeState newState) {
        return new StoredEnvelope(
                id, accountId, sender, transactionId, content, documents, tabs, newState, keeping, history);
    }

    /** The same envelope, kept in another way. */
    public StoredEnvelope with(Keeping newKeeping) {
        return new StoredEnvelope(
                id, accountId, sender, transactionId, content, documents, tabs, state, newKeeping, history);
    }

    /** The same envelope with other content, which is not to be changed from now on. */
    public StoredEnvelope with(Envelope newContent) {
        return new StoredEnvelope(
                id, accountId, sender, transactionId, newContent, documents, tabs, state, keeping, history);
    }

    /** The same envelope in the hands of another user, in his account. */
    public StoredEnvelope ownedBy(Member owner, String account) {
        return new StoredEnvelope(id, account, owner, transactionId, content, documents, tabs, state, keeping, history);
    }

    StoredEnvelope recording(List<HistoryEvent> events) {
        List<HistoryEvent> all = new ArrayList<>(history);
        all.addAll(events);
        return new StoredEnvelope(id, accountId, sender, transactionId, content, documents, tabs, state, keeping, all);
    }

    /** The same envelope once it is made, and sent if its sender wanted that. */
    StoredEnvelope processedAt(Instant now) {
        Processing processing = Objects.requireNonNull(keeping.processing());
        EnvelopeState draft = LifeCycle.processed(state, now);
        return with(processing.send() ? LifeCycle.send(draft, now) : draft).with(keeping.made());
    }

    /** The same envelope after its documents were removed, and what was to go with them. */
    StoredEnvelope withoutDocuments() {
        Purge purge = Objects.requireNonNull(keeping.purge());
        Purge done = new Purge(purge.due(), purge.kind(), purge.content(), true);
        boolean redact = purge.kind() == Purge.Kind.METADATA_AND_REDACT;
        return new StoredEnvelope(
                id,
                accountId,
                sender,
                transactionId,
                purge.content(),
                documents,
                purge.kind() == Purge.Kind.DOCUMENTS ? tabs : List.of(),
                redact ? state.mapRecipients(RecipientState::redacted) : state,
                keeping.with(done),
                redact ? List.of() : history);
    }
}
