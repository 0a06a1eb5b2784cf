package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.operation.EnvelopePdfs.Form;
import java.util.List;
import net.docusign.api_3_0.DocumentPDF;
import net.docusign.api_3_0.DocumentPDFs;
import net.docusign.api_3_0.DocumentType;
import net.docusign.api_3_0.EnvelopePDF;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.PDFOptions;
import net.docusign.api_3_0.PDFsOptions;
import net.docusign.api_3_0.SupportedLanguage;
import org.jspecify.annotations.Nullable;

/** Fetching documents and certificates. */
final class DocumentOperations {

    private static final String CERTIFICATE_NAME = "Summary";

    private final EnvelopeAccess access;
    private final EnvelopePdfs pdfs;

    DocumentOperations(MockState state, EnvelopeAccess access) {
        this.access = access;
        this.pdfs = new EnvelopePdfs(state);
    }

    /** All documents in one; of a draft, nothing but the id. */
    EnvelopePDF combined(@Nullable String envelopeId) {
        StoredEnvelope envelope = access.withDocuments(envelopeId);
        return combined(envelope, envelope.allDocuments(), pdfs.ofAccount());
    }

    EnvelopePDF withoutWatermark(@Nullable String envelopeId) {
        StoredEnvelope envelope = access.withDocuments(envelopeId);
        return combined(envelope, envelope.allDocuments(), pdfs.withoutWatermark());
    }

    EnvelopePDF withCertificate(@Nullable String envelopeId, boolean watermark) {
        StoredEnvelope envelope = access.withDocuments(envelopeId);
        return combined(envelope, envelope.allDocuments(), pdfs.asAsked(envelope, watermark, true));
    }

    EnvelopePDF combined(@Nullable String envelopeId, @Nullable PDFOptions options) {
        StoredEnvelope envelope = access.withDocuments(envelopeId);
        return combined(envelope, envelope.allDocuments(), form(envelope, options));
    }

    /** What one recipient sees in one PDF. */
    EnvelopePDF combinedFor(
            @Nullable String envelopeId, @Nullable String name, @Nullable String email, @Nullable PDFOptions options) {
        StoredEnvelope envelope = access.withDocuments(envelopeId);
        List<StoredDocument> seen = seenBy(envelope, access.recipient(envelope, name, email));
        return combined(envelope, seen, form(envelope, options));
    }

    private EnvelopePDF combined(StoredEnvelope envelope, List<StoredDocument> documents, Form form) {
        EnvelopePDF result = new EnvelopePDF();
        result.setEnvelopeID(envelope.id());
        if (isMade(envelope)) {
            result.setPDFBytes(pdfs.combined(envelope, documents, form));
        }
        return result;
    }

    private Form form(StoredEnvelope envelope, @Nullable PDFOptions options) {
        if (options == null) {
            return pdfs.ofAccount();
        }
        requireLanguage(options.getCertificateLanguage());
        return pdfs.asAsked(envelope, options.isAddWaterMark(), options.isIncludeCert());
    }

    /**
     * Each document, and the certificate as the last one. That has no DocumentID here: the service writes an empty element,
     * which the stubs cannot hold; {@link RecordedShape} puts it in.
     */
    DocumentPDFs separate(@Nullable String envelopeId) {
        StoredEnvelope envelope = access.withDocuments(envelopeId);
        return separate(envelope, envelope.allDocuments(), true);
    }

    /** One document alone if the options name one; otherwise all, and the certificate. */
    DocumentPDFs separate(@Nullable String envelopeId, @Nullable PDFsOptions given) {
        PDFsOptions options = given == null ? new PDFsOptions() : given;
        StoredEnvelope envelope = access.withDocuments(envelopeId);
        requireLanguage(options.getCertificateLanguage());
        String wanted = Content.text(options.getDocumentID()).strip();
        if (wanted.isEmpty()) {
            return separate(envelope, envelope.allDocuments(), true);
        }
        List<StoredDocument> named = envelope.allDocuments().stream()
                .filter(document -> document.number().toString().equals(wanted))
                .toList();
        if (named.isEmpty()) {
            throw ContentFaults.noSuchDocument(wanted);
        }
        return separate(envelope, named, false);
    }

    DocumentPDFs separateFor(@Nullable String envelopeId, @Nullable String name, @Nullable String email) {
        StoredEnvelope envelope = access.withDocuments(envelopeId);
        return separate(envelope, seenBy(envelope, access.recipient(envelope, name, email)), true);
    }

    /** The certificate alone, in English whatever the language. */
    DocumentPDFs certificate(@Nullable String envelopeId, @Nullable String language) {
        StoredEnvelope envelope = access.readable(envelopeId);
        requireLanguage(language);
        return separate(envelope, List.of(), true);
    }

    private DocumentPDFs separate(StoredEnvelope envelope, List<StoredDocument> documents, boolean certificate) {
        DocumentPDFs result = new DocumentPDFs();
        result.setEnvelopeId(envelope.id());
        if (isMade(envelope)) {
            documents.forEach(document -> result.getDocumentPDF().add(content(envelope, document)));
            if (certificate) {
                result.getDocumentPDF().add(summary(envelope));
            }
        }
        return result;
    }

    private DocumentPDF content(StoredEnvelope envelope, StoredDocument document) {
        DocumentPDF pdf = new DocumentPDF();
        pdf.setName(document.name());
        pdf.setPDFBytes(pdfs.document(envelope, document));
        pdf.setDocumentID(document.number());
        pdf.setDocumentType(DocumentType.CONTENT);
        return pdf;
    }

    private DocumentPDF summary(StoredEnvelope envelope) {
        DocumentPDF pdf = new DocumentPDF();
        pdf.setName(CERTIFICATE_NAME);
        pdf.setPDFBytes(pdfs.certificate(envelope));
        pdf.setDocumentType(DocumentType.SUMMARY);
        return pdf;
    }

    private static List<StoredDocument> seenBy(StoredEnvelope envelope, RecipientState recipient) {
        var excluded = Content.recipient(envelope.content(), recipient.number()).getExcludedDocuments();
        return excluded == null
                ? envelope.allDocuments()
                : envelope.allDocuments().stream()
                        .filter(document -> !excluded.getDocumentID().contains(document.number()))
                        .toList();
    }

    private static void requireLanguage(@Nullable String given) {
        String language = Content.text(given).strip();
        if (language.isEmpty()) {
            return;
        }
        for (SupportedLanguage known : SupportedLanguage.values()) {
            if (known.value().equalsIgnoreCase(language)) {
                return;
            }
        }
        throw ContentFaults.unknownLanguage(language);
    }

    private static boolean isMade(StoredEnvelope envelope) {
        EnvelopeStatusCode status = envelope.state().status();
        return status != EnvelopeStatusCode.CREATED && status != EnvelopeStatusCode.PROCESSING;
    }
}
