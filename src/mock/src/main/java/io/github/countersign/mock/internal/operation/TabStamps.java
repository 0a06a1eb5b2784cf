package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.pdf.PageTexts;
import io.github.countersign.mock.internal.pdf.Spot;
import io.github.countersign.mock.internal.pdf.Stamp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.docusign.api_3_0.Tab;

/** What the recipients who have signed left on a document. */
final class TabStamps {

    private static final int FREE_X = 54;
    private static final int FREE_STEP = 170;
    // Beyond any page: the stamper moves it up to the lower edge.
    private static final int BOTTOM = 1_000_000;
    private static final float LARGEST_SCALE = 10;

    private final TabValues values;

    TabStamps(TabValues values) {
        this.values = values;
    }

    /** How high the stamp of that tab is at most, in points. */
    static float height(Tab tab) {
        return style(tab).height() * scale(tab);
    }

    List<Stamp> on(StoredEnvelope envelope, StoredDocument document) throws IOException {
        List<Stamp> stamps = new ArrayList<>();
        int free = 0;
        for (RecipientState recipient : envelope.state().recipients()) {
            if (!recipient.hasSigned()) {
                continue;
            }
            List<PlacedTab> tabs = envelope.tabs().stream()
                    .filter(t -> t.recipient().equals(recipient.number()))
                    .toList();
            for (PlacedTab tab : tabs) {
                String text = tab.document().equals(document.number()) ? values.written(envelope, recipient, tab) : "";
                if (!text.isEmpty()) {
                    stamps.add(stamp(tab, text));
                }
            }
            if (tabs.isEmpty() && document.equals(envelope.documents().get(0))) {
                stamps.add(freeSignature(envelope, recipient, document, free++));
            }
        }
        return stamps;
    }

    private static Stamp stamp(PlacedTab tab, String text) {
        Spot spot = new Spot(tab.page(), tab.x(), tab.y());
        return new Stamp(spot, style(tab.tab()), text, scale(tab.tab()));
    }

    /** A signer without tabs signs where he likes: here at the foot of the first document's last page. */
    private Stamp freeSignature(StoredEnvelope envelope, RecipientState recipient, StoredDocument document, int place)
            throws IOException {
        Spot spot = new Spot(PageTexts.countPages(document.pdf()), FREE_X + place * FREE_STEP, BOTTOM);
        return new Stamp(spot, Stamp.Style.SIGNATURE, values.signature(envelope, recipient), 1);
    }

    private static Stamp.Style style(Tab tab) {
        return switch (tab.getType()) {
            case SIGN_HERE, SIGN_HERE_OPTIONAL -> Stamp.Style.SIGNATURE;
            case INITIAL_HERE, INITIAL_HERE_OPTIONAL -> Stamp.Style.INITIALS;
            default -> Stamp.Style.TEXT;
        };
    }

    private static float scale(Tab tab) {
        return tab.getScaleValue() == null || tab.getScaleValue().signum() <= 0
                ? 1
                : Math.min(LARGEST_SCALE, tab.getScaleValue().floatValue());
    }
}
