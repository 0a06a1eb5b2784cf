package io.github.countersign.internal.transport;

import java.io.EOFException;

/** The connection ended in the middle of a reply, or before its first byte. */
final class TruncatedReplyException extends EOFException {

    TruncatedReplyException(String where) {
        super(where);
    }
}
