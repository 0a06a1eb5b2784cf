package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.PlacedTab;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.pdf.Anchor;
import io.github.countersign.mock.internal.pdf.PageTexts;
import io.github.countersign.mock.internal.pdf.Spot;
import io.github.countersign.mock.internal.pdf.UnreadableDocumentException;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.docusign.api_3_0.AnchorTab;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.UnitTypeCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where the tabs of one envelope stand: at their position, or at every occurrence of their anchor text in any of
 * its documents. Each document is read once, and only if somebody asks.
 *
 * <p>A tab with an anchor stands on the base line of the text, its left edge at the start of it, moved by the offsets; which
 * point the service takes is not published.
 */
final class TabPlacement {

    private static final double POINTS_PER_INCH = 72;
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final int FIRST_PAGE = 1;

    private final List<StoredDocument> documents;
    private final Map<BigInteger, PageTexts> texts = new HashMap<>();
    private final Map<BigInteger, Integer> pageCounts = new HashMap<>();

    TabPlacement(List<StoredDocument> documents) {
        this.documents = documents;
    }

    List<PlacedTab> place(List<Tab> tabs) throws IOException {
        List<PlacedTab> placed = new ArrayList<>();
        for (Tab tab : tabs) {
            AnchorTab anchor = tab.getAnchorTabItem();
            if (anchor == null) {
                placed.add(fixed(tab));
            } else {
                placed.addAll(anchored(tab, anchor));
            }
        }
        return placed;
    }

    private PlacedTab fixed(Tab tab) throws IOException {
        int page = Math.max(FIRST_PAGE, intValue(tab.getPageNumber()));
        BigInteger document = tab.getDocumentID();
        int pages = pageCount(document);
        if (page > pages) {
            throw ContentFaults.pageDoesNotExist(document, page, pages);
        }
        return new PlacedTab(tab, document, page, intValue(tab.getXPosition()), intValue(tab.getYPosition()));
    }

    private List<PlacedTab> anchored(Tab tab, AnchorTab anchor) {
        Anchor wanted = new Anchor(
                anchor.getAnchorTabString(), isTrue(anchor.isMatchWholeWord()), isTrue(anchor.isCaseSensitive()));
        double unit = points(anchor.getUnit());
        List<PlacedTab> placed = new ArrayList<>();
        for (StoredDocument document : documents) {
            for (Spot spot : text(document).find(wanted)) {
                double x = spot.x() + offset(anchor.getXOffset()) * unit;
                double y = spot.y() - TabStamps.height(tab) + offset(anchor.getYOffset()) * unit;
                placed.add(new PlacedTab(tab, document.number(), spot.page(), onPage(x), onPage(y)));
            }
        }
        if (placed.isEmpty() && !isTrue(anchor.isIgnoreIfNotPresent())) {
            throw ContentFaults.anchorNotFound(anchor.getAnchorTabString());
        }
        return placed;
    }

    private PageTexts text(StoredDocument document) {
        return texts.computeIfAbsent(document.number(), number -> {
            try {
                return PageTexts.of(document.pdf());
            } catch (UnreadableDocumentException e) {
                throw ContentFaults.unableToLoad(document.name(), String.valueOf(e.getMessage()));
            }
        });
    }

    private int pageCount(BigInteger number) throws IOException {
        Integer known = pageCounts.get(number);
        if (known != null) {
            return known;
        }
        for (StoredDocument document : documents) {
            if (document.number().equals(number)) {
                int count = PageTexts.countPages(document.pdf());
                pageCounts.put(number, count);
                return count;
            }
        }
        throw ContentFaults.documentDoesNotExist(number);
    }

    private static double points(@Nullable UnitTypeCode unit) {
        if (unit == null) {
            return 1;
        }
        return switch (unit) {
            case PIXELS -> 1;
            case MMS -> POINTS_PER_INCH / MILLIMETRES_PER_INCH;
            case CMS -> POINTS_PER_INCH / MILLIMETRES_PER_INCH * 10;
            case INCHES -> POINTS_PER_INCH;
        };
    }

    private static int onPage(double value) {
        return (int) Math.max(0, Math.round(value));
    }

    private static double offset(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return value != null && value;
    }

    private static int intValue(@Nullable BigInteger value) {
        return value == null
                ? 0
                : value.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
    }
}
