package io.github.countersign.mock.internal.envelope;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import net.docusign.api_3_0.DocumentField;
import org.jspecify.annotations.Nullable;

/**
 * A document of an envelope.
 *
 * @param number the number that the sender gave it
 * @param name its name
 * @param pdf the file that holds it as PDF: the very bytes that were sent if they were PDF
 * @param fields the sender's own names and values; not to be changed
 * @param askedFor what the sender asked for, if a recipient attached it; else null
 */
public record StoredDocument(
        BigInteger number,
        String name,
        Path pdf,
        List<DocumentField> fields,
        @Nullable String askedFor) {

    public StoredDocument {
        fields = List.copyOf(fields);
    }

    /** A document of the sender's. */
    public StoredDocument(BigInteger number, String name, Path pdf, List<DocumentField> fields) {
        this(number, name, pdf, fields, null);
    }

    /** A document of the sender's without fields. */
    public StoredDocument(BigInteger number, String name, Path pdf) {
        this(number, name, pdf, List.of());
    }
}
