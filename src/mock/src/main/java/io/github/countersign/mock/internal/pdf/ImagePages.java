package io.github.countersign.mock.internal.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** One page for each image of an image file, made smaller where it does not fit. */
final class ImagePages {

    private static final PDRectangle PAPER = PDRectangle.LETTER;
    private static final float MARGIN = 36;

    private ImagePages() {}

    static byte[] of(byte[] content) throws IOException, UnreadableDocumentException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadableDocumentException("it is no image that can be read");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return pages(reader);
            } catch (RuntimeException e) {
                // The JDK's readers answer damaged images with whatever their arithmetic runs into.
                throw new UnreadableDocumentException("it is a damaged image", e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] pages(ImageReader reader) throws IOException, UnreadableDocumentException {
        int count = reader.getNumImages(true);
        if (count > Bounds.IMAGES) {
            throw new UnreadableDocumentException("it has more than %s images".formatted(Bounds.IMAGES));
        }
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                // Asked before it is unpacked: a small file can hold a huge image.
                long pixels = (long) reader.getWidth(i) * reader.getHeight(i);
                if (pixels > Bounds.PIXELS) {
                    throw new UnreadableDocumentException("it has more than %s pixels".formatted(Bounds.PIXELS));
                }
                addPage(document, reader.read(i));
            }
            return PdfFile.bytesOf(document);
        }
    }

    private static void addPage(PDDocument document, BufferedImage image) throws IOException {
        PDPage page = new PDPage(PAPER);
        document.addPage(page);
        PDImageXObject object = LosslessFactory.createFromImage(document, image);
        float widthRatio = (PAPER.getWidth() - 2 * MARGIN) / image.getWidth();
        float heightRatio = (PAPER.getHeight() - 2 * MARGIN) / image.getHeight();
        float scale = Math.min(1, Math.min(widthRatio, heightRatio));
        float height = image.getHeight() * scale;
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            float y = PAPER.getHeight() - MARGIN - height;
            out.drawImage(object, MARGIN, y, image.getWidth() * scale, height);
        }
    }
}
