package io.github.countersign.internal.document;

import io.github.countersign.document.Download;
import io.github.countersign.document.DownloadedDocument;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import net.docusign.api_3_0.DocumentPDF;
import net.docusign.api_3_0.DocumentType;
import org.jspecify.annotations.Nullable;

/** What a reply with several documents tells about them. */
final class SeparateDocuments {

    // File systems allow 255 bytes; what comes before and after the name needs some.
    private static final int LONGEST_NAME = 200;
    private static final int LARGEST_BITS = 31;

    private SeparateDocuments() {}

    /** Those that a sink was opened for, in the same order. */
    static List<DocumentPDF> withContent(List<DocumentPDF> documents) {
        return documents.stream()
                .filter(document -> document.getPDFBytes() != null)
                .toList();
    }

    static List<DownloadedDocument> described(
            List<DocumentPDF> documents, IntFunction<Optional<Path>> path, IntFunction<Download> written) {
        List<DownloadedDocument> described = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            DocumentPDF document = documents.get(i);
            Download download = written.apply(i);
            described.add(new DownloadedDocument(
                    id(document.getDocumentID()),
                    document.getName() == null ? "" : document.getName(),
                    document.getDocumentType() == DocumentType.SUMMARY,
                    path.apply(i),
                    download.length(),
                    download.sha256()));
        }
        return List.copyOf(described);
    }

    /** A name for its file: the service's names come from people, and can hold anything. */
    static String fileName(DocumentPDF document, int index) {
        OptionalInt id = id(document.getDocumentID());
        String head = document.getDocumentType() == DocumentType.SUMMARY
                ? "certificate"
                : id.isPresent() ? String.valueOf(id.getAsInt()) : "at" + index;
        String name = document.getName() == null ? "" : document.getName();
        String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]+", "_").strip();
        String bounded = inBytes(plain, LONGEST_NAME);
        String withEnd = bounded.toLowerCase(Locale.ROOT).endsWith(".pdf") ? bounded : bounded + ".pdf";
        return head + "-" + withEnd;
    }

    private static String inBytes(String text, int most) {
        int end = 0;
        int bytes = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            bytes += text.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > most) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    private static OptionalInt id(@Nullable BigInteger id) {
        return id == null || id.signum() <= 0 || id.bitLength() > LARGEST_BITS
                ? OptionalInt.empty()
                : OptionalInt.of(id.intValue());
    }
}
