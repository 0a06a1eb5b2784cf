package io.github.countersign.internal.transport;

import java.io.IOException;

/** The peer's bytes are no HTTP reply, or exceed a limit. */
final class MalformedReplyException extends IOException {

    MalformedReplyException(String problem) {
        super(problem);
    }

    MalformedReplyException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
