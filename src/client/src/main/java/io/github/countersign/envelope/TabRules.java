package io.github.countersign.envelope;

import io.github.countersign.document.Document;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the service is known to refuse in tabs, or would place where nobody meant it (DocuSign SOAP reference, tabs). */
final class TabRules {

    private final Set<Integer> documents = new HashSet<>();
    private final Set<Integer> recipients = new HashSet<>();
    private final Set<Integer> signers = new HashSet<>();
    private final Set<String> parents = new HashSet<>();
    private final boolean fromTemplates;
    private final Problems problems;

    private TabRules(EnvelopeDraft draft, Problems problems) {
        this.problems = problems;
        this.fromTemplates = !draft.templates().isEmpty();
        draft.documents().stream().map(Document::id).forEach(documents::add);
        for (Recipient recipient : draft.recipients()) {
            recipients.add(recipient.id());
            if (recipient.signs() || recipient.role().isPresent()) {
                signers.add(recipient.id());
            }
        }
        for (Tab tab : draft.tabs()) {
            tab.label().ifPresent(parents::add);
            tab.group().ifPresent(parents::add);
        }
    }

    static void check(EnvelopeDraft draft, Problems problems) {
        TabRules rules = new TabRules(draft, problems);
        List<Tab> tabs = draft.tabs();
        for (int i = 0; i < tabs.size(); i++) {
            rules.check(tabs.get(i), "tabs[%d]".formatted(i));
        }
        rules.anchors(tabs);
    }

    private void check(Tab tab, String path) {
        problems.addIf(
                tab.type() == TabType.UNKNOWN, "tab.type-unknown", path + ".type", "is UNKNOWN; say what it is for");
        recipient(tab, path + ".recipientId");
        document(tab, path + ".documentId");
        place(tab, path);
        tab.label().ifPresent(label -> problems.limited(path + ".label", label, Limit.TAB_LABEL));
        tab.name().ifPresent(name -> problems.limited(path + ".name", name, Limit.TAB_LABEL));
        tab.value().ifPresent(value -> problems.limited(path + ".value", value, Limit.TAB_VALUE));
        tab.scale().ifPresent(scale -> scale(scale, path));
        condition(tab, path);
        FieldRules.check(tab, path, problems);
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
        if (fromTemplates) {
            return; // the documents of the templates are not known here
        }
        if (tab.documentId().isPresent()) {
            int id = tab.documentId().getAsInt();
            if (!documents.contains(id)) {
                problems.add("tab.document-unknown", path, "is %d, but no document has that id".formatted(id));
            }
        } else if (tab.page().isPresent() && documents.size() > 1) {
            problems.add(
                    "tab.document-missing",
                    path,
                    "is not set, and there are several documents; say which: onDocument(documentId)");
        }
    }

    private void place(Tab tab, String path) {
        problems.addIf(
                tab.anchor().isEmpty() && tab.page().isEmpty(),
                "tab.place-missing",
                path,
                "stands nowhere; say anchored(text) or at(page, x, y)");
        tab.page()
                .ifPresent(page -> problems.addIf(
                        page < 1, "tab.page-invalid", path + ".page", "is %d; pages start at 1".formatted(page)));
        tab.x().ifPresent(x -> coordinate(x, path + ".x"));
        tab.y().ifPresent(y -> coordinate(y, path + ".y"));
        tab.anchor().ifPresent(text -> anchor(tab, text, path + ".anchor"));
        problems.addIf(
                tab.anchor().isEmpty() && (tab.isIfPresent() || tab.isWholeWord() || tab.isCaseSensitive()),
                "tab.anchor-missing",
                path + ".anchor",
                "is not set, but there are settings for it; say anchored(text)");
    }

    private void coordinate(int value, String path) {
        problems.addIf(
                value < 0,
                "tab.position-negative",
                path,
                "is %d; it counts from the top left corner, and is 0 or more".formatted(value));
    }

    private void anchor(Tab tab, String text, String path) {
        problems.addIf(text.isBlank(), "tab.anchor-blank", path, "is blank; give the text that the tab stands at");
        problems.writable(path, text);
        problems.addIf(
                !Double.isFinite(tab.xOffset()) || !Double.isFinite(tab.yOffset()),
                "tab.offset-invalid",
                path,
                "has an offset that is no number");
    }

    private void scale(double scale, String path) {
        problems.addIf(
                !Double.isFinite(scale) || scale <= 0,
                "tab.scale-invalid",
                path + ".scale",
                "is %s; it is a number above 0, and 1 is the usual size".formatted(scale));
    }

    private void condition(Tab tab, String path) {
        tab.parentLabel()
                .ifPresent(parent -> problems.addIf(
                        !parents.contains(parent) && !fromTemplates,
                        "tab.parent-unknown",
                        path + ".parentLabel",
                        "no tab has the label '%s', and no group of radio buttons that name".formatted(parent)));
        problems.addIf(
                tab.parentLabel().isPresent() && tab.parentLabel().equals(tab.label()),
                "tab.parent-itself",
                path + ".parentLabel",
                "is the label of the tab itself; it would never appear");
    }

    private void anchors(List<Tab> tabs) {
        Map<String, Integer> owners = new HashMap<>();
        int count = 0;
        for (int i = 0; i < tabs.size(); i++) {
            Tab tab = tabs.get(i);
            if (tab.anchor().isEmpty()) {
                continue;
            }
            count++;
            int owner = tab.recipientId().orElse(-1);
            if (!signers.contains(owner)) {
                continue; // told already
            }
            Integer other = owners.putIfAbsent(
                    tab.anchor().get() + '\n' + tab.documentId().orElse(-1), owner);
            problems.addIf(
                    other != null && other != owner,
                    "tab.anchor-shared",
                    "tabs[%d].anchor".formatted(i),
                    "serves recipient %s already; one text cannot serve two recipients".formatted(other));
        }
        problems.addIf(
                count > Limit.ANCHOR_TABS.most(),
                "tabs.too-many-anchors",
                "tabs",
                "%d have an anchor, the service takes %d".formatted(count, Limit.ANCHOR_TABS.most()));
    }
}
