package io.github.countersign.it.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** A PDF of 100 KB whose bytes do not compress, with a mark that tells it from the others, also once it has been signed. */
final class Contract {

    private static final int SIZE = 100 * 1024;
    private static final String MARK = "contract number %06d";

    private final byte[] blank;
    private final int place;

    Contract() throws IOException {
        byte[] noise = new byte[SIZE];
        new Random(7).nextBytes(noise);
        byte[] mark = mark(0);
        System.arraycopy(mark, 0, noise, 0, mark.length);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            page.getCOSObject()
                    .setItem(COSName.getPDFName("Noise"), new PDStream(document, new ByteArrayInputStream(noise)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            this.blank = out.toByteArray();
        }
        this.place = indexOf(blank, mark);
    }

    /** The PDF with that number. */
    byte[] number(int number) {
        byte[] copy = blank.clone();
        byte[] mark = mark(number);
        System.arraycopy(mark, 0, copy, place, mark.length);
        return copy;
    }

    /** Whether that is a PDF made of the one with that number. */
    static boolean isMadeOf(byte[] pdf, int number) {
        return pdf.length > SIZE
                && new String(pdf, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")
                && new String(pdf, pdf.length - 7, 7, StandardCharsets.US_ASCII).contains("%%EOF")
                && indexOf(pdf, mark(number)) >= 0;
    }

    private static byte[] mark(int number) {
        return MARK.formatted(number).getBytes(StandardCharsets.US_ASCII);
    }

    private static int indexOf(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }
}
