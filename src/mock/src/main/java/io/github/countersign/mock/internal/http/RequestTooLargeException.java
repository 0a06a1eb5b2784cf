package io.github.countersign.mock.internal.http;

import java.io.IOException;

/** The body of a request went over the limit; the rest of it was not read. */
final class RequestTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    RequestTooLargeException(long limit) {
        super("Request larger than %d bytes".formatted(limit));
    }
}
