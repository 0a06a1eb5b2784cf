package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.pdf.DocumentStamper;
import io.github.countersign.mock.internal.pdf.PdfMerger;
import io.github.countersign.mock.internal.pdf.PdfTurns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.docusign.api_3_0.EnvelopeStatusCode;

/** The PDFs of an envelope as they are now. */
final class EnvelopePdfs {

    private static final String UNFINISHED = "Not yet complete";

    private final OperationSettings settings;
    private final TabStamps stamps;
    private final Certificates certificates;
    private final PdfTurns turns;

    EnvelopePdfs(MockState state) {
        this.settings = state.settings();
        this.stamps = new TabStamps(new TabValues(settings));
        this.certificates = new Certificates(settings.accountZone());
        this.turns = state.pdfTurns();
    }

    /**
     * How documents are combined.
     *
     * @param watermark a text across the pages; empty for none
     * @param certificate whether the certificate comes last
     */
    record Form(String watermark, boolean certificate) {}

    /** As the account wants it. */
    Form ofAccount() {
        return new Form(settings.watermark(), settings.certificateInCombinedPdf());
    }

    /** As the caller wants it; a watermark of the site stays, and one for him is only on what is unfinished. */
    Form asAsked(StoredEnvelope envelope, boolean watermark, boolean certificate) {
        boolean unfinished = envelope.state().status() != EnvelopeStatusCode.COMPLETED;
        return new Form(
                settings.watermark().isEmpty() && watermark && unfinished ? UNFINISHED : settings.watermark(),
                certificate);
    }

    /** Without watermark, whatever the site does. */
    Form withoutWatermark() {
        return new Form("", settings.certificateInCombinedPdf());
    }

    /** One document with the signatures that are on it by now. */
    byte[] document(StoredEnvelope envelope, StoredDocument document) {
        return turns.take(() -> stamped(envelope, document, ""));
    }

    byte[] certificate(StoredEnvelope envelope) {
        return turns.take(() -> certified(envelope));
    }

    private byte[] certified(StoredEnvelope envelope) {
        try {
            return certificates.of(envelope).toPdf();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the certificate of envelope " + envelope.id(), e);
        }
    }

    /** These documents of the envelope in one PDF. */
    byte[] combined(StoredEnvelope envelope, List<StoredDocument> documents, Form form) {
        return turns.take(() -> merged(envelope, documents, form));
    }

    private byte[] merged(StoredEnvelope envelope, List<StoredDocument> documents, Form form) {
        List<byte[]> parts = new ArrayList<>();
        for (StoredDocument document : documents) {
            parts.add(stamped(envelope, document, form.watermark()));
        }
        if (form.certificate()) {
            parts.add(certified(envelope));
        }
        try {
            return PdfMerger.merge(parts);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot combine the documents of envelope " + envelope.id(), e);
        }
    }

    private byte[] stamped(StoredEnvelope envelope, StoredDocument document, String watermark) {
        try {
            return DocumentStamper.stamp(document.pdf(), stamps.on(envelope, document), header(envelope), watermark);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write document %s of envelope %s".formatted(document.number(), envelope.id()), e);
        }
    }

    private static String header(StoredEnvelope envelope) {
        return envelope.content().isEnvelopeIdStamping()
                ? "DocuSign Envelope ID: " + envelope.id().toUpperCase(Locale.ROOT)
                : "";
    }
}
