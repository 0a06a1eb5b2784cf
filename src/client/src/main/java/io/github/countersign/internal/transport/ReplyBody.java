package io.github.countersign.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The body of a reply, straight from the socket. Gives the connection back when its last byte has been read. */
final class ReplyBody extends InputStream {

    // What a parser leaves behind its last closing tag; more is not worth a connection.
    private static final int MOST_TO_SKIP = 8 * 1024;

    private final Exchange exchange;
    private final SocketInput in;
    private final Framing framing;
    private final long restNanos;
    private boolean closed;

    /** @param restNanos how long the connection may be kept after the last byte, 0 for not at all */
    ReplyBody(Exchange exchange, SocketInput in, Framing framing, long restNanos) {
        this.exchange = exchange;
        this.in = in;
        this.framing = framing;
        this.restNanos = restNanos;
        completeAtEnd();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (framing.ended()) {
            return -1;
        }
        if (closed) {
            throw new IOException("The reply has been closed");
        }
        try {
            int count = framing.read(in, target, offset, length);
            if (count > 0) {
                exchange.received(count, framing.total());
            }
            completeAtEnd();
            return count;
        } catch (IOException e) {
            closed = true;
            throw exchange.failed(e);
        }
    }

    boolean isAtEnd() {
        return framing.ended();
    }

    /** The body, decoded, is not what it claims to be. */
    IOException failed(IOException cause) {
        closed = true;
        return exchange.failed(cause);
    }

    /** Gives the connection back if the body is at its end, or nearly so with the rest at hand; drops it otherwise. */
    @Override
    public void close() {
        if (closed || framing.ended()) {
            return;
        }
        try {
            byte[] rest = new byte[1024];
            for (int skipped = 0; skipped < MOST_TO_SKIP && !framing.ended() && !in.isEmpty(); ) {
                skipped += Math.max(read(rest, 0, rest.length), 0);
            }
        } catch (IOException brokenAnyway) {
            return;
        }
        if (!framing.ended()) {
            exchange.abandon();
        }
        closed = true;
    }

    private void completeAtEnd() {
        if (framing.ended()) {
            exchange.complete(restNanos);
        }
    }
}
