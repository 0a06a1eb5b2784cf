package io.github.countersign.document;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where the documents of a reply go while it is being read: a file, a hash, a queue.
 *
 * <p>Called on the thread that makes the call. A sink serves one call at a time unless it is made for more.
 */
@FunctionalInterface
public interface DocumentSink {

    /**
     * Opens the place for one document. Not called for a document without content.
     *
     * @param index the document's place in the reply: 0 for the first, in the order of the generated types
     * @return takes the bytes as they are, not in Base64; flushed and closed when the document is complete, and closed when the call breaks off
     * @throws IOException if there is no place for it; the call fails with a {@code ClientException}
     */
    OutputStream open(int index) throws IOException;
}
