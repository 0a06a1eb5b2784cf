package io.github.countersign.internal.envelope;

import io.github.countersign.document.DocumentSource;
import io.github.countersign.error.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Looks at the beginning of a document as it goes out: what has been put into Base64 already would be signed as text. */
final class WatchedSource implements DocumentSource {

    private static final long LARGE = 25L * 1024 * 1024;
    private static final int HEAD = 8;

    private final DocumentSource source;
    private final String fileType;
    private final String path;
    private final Consumer<Problem> warnings;

    private WatchedSource(DocumentSource source, String fileType, String path, Consumer<Problem> warnings) {
        this.source = source;
        this.fileType = fileType;
        this.path = path;
        this.warnings = warnings;
    }

    static DocumentSource of(DocumentSource source, String fileType, String path, Consumer<Problem> warnings) {
        warnOfSize(source, path, warnings);
        return new WatchedSource(source, fileType, path, warnings);
    }

    private static void warnOfSize(DocumentSource source, String path, Consumer<Problem> warnings) {
        try {
            OptionalLong length = source.length();
            if (length.isPresent() && length.getAsLong() > LARGE) {
                warnings.accept(new Problem(
                        "document.large",
                        path,
                        "has %d MB; the service advises against more than 25 MB, and refuses requests over 34 MiB, Base64 included"
                                .formatted(length.getAsLong() / 1_000_000)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The length of " + path + " was known a moment ago", e);
        }
    }

    @Override
    public InputStream open() throws IOException {
        PushbackInputStream in = new PushbackInputStream(source.open(), HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.unread(head);
        encoded(new String(head, StandardCharsets.ISO_8859_1))
                .ifPresent(what -> warnings.accept(new Problem(
                        "document.already-base64",
                        path,
                        "begins like %s in Base64, but is to be a %s: give the bytes as they are, they are encoded on the way"
                                .formatted(what, fileType))));
        return in;
    }

    @Override
    public OptionalLong length() throws IOException {
        return source.length();
    }

    /** The first bytes of the types that people encode by hand: %PDF-, ZIP with all Office files, PNG, JPEG, and the old Office format. */
    private static Optional<String> encoded(String head) {
        if (head.startsWith("JVBERi")) {
            return Optional.of("a PDF");
        }
        if (head.startsWith("UEsDB") || head.startsWith("0M8R4KG")) {
            return Optional.of("an Office file");
        }
        return head.startsWith("iVBORw") || head.startsWith("/9j/") ? Optional.of("a picture") : Optional.empty();
    }
}
