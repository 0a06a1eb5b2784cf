package io.github.countersign.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A one-page contract to send, with a line to sign on that an anchor tab finds by its text. */
final class SamplePdf {

    static final String ANCHOR = "Signature of the tenant:";

    private SamplePdf() {}

    static Path write(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                line(content, FontName.HELVETICA_BOLD, 20, 72, 760, "Lease of one workbench");
                line(
                        content,
                        FontName.HELVETICA,
                        12,
                        72,
                        720,
                        "The workshop lets one workbench, with vice and lamp, to the tenant");
                line(
                        content,
                        FontName.HELVETICA,
                        12,
                        72,
                        702,
                        "for the year 2027. The rent is due on the first day of each month.");
                line(content, FontName.HELVETICA, 12, 72, 600, ANCHOR);
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static void line(PDPageContentStream content, FontName font, int size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(font), size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
