package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.pdf.PdfConverter;
import io.github.countersign.mock.internal.pdf.PdfTurns;
import io.github.countersign.mock.internal.pdf.UnreadableDocumentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.DocumentField;

/** Turns the documents of a request into PDFs on disk. */
final class DocumentIntake {

    private DocumentIntake() {}

    /** The documents as files of {@code folder}, in their order. */
    static List<StoredDocument> store(Path folder, List<Document> documents, PdfTurns turns) throws IOException {
        List<StoredDocument> stored = new ArrayList<>();
        for (Document document : documents) {
            // The sender's number may have any length, a file name may not.
            Path file = folder.resolve("%s.pdf".formatted(stored.size() + 1));
            Files.write(file, turns.take(() -> toPdf(document)));
            stored.add(new StoredDocument(document.getID(), Content.text(document.getName()), file, fields(document)));
        }
        return stored;
    }

    /** The PDF of a document that is there. */
    static byte[] bytesOf(StoredDocument document) {
        try {
            return Files.readAllBytes(document.pdf());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read document " + document.number(), e);
        }
    }

    private static List<DocumentField> fields(Document document) {
        return document.getDocumentFields() == null
                ? List.of()
                : document.getDocumentFields().getDocumentField();
    }

    private static byte[] toPdf(Document document) {
        String name = Content.text(document.getName());
        byte[] content = document.getPDFBytes();
        if (content == null || content.length == 0) {
            throw ContentFaults.unableToLoad(name, "it is empty");
        }
        String extension = Content.text(document.getFileExtension());
        try {
            return new PdfConverter(name, extension, content, document.getPassword()).toPdf();
        } catch (UnreadableDocumentException e) {
            throw ContentFaults.unableToLoad(name, String.valueOf(e.getMessage()));
        }
    }
}
