package io.github.countersign.document;

import io.github.countersign.EnvelopeId;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.PermissionException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Fetches the documents of envelopes.
 *
 * <p>Thread-safe. Every method makes one call against the account's hourly limit and throws the exceptions of {@code io.github.countersign.error}: those named
 * here and those of any call. The vendor's review allows one status or document call for the same envelope in 15 minutes (DocuSign API
 * best practices); the service does not enforce it for each call, but an integration that breaks it may lose its integrator key.
 *
 * <p>Documents of any size pass through constant memory: they are decoded while the reply is read, straight to where they are to go.
 */
public interface Documents {

    /**
     * Downloads all documents of the envelope as one PDF into a new file.
     *
     * <p>Calls {@code RequestPDF}. For the sender and the recipients of the envelope, in every state but that of a draft; before completion the
     * PDF is what has been signed so far. Demo accounts get a watermark.
     *
     * <p>The bytes go to a temporary file beside the target, readable by its owner only where the file system knows owners, and get their
     * name when they are complete. Nothing is left behind when the download fails.
     *
     * @param envelope the envelope
     * @param target the file to be made; its folder exists, it does not
     * @return the file with its length and digest
     * @throws ClientException before the call if the target exists or cannot be made; after it if the disk fails, or if the reply holds no PDF
     *     because the envelope is still a draft
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user is neither its sender nor a recipient
     */
    DownloadedFile download(EnvelopeId envelope, Path target);

    /**
     * Downloads all documents of the envelope as one PDF into a stream, which is flushed but not closed.
     *
     * <p>Calls {@code RequestPDF}, as {@link #download(EnvelopeId, Path)} does. When it throws, a part of the PDF may have been written.
     *
     * @param envelope the envelope
     * @param target takes the bytes
     * @return length and digest of what was written
     * @throws ClientException if the stream fails, or if the reply holds no PDF because the envelope is still a draft
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user is neither its sender nor a recipient
     */
    Download download(EnvelopeId envelope, OutputStream target);

    /**
     * Downloads all documents of the envelope as one PDF, with options, into a file.
     *
     * <p>Calls {@code RequestPDF}, {@code RequestPDFNoWaterMark}, {@code RequestPDFWithCert} or {@code RequestPDFWithOptions}, the plainest that can
     * say it; for a recipient's view {@code RequestPDFRecipientsView}. Otherwise as {@link #download(EnvelopeId, Path)}.
     *
     * @param envelope the envelope
     * @param options what is in it
     * @param target the file to be made, or replaced if the options say so
     * @return the file with its length and digest
     * @throws ClientException as {@link #download(EnvelopeId, Path)} does
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user is neither its sender nor a recipient
     */
    DownloadedFile download(EnvelopeId envelope, PdfOptions options, Path target);

    /**
     * Downloads all documents of the envelope as one PDF, with options, into a stream, which is flushed but not closed. Calls the same operations.
     *
     * @param envelope the envelope
     * @param options what is in it
     * @param target takes the bytes
     * @return length and digest of what was written
     * @throws ClientException as {@link #download(EnvelopeId, OutputStream)} does
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user is neither its sender nor a recipient
     */
    Download download(EnvelopeId envelope, PdfOptions options, OutputStream target);

    /**
     * Downloads each document by itself, and the certificate, into a folder. Calls {@code RequestDocumentPDFsEx}; with options {@code
     * RequestPDFsWithOptions}, or {@code RequestDocumentPDFsRecipientsView} for a recipient's view.
     *
     * <p>The files are called by the id of the document and its name, without what a file name should not have: {@code 1-lease.pdf}, {@code
     * certificate-Summary.pdf}. All of them get their names when the whole reply is there; if that fails for one, those before it stay.
     *
     * @param envelope the envelope
     * @param options what is in them; of the watermark and the appended certificate the operations know nothing
     * @param folder the folder, which exists
     * @return the documents in the order of the service; unmodifiable
     * @throws ClientException if the folder does not exist, a file is there and not to be replaced, or the reply holds no document
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user is neither its sender nor a recipient
     */
    List<DownloadedDocument> downloadEach(EnvelopeId envelope, PdfOptions options, Path folder);

    /**
     * Downloads each document by itself, and the certificate, into a sink. Calls {@code RequestDocumentPDFs}.
     *
     * @param envelope the envelope
     * @param sink opened for each document in the order of the list that is returned
     * @return the documents in the order of the service, without paths; unmodifiable
     * @throws ClientException if the sink fails, or the reply holds no document
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user is neither its sender nor a recipient
     */
    List<DownloadedDocument> downloadEach(EnvelopeId envelope, DocumentSink sink);

    /**
     * Downloads the certificate of completion alone. Calls {@code RequestCertificate}, or {@code RequestCertificateWithCertLanguage} if the options
     * name a language.
     *
     * @param envelope the envelope
     * @param options the language, and whether a file is replaced
     * @param target the file to be made
     * @return the file with its length and digest
     * @throws ClientException as {@link #download(EnvelopeId, Path)} does
     * @throws NotFoundException if there is no such envelope
     * @throws PermissionException if the user is neither its sender nor a recipient
     */
    DownloadedFile certificate(EnvelopeId envelope, PdfOptions options, Path target);
}
