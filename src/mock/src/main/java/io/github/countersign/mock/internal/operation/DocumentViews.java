package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.util.Map;

/** Documents as recipients see them on the signing page. Thread-safe. */
public final class DocumentViews {

    private final EnvelopePdfs pdfs;
    private final TabValues values;

    /** Views of the documents of one mock. */
    public DocumentViews(MockState state) {
        this.pdfs = new EnvelopePdfs(state);
        this.values = new TabValues(state.settings());
    }

    /** The document with the signatures that are on it by now. */
    public byte[] pdf(StoredEnvelope envelope, StoredDocument document) {
        return pdfs.document(envelope, document);
    }

    /** What stands in a tab before its recipient has signed. */
    public String value(StoredEnvelope envelope, RecipientState recipient, PlacedTab tab) {
        return values.reported(envelope, recipient, tab);
    }

    /** The tabs of an envelope as if one recipient had entered that, by the places of his tabs. */
    public FilledTabs asIf(StoredEnvelope envelope, RecipientState recipient, Map<Integer, String> entries) {
        return values.asIf(envelope, recipient, entries);
    }

    /** The name that a recipient signs with. */
    public String signature(StoredEnvelope envelope, RecipientState recipient) {
        return values.signature(envelope, recipient);
    }

    /** What a tab is called: its label, or its type in words. */
    public static String label(PlacedTab tab) {
        return RecipientReplies.label(tab.tab());
    }
}
