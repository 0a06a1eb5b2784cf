package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.pdf.DocumentStamper;
import io.github.countersign.mock.internal.pdf.PdfMerger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The PDFs of an envelope as they are now. */
final class EnvelopePdfs {

    private final OperationSettings settings;
    private final TabStamps stamps;
    private final Certificates certificates;

    EnvelopePdfs(MockState state) {
        this.settings = state.settings();
        this.stamps = new TabStamps(new TabValues(settings.accountZone()));
        this.certificates = new Certificates(settings.accountZone());
    }

    /** One document with the signatures that are on it by now. */
    byte[] document(StoredEnvelope envelope, StoredDocument document) {
        return stamped(envelope, document, "");
    }

    byte[] certificate(StoredEnvelope envelope) {
        try {
            return certificates.of(envelope).toPdf();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the certificate of envelope " + envelope.id(), e);
        }
    }

    /** All documents in one PDF. */
    byte[] combined(StoredEnvelope envelope) {
        List<byte[]> parts = new ArrayList<>();
        for (StoredDocument document : envelope.documents()) {
            parts.add(stamped(envelope, document, settings.watermark()));
        }
        if (settings.certificateInCombinedPdf()) {
            parts.add(certificate(envelope));
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
