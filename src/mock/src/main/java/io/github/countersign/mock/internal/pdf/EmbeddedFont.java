package io.github.countersign.mock.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of everything that the mock writes, embedded in one document: Liberation Sans, which PDFBox ships and which has
 * Latin, Greek, Cyrillic and Hebrew letters. What it lacks is written as a question mark.
 */
final class EmbeddedFont {

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDType0Font font;
    private final CmapLookup glyphs;
    // Asked for every character of a text, and slow to find out.
    private final Map<String, Float> widths = new HashMap<>();

    private EmbeddedFont(PDType0Font font) {
        this.font = font;
        this.glyphs = font.getCmapLookup();
    }

    static EmbeddedFont in(PDDocument document) throws IOException {
        try (InputStream ttf = PDDocument.class.getResourceAsStream(RESOURCE)) {
            if (ttf == null) {
                throw new IOException("PDFBox no longer ships " + RESOURCE);
            }
            return new EmbeddedFont(PDType0Font.load(document, ttf, true));
        }
    }

    PDFont font() {
        return font;
    }

    /** The text with all that this font cannot write replaced; never throws later when it is written. */
    String writable(String text) {
        StringBuilder writable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(c -> writable.appendCodePoint(writable(c)));
        return writable.toString();
    }

    private int writable(int codePoint) {
        if (Character.isISOControl(codePoint) || Character.isWhitespace(codePoint)) {
            return ' ';
        }
        return glyphs.getGlyphId(codePoint) == 0 ? '?' : codePoint;
    }

    /** How wide a writable character is at that size, in points. */
    float characterWidth(String character, float size) throws IOException {
        Float known = widths.get(character);
        if (known == null) {
            known = width(character, 1);
            widths.put(character, known);
        }
        return known * size;
    }

    /** How wide a writable text is at that size, in points. */
    float width(String writable, float size) throws IOException {
        return font.getStringWidth(writable) / 1000 * size;
    }
}
