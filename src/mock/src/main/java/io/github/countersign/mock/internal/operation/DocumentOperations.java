package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.DocumentPDF;
import net.docusign.api_3_0.DocumentPDFs;
import net.docusign.api_3_0.DocumentType;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopePDF;
import net.docusign.api_3_0.EnvelopeStatusCode;
import org.jspecify.annotations.Nullable;

/** Fetching documents, and the envelope as it was asked for. */
final class DocumentOperations {

    private static final String CERTIFICATE_NAME = "Summary";
    // What the service writes instead of leaving the element out.
    private static final byte[] NO_BYTES = {0};

    private final EnvelopeAccess access;
    private final EnvelopePdfs pdfs;

    DocumentOperations(MockState state, EnvelopeAccess access) {
        this.access = access;
        this.pdfs = new EnvelopePdfs(state);
    }

    /** All documents in one; of a draft, nothing but the id. */
    EnvelopePDF combined(@Nullable String envelopeId) {
        StoredEnvelope envelope = access.readable(envelopeId);
        EnvelopePDF result = new EnvelopePDF();
        result.setEnvelopeID(envelope.id());
        if (!isDraft(envelope)) {
            result.setPDFBytes(pdfs.combined(envelope));
        }
        return result;
    }

    /**
     * Each document, and the certificate as the last one. That has no DocumentID here: the service writes an empty element,
     * which the stubs cannot hold; {@link RecordedShape} puts it in.
     */
    DocumentPDFs separate(@Nullable String envelopeId) {
        StoredEnvelope envelope = access.readable(envelopeId);
        DocumentPDFs result = new DocumentPDFs();
        result.setEnvelopeId(envelope.id());
        if (isDraft(envelope)) {
            return result;
        }
        for (StoredDocument document : envelope.documents()) {
            DocumentPDF pdf = new DocumentPDF();
            pdf.setName(document.name());
            pdf.setPDFBytes(pdfs.document(envelope, document));
            pdf.setDocumentID(document.number());
            pdf.setDocumentType(DocumentType.CONTENT);
            result.getDocumentPDF().add(pdf);
        }
        DocumentPDF certificate = new DocumentPDF();
        certificate.setName(CERTIFICATE_NAME);
        certificate.setPDFBytes(pdfs.certificate(envelope));
        certificate.setDocumentType(DocumentType.SUMMARY);
        result.getDocumentPDF().add(certificate);
        return result;
    }

    Envelope requested(@Nullable String envelopeId) {
        return requested(access.visible(envelopeId), document -> NO_BYTES.clone());
    }

    Envelope requestedWithBytes(@Nullable String envelopeId) {
        return requested(access.readable(envelopeId), DocumentOperations::bytesOf);
    }

    private static Envelope requested(StoredEnvelope envelope, Function<StoredDocument, byte[]> bytes) {
        Envelope content = ContentDefaults.copy(envelope.content());
        content.setCustomFields(null);
        content.setDocuments(withBytes(content, envelope.documents(), bytes));
        return content;
    }

    private static ArrayOfDocument withBytes(
            Envelope content, List<StoredDocument> stored, Function<StoredDocument, byte[]> bytes) {
        List<Document> documents = Content.documents(content);
        ArrayOfDocument all = new ArrayOfDocument();
        for (int i = 0; i < stored.size(); i++) {
            Document document = documents.get(i);
            document.setPDFBytes(bytes.apply(stored.get(i)));
            all.getDocument().add(document);
        }
        return all;
    }

    private static byte[] bytesOf(StoredDocument document) {
        try {
            return Files.readAllBytes(document.pdf());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read document " + document.number(), e);
        }
    }

    private static boolean isDraft(StoredEnvelope envelope) {
        return envelope.state().status() == EnvelopeStatusCode.CREATED;
    }
}
