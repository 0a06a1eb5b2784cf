package io.github.countersign.mock.internal.pdf;

import org.jspecify.annotations.Nullable;

/** A document is not what it says it is, is locked, or is beyond the bounds of this mock. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableDocumentException(String reason) {
        super(reason);
    }

    UnreadableDocumentException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
