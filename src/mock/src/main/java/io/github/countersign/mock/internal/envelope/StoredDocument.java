package io.github.countersign.mock.internal.envelope;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import net.docusign.api_3_0.DocumentField;

/**
 * A document of an envelope.
 *
 * @param number the number that the sender gave it
 * @param name its name
 * @param pdf the file that holds it as PDF: the very bytes that were sent if they were PDF
 * @param fields the sender's own names and values; not to be changed
 */
public record StoredDocument(BigInteger number, String name, Path pdf, List<DocumentField> fields) {

    public StoredDocument {
        fields = List.copyOf(fields);
    }

    /** A document without fields. */
    public StoredDocument(BigInteger number, String name, Path pdf) {
        this(number, name, pdf, List.of());
    }
}
