package io.github.countersign.internal.transport;

import java.io.Closeable;
import java.io.InputStream;

/**
 * The reply to a request: its head, and its body as it arrives.
 *
 * <p>Holds a connection until the body has been read to its end or the reply is closed; close it in any case.
 */
public final class HttpReply implements Closeable {

    private final ReplyHead head;
    private final InputStream body;
    private final ReplyBody raw;
    private final boolean empty;

    HttpReply(ReplyHead head, InputStream body, ReplyBody raw) {
        this.head = head;
        this.body = body;
        this.raw = raw;
        this.empty = raw.isAtEnd();
    }

    public int status() {
        return head.status();
    }

    /** The reason phrase, may be empty. */
    public String reason() {
        return head.reason();
    }

    public HeaderFields headers() {
        return head.fields();
    }

    /** Whether the head says that no body follows. */
    public boolean isEmpty() {
        return empty;
    }

    /** The body without its transfer and content coding. Its reads fail with {@link HttpTransportException}. */
    public InputStream body() {
        return body;
    }

    /** Lets the connection go: to the next call where the body was read to its end, else it is closed. */
    @Override
    public void close() {
        raw.close();
    }
}
