package io.github.countersign.mock.internal.pdf;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDFs to send, and a look at those that come back. */
public final class TestPdf {

    private static final float SIZE = 12;

    /**
     * A line of text.
     *
     * @param page page number, from 1
     * @param x distance of its left end from the left, in points
     * @param y distance of its base line from the top, in points
     * @param text what it says
     */
    public record Line(int page, float x, float y, String text) {}

    private TestPdf() {}

    /** A document of letter pages, as many as the lines need. */
    public static byte[] of(Line... lines) {
        return rotated(0, lines);
    }

    /** One page that says that. */
    public static byte[] saying(String text) {
        return of(new Line(1, 72, 100, text));
    }

    /** Pages with a rotation, the text upright as the reader shows it. */
    static byte[] rotated(int rotation, Line... lines) {
        try (PDDocument document = new PDDocument()) {
            EmbeddedFont font = EmbeddedFont.in(document);
            for (Line line : lines) {
                while (document.getNumberOfPages() < line.page()) {
                    PDPage blank = new PDPage(PDRectangle.LETTER);
                    blank.setRotation(rotation);
                    document.addPage(blank);
                }
                write(document, document.getPage(line.page() - 1), font, line);
            }
            return PdfFile.bytesOf(document);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot make a test PDF", e);
        }
    }

    static byte[] encrypted(String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(saying("Locked"))) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            policy.setPreferAES(true);
            document.protect(policy);
            return PdfFile.bytesOf(document);
        }
    }

    /** The text of all pages. */
    public static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        } catch (IOException e) {
            throw new IllegalStateException("Not a PDF that opens", e);
        }
    }

    /** The text of one page, from 1. */
    public static String textOf(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new IllegalStateException("Not a PDF that opens", e);
        }
    }

    /** How many pages it has. */
    public static int pagesOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new IllegalStateException("Not a PDF that opens", e);
        }
    }

    private static void write(PDDocument document, PDPage page, EmbeddedFont font, Line line) throws IOException {
        PageView view = PageView.of(page);
        try (PDPageContentStream out =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            out.transform(view.upright());
            out.beginText();
            out.setFont(font.font(), SIZE);
            out.newLineAtOffset(line.x(), view.height() - line.y());
            out.showText(line.text());
            out.endText();
        }
    }
}
