package io.github.countersign.envelope;

import io.github.countersign.document.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the service is known to refuse in tabs, or would place where nobody meant it (DocuSign SOAP reference, tabs). */
final class TabRules {

    private final Set<Integer> documents = new HashSet<>();
    private final Set<Integer> recipients = new HashSet<>();
    private final Set<Integer> signers = new HashSet<>();
    private final Problems problems;

    private TabRules(EnvelopeDraft draft, Problems problems) {
        this.problems = problems;
        draft.documents().stream().map(Document::id).forEach(documents::add);
        for (Recipient recipient : draft.recipients()) {
            recipients.add(recipient.id());
            if (recipient instanceof Signer) {
                signers.add(recipient.id());
            }
        }
    }

    static void check(EnvelopeDraft draft, Problems problems) {
        TabRules rules = new TabRules(draft, problems);
        List<Tab> tabs = draft.tabs();
        for (int i = 0; i < tabs.size(); i++) {
            rules.check(tabs.get(i), "tabs[%d]".formatted(i));
        }
    }

    private void check(Tab tab, String path) {
        recipient(tab, path + ".recipientId");
        document(tab, path + ".documentId");
        if (tab.placement() instanceof Position position) {
            position(position, path);
        } else if (tab.placement() instanceof Anchor anchor) {
            anchor(anchor, path);
        }
        tab.label().ifPresent(label -> problems.writable(path + ".label", label));
        if (tab instanceof SignHere sign) {
            scale(sign.scale(), path);
        } else if (tab instanceof InitialHere initial) {
            scale(initial.scale(), path);
        }
    }

    private void recipient(Tab tab, String path) {
        if (tab.recipientId().isEmpty()) {
            problems.add("tab.recipient-missing", path, "is not set; say whose tab it is: by(recipientId)");
            return;
        }
        int id = tab.recipientId().getAsInt();
        if (!recipients.contains(id)) {
            problems.add("tab.recipient-unknown", path, "is %d, but no recipient has that id".formatted(id));
        } else if (!signers.contains(id)) {
            problems.add(
                    "tab.recipient-no-signer",
                    path,
                    "is %d, but that recipient does not sign; tabs are for signers".formatted(id));
        }
    }

    private void document(Tab tab, String path) {
        if (tab.documentId().isPresent()) {
            int id = tab.documentId().getAsInt();
            if (!documents.contains(id)) {
                problems.add("tab.document-unknown", path, "is %d, but no document has that id".formatted(id));
            }
        } else if (tab.placement() instanceof Position && documents.size() > 1) {
            problems.add(
                    "tab.document-missing",
                    path,
                    "is not set, and there are several documents; say which: onDocument(documentId)");
        }
    }

    private void position(Position position, String path) {
        if (position.page() < 1) {
            problems.add("tab.page-invalid", path + ".page", "is %d; pages start at 1".formatted(position.page()));
        }
        coordinate(position.x(), path + ".x");
        coordinate(position.y(), path + ".y");
    }

    private void coordinate(int value, String path) {
        if (value < 0) {
            problems.add(
                    "tab.position-negative",
                    path,
                    "is %d; it counts from the top left corner, and is 0 or more".formatted(value));
        }
    }

    private void anchor(Anchor anchor, String path) {
        if (anchor.text().isBlank()) {
            problems.add("tab.anchor-blank", path + ".anchor", "is blank; give the text that the tab stands at");
        }
        problems.writable(path + ".anchor", anchor.text());
        if (!Double.isFinite(anchor.xOffset()) || !Double.isFinite(anchor.yOffset())) {
            problems.add("tab.offset-invalid", path + ".anchor", "has an offset that is no number");
        }
    }

    private void scale(double scale, String path) {
        if (!Double.isFinite(scale) || scale <= 0) {
            problems.add(
                    "tab.scale-invalid",
                    path + ".scale",
                    "is %s; it is a number above 0, and 1 is the usual size".formatted(scale));
        }
    }
}
