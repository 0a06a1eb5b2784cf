package io.github.countersign.mock.internal.pdf;

/**
 * What a recipient puts on a page.
 *
 * @param spot the upper left corner
 * @param style how it looks
 * @param text what it says
 * @param scale size in relation to the usual one
 */
public record Stamp(Spot spot, Style style, String text, float scale) {

    static final float CAPTION_SIZE = 6;
    static final float PADDING = 3;

    /** How a stamp looks. */
    public enum Style {
        /** Large, slanted and framed, with a line that says what it is. */
        SIGNATURE(18, 0.25f),
        /** The same for initials. */
        INITIALS(14, 0.25f),
        /** Plain. */
        TEXT(10, 0);

        private final float size;
        private final float slant;

        Style(float size, float slant) {
            this.size = size;
            this.slant = slant;
        }

        float size() {
            return size;
        }

        /** How high it is at scale 1, in points. */
        public float height() {
            return this == TEXT ? size : size + CAPTION_SIZE + 3 * PADDING;
        }

        float slant() {
            return slant;
        }
    }
}
