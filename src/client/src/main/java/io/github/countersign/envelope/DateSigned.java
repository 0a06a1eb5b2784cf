package io.github.countersign.envelope;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the service writes the date on which a signer signed. Immutable.
 *
 * @param placement where it stands
 * @param documentId id of the document; may be empty for an anchor, and where the envelope has only one document
 * @param recipientId id of the signer; must be there when the draft is built
 * @param label name by which the sender finds the tab again in the status
 */
public record DateSigned(Placement placement, OptionalInt documentId, OptionalInt recipientId, Optional<String> label)
        implements Tab {

    /**
     * At a fixed position. Where the envelope has several documents, say which with {@link #onDocument}.
     *
     * @param page page of the document, from 1
     * @param x distance from the left edge in pixels at 72 dpi, 0 or more
     * @param y distance from the top edge in pixels at 72 dpi, 0 or more
     * @return a tab that still needs its signer
     */
    public static DateSigned at(int page, int x, int y) {
        return at(new Position(page, x, y));
    }

    /**
     * Right at every occurrence of a text.
     *
     * @param text the text, not blank; the service refuses the envelope if it is not found
     * @return a tab that still needs its signer
     */
    public static DateSigned anchored(String text) {
        return at(Anchor.of(text));
    }

    /**
     * At a position or anchor.
     *
     * @param placement where it stands
     * @return a tab that still needs its signer
     */
    public static DateSigned at(Placement placement) {
        return new DateSigned(
                Objects.requireNonNull(placement, "placement"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    /**
     * The same tab on this document.
     *
     * @param id id of the document
     * @return a copy
     */
    public DateSigned onDocument(int id) {
        return new DateSigned(placement, OptionalInt.of(id), recipientId, label);
    }

    /**
     * The same tab for this signer.
     *
     * @param id id of the signer
     * @return a copy
     */
    public DateSigned by(int id) {
        return new DateSigned(placement, documentId, OptionalInt.of(id), label);
    }

    /**
     * The same tab with a label.
     *
     * @param newLabel name by which the sender finds the tab again in the status
     * @return a copy
     */
    public DateSigned labelled(String newLabel) {
        return new DateSigned(placement, documentId, recipientId, Optional.of(newLabel));
    }
}
