package io.github.countersign.envelope;

import java.util.Objects;

/**
 * A text in the document that a tab is placed at. Immutable.
 *
 * <p>The service places a tab at every occurrence in all documents of the envelope, finds no text inside images, and refuses the envelope if
 * there is no occurrence, unless told otherwise. One text cannot serve two recipients of a document (DocuSign SOAP reference, anchor tabs).
 *
 * @param text the text, not blank
 * @param xOffset how far to the right of the text the tab stands; negative is to the left
 * @param yOffset how far below the text the tab stands; negative is above
 * @param unit what the offsets are measured in
 * @param optional true if the envelope is good without the text, and then without the tab
 */
public record Anchor(String text, double xOffset, double yOffset, LengthUnit unit, boolean optional)
        implements Placement {

    /**
     * Right at a text that has to be there.
     *
     * @param text the text, not blank
     * @return the anchor
     */
    public static Anchor of(String text) {
        return new Anchor(Objects.requireNonNull(text, "text"), 0, 0, LengthUnit.PIXELS, false);
    }

    /**
     * The same text, with the tab some way off.
     *
     * @param x how far to the right; negative is to the left
     * @param y how far below; negative is above
     * @param measuredIn the unit of both
     * @return a copy
     */
    public Anchor offset(double x, double y, LengthUnit measuredIn) {
        return new Anchor(text, x, y, measuredIn, optional);
    }

    /**
     * The same text, but the envelope is good without it.
     *
     * @return a copy
     */
    public Anchor ifPresent() {
        return new Anchor(text, xOffset, yOffset, unit, true);
    }
}
