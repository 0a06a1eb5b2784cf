package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.EnvelopeState;
import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.docusign.api_3_0.ArrayOfTab;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.Tab;

/** Makes a draft of a request: checks it, turns its documents into PDF on disk and places its tabs. */
final class EnvelopeIntake {

    private final MockState state;
    private final EnvelopeAccess access;

    EnvelopeIntake(MockState state, EnvelopeAccess access) {
        this.state = state;
        this.access = access;
    }

    /** The draft, not yet in the store; its documents are in their folder. When this throws, nothing is left of it. */
    StoredEnvelope draft(Envelope given) {
        String id = UUID.randomUUID().toString();
        try {
            List<StoredDocument> documents =
                    DocumentIntake.store(state.envelopes().folderOf(id), Content.documents(given), state.pdfTurns());
            addFormTabs(given, documents);
            List<PlacedTab> tabs = new TabPlacement(documents).place(Content.tabs(given));
            EnvelopeState draft = EnvelopeState.draft(recipients(given), state.now());
            return new StoredEnvelope(
                    id,
                    access.requireAccount(given.getAccountId()),
                    access.actor(),
                    given.getTransactionID(),
                    ContentDefaults.fill(given),
                    documents,
                    tabs,
                    draft);
        } catch (IOException e) {
            state.envelopes().discard(id);
            throw new UncheckedIOException("Cannot keep the documents of a new envelope", e);
        } catch (RuntimeException e) {
            state.envelopes().discard(id);
            throw e;
        }
    }

    private static void addFormTabs(Envelope given, List<StoredDocument> documents) {
        List<Tab> tabs = FormTabs.of(given, documents);
        if (given.getTabs() == null && !tabs.isEmpty()) {
            given.setTabs(new ArrayOfTab());
        }
        tabs.forEach(tab -> given.getTabs().getTab().add(tab));
    }

    private static List<RecipientState> recipients(Envelope given) {
        List<RecipientState> recipients = new ArrayList<>();
        for (Recipient recipient : Content.recipients(given)) {
            recipients.add(RecipientState.created(new RecipientState.Person(
                    recipient.getID(),
                    UUID.randomUUID().toString(),
                    recipient.getType(),
                    Content.text(recipient.getUserName()),
                    Content.text(recipient.getEmail()),
                    recipient.getCaptiveInfo() == null
                            ? null
                            : recipient.getCaptiveInfo().getClientUserId(),
                    recipient.getRoutingOrder() == null ? 1 : recipient.getRoutingOrder())));
        }
        return recipients;
    }
}
