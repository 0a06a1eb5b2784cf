package io.github.countersign.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Where the bytes of a document come from: a file, an array, or anything that can be opened.
 *
 * <p>Nothing is opened before the envelope is sent. Anything else than a file or an array is a lambda, {@code () -> store.open("lease.pdf")}, or
 * better a class that knows the {@link #length() length}: only then its bytes go straight to the network. Without one they are read into memory
 * first, and more than 32 MiB are refused.
 * A source is thread-safe if {@link #open()} gives every caller a stream of its own; the sources made here do.
 */
@FunctionalInterface
public interface DocumentSource {

    /**
     * Opens the content from its first byte. Called once a send, on the thread that sends, when the network is ready for the bytes; the stream
     * is closed there.
     *
     * @return a new stream
     * @throws IOException if there is nothing to be read. The request is broken off then, and the service never gets it whole; without a length
     *     it becomes a problem of the draft, before anything is sent
     */
    InputStream open() throws IOException;

    /**
     * Tells the length without opening the content. Asked when a draft is built and again before it is sent: what is read must be exactly that
     * long, else the request is broken off before its last byte.
     *
     * @return the length in bytes; empty if it is not known beforehand, as by default
     * @throws IOException if it is known already that there is nothing to be read
     */
    default OptionalLong length() throws IOException {
        return OptionalLong.empty();
    }

    /**
     * Takes the content from a file. The file may still change until the envelope is sent; a change while it is being read is noticed by
     * its length.
     *
     * @param file a regular file; relative paths are resolved against the working directory of the process
     * @return a source that opens the file anew each time
     */
    static DocumentSource of(Path file) {
        return new FileSource(file);
    }

    /**
     * Takes the content from an array, of which a copy is kept.
     *
     * @param content the bytes of the document as they are, not in Base64
     * @return a source that holds the copy
     */
    static DocumentSource of(byte[] content) {
        return new BytesSource(content.clone());
    }
}
