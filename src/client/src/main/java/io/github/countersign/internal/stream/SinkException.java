package io.github.countersign.internal.stream;

import java.io.IOException;

/** The place where a document was to go failed, and not the network. */
public final class SinkException extends IOException {

    private static final long serialVersionUID = 1L;

    SinkException(IOException cause) {
        super(cause);
    }
}
