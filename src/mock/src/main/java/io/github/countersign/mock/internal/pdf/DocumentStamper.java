package io.github.countersign.mock.internal.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** Puts stamps on a document, which stays as it is on disk. */
public final class DocumentStamper {

    private static final String CAPTION = "Signed by";
    private static final float HEADER_SIZE = 7;
    private static final float HEADER_INSET = 10;
    private static final float WATERMARK_SIZE = 40;

    private DocumentStamper() {}

    /**
     * The document with everything on it.
     *
     * @param pdf a checked PDF
     * @param stamps what the recipients put on it; one for a page that is not there is left out
     * @param header a line for the top of each page; empty for none
     * @param watermark a text across each page; empty for none
     */
    public static byte[] stamp(Path pdf, List<Stamp> stamps, String header, String watermark) throws IOException {
        if (stamps.isEmpty() && header.isEmpty() && watermark.isEmpty()) {
            return Files.readAllBytes(pdf);
        }
        try (PDDocument document = PdfFile.open(pdf)) {
            EmbeddedFont font = EmbeddedFont.in(document);
            int number = 0;
            for (PDPage page : document.getPages()) {
                number++;
                stampPage(document, page, font, on(stamps, number), header, watermark);
            }
            return PdfFile.bytesOf(document);
        }
    }

    private static List<Stamp> on(List<Stamp> stamps, int page) {
        return stamps.stream().filter(s -> s.spot().page() == page).toList();
    }

    private static void stampPage(
            PDDocument document, PDPage page, EmbeddedFont font, List<Stamp> stamps, String header, String watermark)
            throws IOException {
        PageView view = PageView.of(page);
        try (PDPageContentStream out =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            out.transform(view.upright());
            if (!watermark.isEmpty()) {
                watermark(out, font, view, font.writable(watermark));
            }
            if (!header.isEmpty()) {
                float baseline = view.height() - HEADER_INSET - HEADER_SIZE;
                write(
                        out,
                        font,
                        font.writable(header),
                        HEADER_SIZE,
                        Matrix.getTranslateInstance(HEADER_INSET, baseline));
            }
            for (Stamp stamp : stamps) {
                draw(out, font, view, stamp);
            }
        }
    }

    private static void draw(PDPageContentStream out, EmbeddedFont font, PageView view, Stamp stamp)
            throws IOException {
        String text = font.writable(stamp.text());
        float size = stamp.style().size() * stamp.scale();
        float left = stamp.spot().x();
        // A place below the page is taken for its lower edge: a signature that nobody sees helps nobody.
        float top = Math.min(stamp.spot().y(), view.height() - stamp.style().height() * stamp.scale());
        float baseline = view.height() - top - size;
        if (stamp.style() == Stamp.Style.TEXT) {
            write(out, font, text, size, Matrix.getTranslateInstance(left, baseline));
            return;
        }
        float caption = Stamp.CAPTION_SIZE * stamp.scale();
        float padding = Stamp.PADDING * stamp.scale();
        baseline -= caption + padding;
        write(out, font, CAPTION, caption, Matrix.getTranslateInstance(left + padding, baseline + size));
        write(out, font, text, size, new Matrix(1, 0, stamp.style().slant(), 1, left + padding, baseline));
        float width = Math.max(font.width(text, size), font.width(CAPTION, caption)) + 4 * padding;
        out.setStrokingColor(0.2f, 0.3f, 0.6f);
        out.addRect(left, baseline - 2 * padding, width, stamp.style().height() * stamp.scale());
        out.stroke();
    }

    private static void watermark(PDPageContentStream out, EmbeddedFont font, PageView view, String text)
            throws IOException {
        out.saveGraphicsState();
        out.setNonStrokingColor(0.85f, 0.85f, 0.85f);
        double angle = Math.atan2(view.height(), view.width());
        float half = font.width(text, WATERMARK_SIZE) / 2;
        float x = view.width() / 2 - half * (float) Math.cos(angle);
        float y = view.height() / 2 - half * (float) Math.sin(angle);
        write(out, font, text, WATERMARK_SIZE, Matrix.getRotateInstance(angle, x, y));
        out.restoreGraphicsState();
    }

    private static void write(PDPageContentStream out, EmbeddedFont font, String writable, float size, Matrix at)
            throws IOException {
        if (writable.isBlank()) {
            return;
        }
        out.beginText();
        out.setFont(font.font(), size);
        out.setTextMatrix(at);
        out.showText(writable);
        out.endText();
    }
}
