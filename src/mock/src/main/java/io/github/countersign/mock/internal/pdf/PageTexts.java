package io.github.countersign.mock.internal.pdf;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a document and where each character of it stands, read once and searched for many anchors. */
public final class PageTexts {

    private record PageText(String text, List<Spot> spots) {}

    private final List<PageText> pages;

    private PageTexts(List<PageText> pages) {
        this.pages = pages;
    }

    /**
     * Reads a checked PDF. Text inside images is not seen.
     *
     * @throws UnreadableDocumentException if its pages cannot be read, or hold too much text
     */
    public static PageTexts of(Path pdf) throws UnreadableDocumentException {
        try (PDDocument document = PdfFile.open(pdf)) {
            Collector collector = new Collector();
            collector.writeText(document, Writer.nullWriter());
            return new PageTexts(collector.pages());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocumentException("its text cannot be read (%s)".formatted(e.getMessage()), e);
        }
    }

    /** How many pages a checked PDF has, without reading them. */
    public static int countPages(Path pdf) throws IOException {
        try (PDDocument document = PdfFile.open(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** Every place where the text begins: the left end of its base line. An anchor is not found across lines. */
    public List<Spot> find(Anchor anchor) {
        List<Spot> found = new ArrayList<>();
        String wanted = fold(Normalizer.normalize(anchor.text(), Normalizer.Form.NFKC), anchor.caseSensitive());
        for (PageText page : pages) {
            String text = fold(page.text(), anchor.caseSensitive());
            for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
                if (!anchor.wholeWord() || standsAlone(text, at, at + wanted.length())) {
                    found.add(page.spots().get(at));
                }
            }
        }
        return found;
    }

    /** Ignores case without changing the length, which a conversion of the whole text might do. */
    private static String fold(String text, boolean caseSensitive) {
        if (caseSensitive) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
        }
        return folded.toString();
    }

    private static boolean standsAlone(String text, int from, int to) {
        boolean before = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
        boolean after = to == text.length() || !Character.isLetterOrDigit(text.charAt(to));
        return before && after;
    }

    private static final class Collector extends PDFTextStripper {

        private final List<PageText> pages = new ArrayList<>();
        private StringBuilder text = new StringBuilder();
        private List<Spot> spots = new ArrayList<>();
        private int total;

        Collector() {
            setSortByPosition(true);
        }

        List<PageText> pages() {
            return pages;
        }

        @Override
        protected void writeString(String word, List<TextPosition> positions) throws IOException {
            for (TextPosition position : positions) {
                Spot spot = new Spot(getCurrentPageNo(), position.getXDirAdj(), position.getYDirAdj());
                // Ligatures stand for several characters, all of them at the same spot.
                append(Normalizer.normalize(position.getUnicode(), Normalizer.Form.NFKC), spot);
            }
        }

        @Override
        protected void writeWordSeparator() throws IOException {
            append(" ", lastSpot());
        }

        @Override
        protected void writeLineSeparator() throws IOException {
            append("\n", lastSpot());
        }

        @Override
        public void writePageEnd() {
            pages.add(new PageText(text.toString(), spots));
            text = new StringBuilder();
            spots = new ArrayList<>();
        }

        private Spot lastSpot() {
            return spots.isEmpty() ? new Spot(getCurrentPageNo(), 0, 0) : spots.get(spots.size() - 1);
        }

        private void append(String characters, Spot spot) throws IOException {
            total += characters.length();
            if (total > Bounds.TEXT_CHARACTERS) {
                throw new IOException("more than %s characters".formatted(Bounds.TEXT_CHARACTERS));
            }
            for (int i = 0; i < characters.length(); i++) {
                text.append(characters.charAt(i));
                spots.add(spot);
            }
        }
    }
}
