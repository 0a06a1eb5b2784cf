package io.github.countersign.internal.document;

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

/** Looks at the content of documents before it is sent. Whatever is in the way becomes a problem of the draft. */
public final class DocumentReader {

    /** More than this the service does not take in any case: 34 MiB a request, Base64 included. */
    private static final int MOST_IN_MEMORY = 32 * 1024 * 1024;

    private DocumentReader() {}

    /**
     * Finds what would keep the content from being read, as far as that shows without opening it.
     *
     * @param source where the content comes from
     * @param path its place in the draft
     * @return the problem; empty if none shows
     */
    public static Optional<Problem> look(DocumentSource source, String path) {
        try {
            return inLength(source.length(), path);
        } catch (IOException e) {
            return Optional.of(unreadable(path, e));
        }
    }

    /**
     * Makes sure, as far as that can be done beforehand, that the content can be sent. Content of unknown length is read now.
     *
     * @param given where the content comes from
     * @param path its place in the draft
     * @param problems takes what was in the way
     * @return a source that knows its length; empty if there was a problem
     */
    public static Optional<DocumentSource> ready(DocumentSource given, String path, Consumer<Problem> problems) {
        try {
            OptionalLong length = given.length();
            DocumentSource source = length.isPresent() ? given : inMemory(given);
            Optional<Problem> problem = inLength(source.length(), path);
            problem.ifPresent(problems);
            return problem.isPresent() ? Optional.empty() : Optional.of(source);
        } catch (TooLongException e) {
            problems.accept(unknownLength(path));
        } catch (IOException e) {
            problems.accept(unreadable(path, e));
        }
        return Optional.empty();
    }

    private static DocumentSource inMemory(DocumentSource source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] content = in.readNBytes(MOST_IN_MEMORY + 1);
            if (content.length > MOST_IN_MEMORY) {
                throw new TooLongException();
            }
            return DocumentSource.of(content);
        }
    }

    private static Optional<Problem> inLength(OptionalLong length, String path) {
        return length.isPresent() && length.getAsLong() == 0 ? Optional.of(empty(path)) : Optional.empty();
    }

    private static Problem empty(String path) {
        return new Problem("document.empty", file(path), "there is not a single byte in it");
    }

    private static Problem unknownLength(String path) {
        return new Problem(
                "document.length-unknown",
                file(path),
                "its source tells no length, and there is more of it than the %d MiB that are held in memory: override length()"
                        .formatted(MOST_IN_MEMORY / (1024 * 1024)));
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

    private static final class TooLongException extends IOException {}
}
