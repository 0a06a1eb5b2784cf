package io.github.countersign.internal.document;

import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.error.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Looks at and reads the content of documents. Whatever is in the way becomes a problem of the draft. */
public final class DocumentReader {

    /** What an array can hold. */
    private static final long LARGEST = Integer.MAX_VALUE - 8L;

    private DocumentReader() {}

    /**
     * Finds what would keep the content from being read, as far as that shows without opening it.
     *
     * @param document the document
     * @param path its place in the draft
     * @return the problem; empty if none shows
     */
    public static Optional<Problem> look(Document document, String path) {
        try {
            return inLength(document.source().length(), path);
        } catch (IOException e) {
            return Optional.of(unreadable(path, e));
        }
    }

    /**
     * Reads the content to its end.
     *
     * @param document the document
     * @param path its place in the draft
     * @param problems takes what was in the way
     * @return the content; empty if there was a problem
     */
    public static Optional<byte[]> read(Document document, String path, Consumer<Problem> problems) {
        try {
            OptionalLong announced = document.source().length();
            Optional<Problem> before = inLength(announced, path);
            if (before.isPresent()) {
                problems.accept(before.get());
                return Optional.empty();
            }
            byte[] content = bytes(document.source());
            Optional<Problem> after = inContent(content, announced, path);
            after.ifPresent(problems);
            return after.isPresent() ? Optional.empty() : Optional.of(content);
        } catch (IOException e) {
            problems.accept(unreadable(path, e));
            return Optional.empty();
        }
    }

    private static byte[] bytes(DocumentSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        }
    }

    private static Optional<Problem> inLength(OptionalLong length, String path) {
        if (length.isEmpty()) {
            return Optional.empty();
        }
        if (length.getAsLong() == 0) {
            return Optional.of(empty(path));
        }
        return length.getAsLong() > LARGEST ? Optional.of(tooLarge(path, length.getAsLong())) : Optional.empty();
    }

    private static Optional<Problem> inContent(byte[] content, OptionalLong announced, String path) {
        if (announced.isPresent() && announced.getAsLong() != content.length) {
            return Optional.of(changed(path, announced.getAsLong(), content.length));
        }
        return content.length == 0 ? Optional.of(empty(path)) : Optional.empty();
    }

    private static Problem empty(String path) {
        return new Problem("document.empty", file(path), "there is not a single byte in it");
    }

    private static Problem tooLarge(String path, long length) {
        return new Problem(
                "document.too-large",
                file(path),
                "%d bytes are more than the service takes, and than memory can hold".formatted(length));
    }

    private static Problem changed(String path, long expected, long found) {
        return new Problem(
                "document.changed",
                file(path),
                "its length was %d bytes, but %d were read: it changed meanwhile; send again once it is complete"
                        .formatted(expected, found));
    }

    private static Problem unreadable(String path, IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return new Problem("document.missing", file(path), missing.getFile() + " does not exist");
        }
        if (e instanceof AccessDeniedException denied) {
            return new Problem(
                    "document.unreadable", file(path), denied.getFile() + " may not be read by this process");
        }
        if (e instanceof FileSystemException other && other.getReason() != null) {
            return new Problem(
                    "document.unreadable", file(path), "%s is %s".formatted(other.getFile(), other.getReason()));
        }
        return new Problem("document.unreadable", file(path), "cannot be read: " + e);
    }

    private static String file(String path) {
        return path + ".file";
    }
}
