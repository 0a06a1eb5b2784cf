package io.github.countersign.mock.internal.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** The pages of a PDF as people see them, and as those read them who do not see. */
public final class PdfPages {

    private static final float POINTS_PER_INCH = 72;
    private static final float RESOLUTION = 120;
    private static final float LARGEST_SIDE = 2400;

    /**
     * A page.
     *
     * @param width width in points, as shown
     * @param height height in points, as shown
     * @param text what stands on it; nothing of what is only in images
     */
    public record Page(float width, float height, String text) {}

    private PdfPages() {}

    /** All pages of a PDF that was checked before. */
    public static List<Page> of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Page> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (PDPage page : document.getPages()) {
                stripper.setStartPage(pages.size() + 1);
                stripper.setEndPage(pages.size() + 1);
                PageView view = PageView.of(page);
                pages.add(new Page(
                        view.width(), view.height(), stripper.getText(document).strip()));
            }
            return pages;
        }
    }

    /**
     * A picture of a page, as PNG.
     *
     * @param number from 1
     * @throws IndexOutOfBoundsException if there is no such page
     */
    public static byte[] png(byte[] pdf, int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PageView view = PageView.of(document.getPage(number - 1));
            float scale = Math.min(RESOLUTION / POINTS_PER_INCH, LARGEST_SIDE / Math.max(view.width(), view.height()));
            BufferedImage image = new PDFRenderer(document).renderImage(number - 1, scale, ImageType.RGB);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        }
    }
}
