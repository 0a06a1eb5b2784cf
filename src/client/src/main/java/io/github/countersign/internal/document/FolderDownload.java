package io.github.countersign.internal.document;

import io.github.countersign.document.DocumentSink;
import io.github.countersign.document.DownloadedDocument;
import io.github.countersign.error.ClientException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.docusign.api_3_0.DocumentPDF;

/** Several documents on their way into a folder. Their names come with the reply, after their bytes. */
final class FolderDownload implements DocumentSink, AutoCloseable {

    private final Path folder;
    private final boolean replacing;
    private final List<NewFile> files = new ArrayList<>();
    private final SeparateDownload download = new SeparateDownload(this::file);

    FolderDownload(Path folder, boolean replacing) {
        if (!Files.isDirectory(folder)) {
            throw new ClientException(
                    "Nothing was downloaded: the folder %s does not exist. Make it first."
                            .formatted(folder.toAbsolutePath()),
                    null);
        }
        this.folder = folder;
        this.replacing = replacing;
    }

    @Override
    public OutputStream open(int index) throws IOException {
        return download.open(index);
    }

    private OutputStream file(int index) {
        while (files.size() <= index) {
            files.add(NewFile.in(folder.toAbsolutePath()));
        }
        return new LeftOpen(files.get(index).content());
    }

    /** Gives all files their names. */
    List<DownloadedDocument> publish(List<DocumentPDF> documents) {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Path path = folder.resolve(SeparateDocuments.fileName(documents.get(i), i));
            if (paths.contains(path)) {
                path = folder.resolve("at%d-%s".formatted(i, path.getFileName()));
            }
            paths.add(path);
            if (i < files.size()) {
                files.get(i).publish(path, replacing);
            }
        }
        return SeparateDocuments.described(documents, i -> Optional.of(paths.get(i)), download::of);
    }

    @Override
    public void close() {
        files.forEach(NewFile::close);
    }

    /** The file is closed when it gets its name. */
    private static final class LeftOpen extends OutputStream {

        private final OutputStream target;

        LeftOpen(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            target.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            target.write(bytes, offset, count);
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }
    }
}
