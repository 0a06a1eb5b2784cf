package io.github.countersign.envelope;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A place on a document where one recipient does something. More kinds will join: a {@code switch} over this type outside the toolkit needs
 * a default.
 *
 * <p>What the values must be is checked, together with the rest, when the {@link EnvelopeDraft} is built.
 */
public sealed interface Tab permits SignHere, InitialHere, DateSigned {

    /** {@return where it stands} */
    Placement placement();

    /** {@return the id of the document; may be empty for an anchor, and where the envelope has only one document} */
    OptionalInt documentId();

    /** {@return the id of the recipient; a draft in which it is empty cannot be built} */
    OptionalInt recipientId();

    /** {@return the name by which the sender finds the tab again in the status} */
    Optional<String> label();
}
