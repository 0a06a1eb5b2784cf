package io.github.countersign.mock.internal.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** A new document of lines that flow from page to page, wrapped at the margins. */
final class Flow implements AutoCloseable {

    private static final PDRectangle PAPER = PDRectangle.LETTER;
    private static final float MARGIN = 54;
    private static final float LEADING = 1.35f;

    private final PDDocument document;
    private final EmbeddedFont font;
    private @Nullable PDPageContentStream page;
    private float y;

    Flow() throws IOException {
        this.document = new PDDocument();
        this.font = EmbeddedFont.in(document);
    }

    /** One line of the given size in points, on as many lines of the page as it takes. */
    void line(String text, float size) throws IOException, UnreadableDocumentException {
        String rest = font.writable(text.replace("\t", "    "));
        do {
            int fitting = fitting(rest, size);
            write(rest.substring(0, fitting), size);
            rest = rest.substring(fitting).stripLeading();
        } while (!rest.isEmpty());
    }

    void gap(float points) {
        y -= points;
    }

    byte[] toBytes() throws IOException, UnreadableDocumentException {
        if (page == null) {
            startPage();
        }
        endPage();
        return PdfFile.bytesOf(document);
    }

    @Override
    public void close() throws IOException {
        endPage();
        document.close();
    }

    private void write(String text, float size) throws IOException, UnreadableDocumentException {
        if (page == null || y - size * LEADING < MARGIN) {
            endPage();
            startPage();
        }
        y -= size * LEADING;
        PDPageContentStream out = page;
        if (out == null || text.isBlank()) {
            return;
        }
        out.beginText();
        out.setFont(font.font(), size);
        out.newLineAtOffset(MARGIN, y);
        out.showText(text);
        out.endText();
    }

    private void startPage() throws IOException, UnreadableDocumentException {
        if (document.getNumberOfPages() >= Bounds.PAGES) {
            throw new UnreadableDocumentException("it fills more than %s pages".formatted(Bounds.PAGES));
        }
        PDPage blank = new PDPage(PAPER);
        document.addPage(blank);
        page = new PDPageContentStream(document, blank);
        y = PAPER.getHeight() - MARGIN;
    }

    private void endPage() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    /** How many characters fit on a line: up to the last blank if there is one, else as many as go. */
    private int fitting(String text, float size) throws IOException {
        float room = PAPER.getWidth() - 2 * MARGIN;
        float width = 0;
        int lastBlank = 0;
        for (int at = 0; at < text.length(); ) {
            int next = text.offsetByCodePoints(at, 1);
            width += font.characterWidth(text.substring(at, next), size);
            if (width > room && at > 0) {
                return lastBlank > 0 ? lastBlank : at;
            }
            if (text.charAt(at) == ' ') {
                lastBlank = next;
            }
            at = next;
        }
        return text.length();
    }
}
