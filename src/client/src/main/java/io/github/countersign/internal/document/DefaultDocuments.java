package io.github.countersign.internal.document;

import io.github.countersign.EnvelopeId;
import io.github.countersign.document.DocumentSink;
import io.github.countersign.document.Documents;
import io.github.countersign.document.Download;
import io.github.countersign.document.DownloadedDocument;
import io.github.countersign.document.DownloadedFile;
import io.github.countersign.document.PdfOptions;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.internal.call.Facade;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.docusign.api_3_0.DocumentPDF;

/** The document calls. */
public final class DefaultDocuments implements Documents {

    private final Facade facade;

    /**
     * The document calls of one client.
     *
     * @param facade what they call with
     */
    public DefaultDocuments(Facade facade) {
        this.facade = facade;
    }

    @Override
    public DownloadedFile download(EnvelopeId envelope, Path target) {
        return download(envelope, PdfOptions.DEFAULT, target);
    }

    @Override
    public Download download(EnvelopeId envelope, OutputStream target) {
        return download(envelope, PdfOptions.DEFAULT, target);
    }

    @Override
    public DownloadedFile download(EnvelopeId envelope, PdfOptions options, Path target) {
        return toFile(envelope, PdfCall.combined(envelope, options), options, target);
    }

    @Override
    public Download download(EnvelopeId envelope, PdfOptions options, OutputStream target) {
        Digesting content = new Digesting(target);
        fetch(
                envelope,
                PdfCall.combined(envelope, options),
                content,
                e -> new ClientException(
                        "The PDF of envelope %s arrived, but the stream for it failed: %s".formatted(envelope, e), e));
        return content.download();
    }

    @Override
    public DownloadedFile certificate(EnvelopeId envelope, PdfOptions options, Path target) {
        return toFile(envelope, PdfCall.certificate(envelope, options), options, target);
    }

    @Override
    public List<DownloadedDocument> downloadEach(EnvelopeId envelope, PdfOptions options, Path folder) {
        try (FolderDownload download = new FolderDownload(folder, options.overwriting())) {
            List<DocumentPDF> reply = separate(envelope, PdfCall.separate(envelope, options), download);
            return download.publish(reply);
        }
    }

    @Override
    public List<DownloadedDocument> downloadEach(EnvelopeId envelope, DocumentSink sink) {
        SeparateDownload download = new SeparateDownload(sink);
        List<DocumentPDF> reply = separate(envelope, PdfCall.separate(envelope), download);
        return SeparateDocuments.described(reply, index -> Optional.empty(), download::of);
    }

    private List<DocumentPDF> separate(EnvelopeId envelope, PdfCall<List<DocumentPDF>> call, DocumentSink sink) {
        List<DocumentPDF> reply = SeparateDocuments.withContent(
                call.through(facade.through(facade.calls().receiving(sink))));
        if (reply.isEmpty()) {
            throw none(envelope, call);
        }
        return reply;
    }

    private DownloadedFile toFile(EnvelopeId envelope, PdfCall<byte[]> call, PdfOptions options, Path target) {
        try (NewFile file = NewFile.beside(target, options.overwriting())) {
            Digesting content = new Digesting(file.content());
            fetch(envelope, call, content, file::failed);
            file.publish(target, options.overwriting());
            Download written = content.download();
            return new DownloadedFile(target, written.length(), written.sha256());
        }
    }

    /** @param failed says that the target has failed */
    private void fetch(
            EnvelopeId envelope,
            PdfCall<byte[]> call,
            Digesting content,
            Function<IOException, ClientException> failed) {
        try {
            byte[] held = call.through(facade.through(facade.calls().receiving(index -> only(index, content))));
            if (content.length() == 0) {
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
            throw none(envelope, call);
        }
    }

    private ClientException none(EnvelopeId envelope, PdfCall<?> call) {
        return facade.useless(
                call.operation(),
                "no PDF came back for envelope %s. A draft has none: send it first, then download."
                        .formatted(envelope));
    }

    private static OutputStream only(int index, OutputStream content) throws IOException {
        if (index > 0) {
            throw new IOException("the reply holds more than one document where one was asked for");
        }
        return content;
    }
}
