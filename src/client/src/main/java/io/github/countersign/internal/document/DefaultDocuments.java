package io.github.countersign.internal.document;

import io.github.countersign.EnvelopeId;
import io.github.countersign.Environment;
import io.github.countersign.document.Documents;
import io.github.countersign.document.Download;
import io.github.countersign.document.DownloadedFile;
import io.github.countersign.error.CallFailure;
import io.github.countersign.error.ClientException;
import io.github.countersign.internal.call.Calls;
import io.github.countersign.internal.call.Operation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import net.docusign.api_3_0.EnvelopePDF;
import org.jspecify.annotations.Nullable;

/** The document calls. */
public final class DefaultDocuments implements Documents {

    private static final Operation REQUEST_PDF = Operation.of("RequestPDF");

    private final Calls calls;
    private final Environment environment;

    /**
     * The document calls of one client.
     *
     * @param calls the way to the wire
     * @param environment where that leads, for messages
     */
    public DefaultDocuments(Calls calls, Environment environment) {
        this.calls = calls;
        this.environment = environment;
    }

    @Override
    public DownloadedFile download(EnvelopeId envelope, Path target) {
        try (NewFile file = NewFile.beside(target)) {
            byte[] pdf = requestPdf(envelope);
            Download written = file.write(pdf);
            file.publish();
            return new DownloadedFile(target, written.length(), written.sha256());
        }
    }

    @Override
    public Download download(EnvelopeId envelope, OutputStream target) {
        byte[] pdf = requestPdf(envelope);
        try {
            target.write(pdf);
            target.flush();
        } catch (IOException e) {
            throw new ClientException(
                    "The PDF of envelope %s arrived, but the stream for it failed: %s".formatted(envelope, e), e);
        }
        return Sha256.of(pdf);
    }

    private byte[] requestPdf(EnvelopeId envelope) {
        @Nullable EnvelopePDF reply = calls.call(REQUEST_PDF, port -> port.requestPDF(envelope.value()));
        byte[] pdf = reply == null ? null : reply.getPDFBytes();
        if (pdf == null || pdf.length == 0) {
            throw new ClientException(
                    new CallFailure(REQUEST_PDF.name(), environment.host(), true, null, null),
                    "no PDF came back for envelope %s. A draft has none: send it first, then download."
                            .formatted(envelope),
                    null);
        }
        return pdf;
    }
}
