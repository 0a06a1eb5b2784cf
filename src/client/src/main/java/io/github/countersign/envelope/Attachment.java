package io.github.countersign.envelope;

import io.github.countersign.document.DocumentSource;
import java.util.Objects;

/**
 * Data that is stored with an envelope or a recipient, and is shown to nobody who signs. Immutable.
 *
 * @param label name by which you find it again, not blank
 * @param type what it is, in a word of your own, such as {@code text/xml}
 * @param content the bytes, which go out as those of documents do
 */
public record Attachment(String label, String type, DocumentSource content) {

    /** All three are there. */
    public Attachment {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(content, "content");
    }
}
