package io.github.countersign.internal.document;

import io.github.countersign.EnvelopeId;
import io.github.countersign.document.PdfOptions;
import io.github.countersign.internal.call.Facade;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.DocumentPDF;
import net.docusign.api_3_0.DocumentPDFs;
import net.docusign.api_3_0.EnvelopePDF;
import net.docusign.api_3_0.PDFOptions;
import net.docusign.api_3_0.PDFsOptions;
import org.jspecify.annotations.Nullable;

/** The call that brings documents, chosen by what is asked for: the plainest that can say it. */
final class PdfCall<T> {

    private final String operation;
    private final Function<Facade, T> invocation;

    private PdfCall(String operation, Function<Facade, T> invocation) {
        this.operation = operation;
        this.invocation = invocation;
    }

    /** All documents as one. The bytes are empty when they have gone elsewhere, or when there are none. */
    static PdfCall<byte[]> combined(EnvelopeId envelope, PdfOptions options) {
        String id = envelope.value();
        if (options.viewerName().isPresent()) {
            return pdf(
                    "RequestPDFRecipientsView",
                    port -> port.requestPDFRecipientsView(
                            id,
                            options.viewerName().orElse(""),
                            options.viewerEmail().orElse(""),
                            stub(options)));
        }
        if (options.changes() || options.certificateLanguage().isPresent()) {
            return pdf("RequestPDFWithOptions", port -> port.requestPDFWithOptions(id, stub(options)));
        }
        if (options.certificate()) {
            return pdf("RequestPDFWithCert", port -> port.requestPDFWithCert(id, options.watermark()));
        }
        return options.watermark()
                ? pdf("RequestPDF", port -> port.requestPDF(id))
                : pdf("RequestPDFNoWaterMark", port -> port.requestPDFNoWaterMark(id));
    }

    static PdfCall<byte[]> certificate(EnvelopeId envelope, PdfOptions options) {
        PdfCall<List<DocumentPDF>> call = options.certificateLanguage().isPresent()
                ? pdfs(
                        "RequestCertificateWithCertLanguage",
                        port -> port.requestCertificateWithCertLanguage(
                                envelope.value(), options.certificateLanguage().orElse("")))
                : pdfs("RequestCertificate", port -> port.requestCertificate(envelope.value()));
        return new PdfCall<>(
                call.operation,
                facade -> call.through(facade).stream()
                        .findFirst()
                        .flatMap(document -> Optional.ofNullable(document.getPDFBytes()))
                        .orElse(new byte[0]));
    }

    static PdfCall<List<DocumentPDF>> separate(EnvelopeId envelope, PdfOptions options) {
        String id = envelope.value();
        if (options.viewerName().isPresent()) {
            return pdfs(
                    "RequestDocumentPDFsRecipientsView",
                    port -> port.requestDocumentPDFsRecipientsView(
                            id,
                            options.viewerName().orElse(""),
                            options.viewerEmail().orElse("")));
        }
        if (options.changes() || options.certificateLanguage().isPresent()) {
            PDFsOptions stub = new PDFsOptions();
            stub.setShowChanges(options.changes());
            options.certificateLanguage().ifPresent(stub::setCertificateLanguage);
            return pdfs("RequestPDFsWithOptions", port -> port.requestPDFsWithOptions(id, stub));
        }
        return pdfs("RequestDocumentPDFsEx", port -> port.requestDocumentPDFsEx(id));
    }

    static PdfCall<List<DocumentPDF>> separate(EnvelopeId envelope) {
        return pdfs("RequestDocumentPDFs", port -> port.requestDocumentPDFs(envelope.value()));
    }

    private static PDFOptions stub(PdfOptions options) {
        PDFOptions stub = new PDFOptions();
        stub.setShowChanges(options.changes());
        stub.setAddWaterMark(options.watermark());
        stub.setIncludeCert(options.certificate());
        options.certificateLanguage().ifPresent(stub::setCertificateLanguage);
        return stub;
    }

    private static PdfCall<byte[]> pdf(String operation, Function<APIServiceSoap, @Nullable EnvelopePDF> invocation) {
        return new PdfCall<>(
                operation,
                facade -> facade.find(operation, invocation)
                        .map(EnvelopePDF::getPDFBytes)
                        .orElse(new byte[0]));
    }

    private static PdfCall<List<DocumentPDF>> pdfs(
            String operation, Function<APIServiceSoap, @Nullable DocumentPDFs> invocation) {
        return new PdfCall<>(
                operation,
                facade -> facade.find(operation, invocation)
                        .map(DocumentPDFs::getDocumentPDF)
                        .orElse(List.of()));
    }

    String operation() {
        return operation;
    }

    T through(Facade facade) {
        return invocation.apply(facade);
    }
}
