package io.github.countersign.envelope;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a signer puts his initials. Immutable.
 *
 * @param placement where it stands
 * @param documentId id of the document; may be empty for an anchor, and where the envelope has only one document
 * @param recipientId id of the signer; must be there when the draft is built
 * @param label name by which the sender finds the tab again in the status
 * @param scale size in relation to the usual one, more than 0
 */
public record InitialHere(
        Placement placement, OptionalInt documentId, OptionalInt recipientId, Optional<String> label, double scale)
        implements Tab {

    /**
     * At a fixed position. Where the envelope has several documents, say which with {@link #onDocument}.
     *
     * @param page page of the document, from 1
     * @param x distance from the left edge in pixels at 72 dpi, 0 or more
     * @param y distance from the top edge in pixels at 72 dpi, 0 or more
     * @return a tab that still needs its signer
     */
    public static InitialHere at(int page, int x, int y) {
        return at(new Position(page, x, y));
    }

    /**
     * Right at every occurrence of a text.
     *
     * @param text the text, not blank; the service refuses the envelope if it is not found
     * @return a tab that still needs its signer
     */
    public static InitialHere anchored(String text) {
        return at(Anchor.of(text));
    }

    /**
     * At a position or anchor.
     *
     * @param placement where it stands
     * @return a tab that still needs its signer
     */
    public static InitialHere at(Placement placement) {
        return new InitialHere(
                Objects.requireNonNull(placement, "placement"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                1);
    }

    /**
     * The same tab on this document.
     *
     * @param id id of the document
     * @return a copy
     */
    public InitialHere onDocument(int id) {
        return new InitialHere(placement, OptionalInt.of(id), recipientId, label, scale);
    }

    /**
     * The same tab for this signer.
     *
     * @param id id of the signer
     * @return a copy
     */
    public InitialHere by(int id) {
        return new InitialHere(placement, documentId, OptionalInt.of(id), label, scale);
    }

    /**
     * The same tab with a label.
     *
     * @param newLabel name by which the sender finds the tab again in the status
     * @return a copy
     */
    public InitialHere labelled(String newLabel) {
        return new InitialHere(placement, documentId, recipientId, Optional.of(newLabel), scale);
    }

    /**
     * The same tab in another size.
     *
     * @param newScale size in relation to the usual one, more than 0
     * @return a copy
     */
    public InitialHere scaled(double newScale) {
        return new InitialHere(placement, documentId, recipientId, label, newScale);
    }
}
