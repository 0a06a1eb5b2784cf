package io.github.countersign.account;

import io.github.countersign.EnvelopeId;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.NotFoundException;
import java.nio.file.Path;

/**
 * Takes the one authoritative copy of a completed envelope out of the service: {@link #export}, then {@link #acknowledge}, {@link #key} and
 * {@link #complete}. Until it is complete the export can begin anew; afterwards the service has the authoritative copy no longer.
 *
 * <p>Thread-safe. Every method makes one call against the account's hourly limit. For the sender of the envelope. The vendor's guide says that
 * {@code ExportAuthoritativeCopy} wants a signed body on accounts that enforce signatures; see the module {@code countersign-xml-signature}.
 */
public interface AuthoritativeCopies {

    /**
     * Begins, and downloads the documents into a folder. Calls {@code ExportAuthoritativeCopy}. The files get their names when the whole reply is
     * there, and replace none; see {@code Documents.downloadEach}.
     *
     * @param envelope the envelope
     * @param folder the folder, which exists
     * @return what came, with the proof of it
     * @throws ClientException if the folder does not exist, a file is there, or documents are missing from the reply
     * @throws NotFoundException if there is no such envelope
     * @throws InvalidStateException if it holds no authoritative copy, is not completed, or its copy has left already
     */
    ExportedCopy export(EnvelopeId envelope, Path folder);

    /**
     * Says that the documents have arrived. Calls {@code AcknowledgeAuthoritativeCopyExport}.
     *
     * @param copy what came
     * @throws DocuSignException if the service does not take the proof
     */
    void acknowledge(ExportedCopy copy);

    /**
     * The key that opens the documents. Calls {@code GetAuthoritativeCopyExportKey}.
     *
     * @param copy what came
     * @return the key, which is a secret
     * @throws DocuSignException if the service does not take the proof
     */
    String key(ExportedCopy copy);

    /**
     * Ends the export: the copy is now where the files are. Calls {@code CompleteAuthoritativeCopyExport}.
     *
     * @param copy what came
     * @param externalId id of the copy in the system that holds it now
     * @throws InvalidStateException if this export is not under way
     */
    void complete(ExportedCopy copy, String externalId);
}
