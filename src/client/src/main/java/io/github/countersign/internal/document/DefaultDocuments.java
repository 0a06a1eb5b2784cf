package io.github.countersign.internal.document;

import io.github.countersign.EnvelopeId;
import io.github.countersign.Environment;
import io.github.countersign.document.Documents;
import io.github.countersign.document.Download;
import io.github.countersign.document.DownloadedFile;
import io.github.countersign.error.CallFailure;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.internal.call.Calls;
import io.github.countersign.internal.call.Operation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Function;
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
            Digesting content = new Digesting(file.content());
            fetch(envelope, content, file::failed);
            file.publish();
            Download written = content.download();
            return new DownloadedFile(target, written.length(), written.sha256());
        }
    }

    @Override
    public Download download(EnvelopeId envelope, OutputStream target) {
        Digesting content = new Digesting(target);
        fetch(
                envelope,
                content,
                e -> new ClientException(
                        "The PDF of envelope %s arrived, but the stream for it failed: %s".formatted(envelope, e), e));
        return content.download();
    }

    /** @param failed says that the target has failed */
    private void fetch(EnvelopeId envelope, Digesting content, Function<IOException, ClientException> failed) {
        try {
            @Nullable
            EnvelopePDF reply = calls.receiving(index -> only(index, content))
                    .call(REQUEST_PDF, port -> port.requestPDF(envelope.value()));
            byte[] held = reply == null ? null : reply.getPDFBytes();
            if (held != null && content.length() == 0) {
                // The reply came in a form that nothing could be taken out of on the way.
                content.write(held);
            }
            content.flush();
        } catch (IOException e) {
            throw failed.apply(e);
        } catch (DocuSignException e) {
            IOException failure = content.failure();
            throw failure == null ? e : failed.apply(failure);
        }
        if (content.length() == 0) {
            throw new ClientException(
                    new CallFailure(REQUEST_PDF.name(), environment.host(), true, null, null),
                    "no PDF came back for envelope %s. A draft has none: send it first, then download."
                            .formatted(envelope),
                    null);
        }
    }

    private static OutputStream only(int index, OutputStream content) throws IOException {
        if (index > 0) {
            throw new IOException("the reply holds more than one document where one was asked for");
        }
        return content;
    }
}
