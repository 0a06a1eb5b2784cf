package io.github.countersign.internal.document;

import io.github.countersign.document.DocumentSink;
import io.github.countersign.document.DownloadedDocument;
import io.github.countersign.internal.call.Facade;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import net.docusign.api_3_0.DocumentPDF;

/**
 * Documents of one reply as files, and the digest of all of them.
 *
 * @param <R> type of the reply
 * @param reply the reply, without the documents' bytes
 * @param documents the files in the order of the service; unmodifiable
 * @param sha256 SHA-256 of all documents, one after the other, in hexadecimal digits
 */
public record DocumentFolder<R>(R reply, List<DownloadedDocument> documents, String sha256) {

    /**
     * Makes a call whose reply has documents, and keeps these.
     *
     * @param <R> type of the reply
     * @param facade what to call with
     * @param folder the folder, which exists; no file in it is replaced
     * @param call makes the call
     * @param documents takes the documents out of the reply; it throws if some are missing, and nothing is kept
     * @return the files
     */
    public static <R> DocumentFolder<R> fetch(
            Facade facade, Path folder, Function<Facade, R> call, Function<R, List<DocumentPDF>> documents) {
        MessageDigest whole = Digesting.sha256();
        try (FolderDownload download = new FolderDownload(folder, false)) {
            DocumentSink sink = index -> new DigestOutputStream(download.open(index), whole);
            R reply = call.apply(facade.through(facade.calls().receiving(sink)));
            return new DocumentFolder<>(
                    reply,
                    download.publish(SeparateDocuments.withContent(documents.apply(reply))),
                    HexFormat.of().formatHex(whole.digest()));
        }
    }
}
