package io.github.countersign.account;

import io.github.countersign.EnvelopeId;
import io.github.countersign.document.DownloadedDocument;
import java.util.HexFormat;
import java.util.List;

/**
 * An authoritative copy that has been exported and is not acknowledged yet. Immutable.
 *
 * @param envelope the envelope
 * @param transactionId id of this export
 * @param documents the files in the order of the service; unmodifiable
 * @param checksum proves that they have arrived, in hexadecimal digits: SHA-256 of all documents, one after the other. Which kind the service
 *     wants is not documented, so this is a guess
 */
public record ExportedCopy(
        EnvelopeId envelope, String transactionId, List<DownloadedDocument> documents, String checksum) {

    /**
     * The list is copied, and the digits are looked at.
     *
     * @throws IllegalArgumentException if the checksum is not made of pairs of hexadecimal digits
     */
    public ExportedCopy {
        documents = List.copyOf(documents);
        HexFormat.of().parseHex(checksum);
    }

    /**
     * The same with another proof.
     *
     * @param bytes the checksum that the vendor's support has named
     * @return a copy
     */
    public ExportedCopy provenBy(byte[] bytes) {
        return new ExportedCopy(
                envelope, transactionId, documents, HexFormat.of().formatHex(bytes));
    }
}
