package io.github.countersign.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The receiving half of a connection, buffered; every wait is on the books of the call that is served. */
final class SocketInput {

    private static final int SIZE = 16 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[SIZE];
    private int position;
    private int limit;
    private @Nullable LiveCall call;

    SocketInput(InputStream in) {
        this.in = in;
    }

    void serve(LiveCall served) {
        call = served;
    }

    boolean isEmpty() {
        return position == limit;
    }

    /** The next byte, -1 at the end of the connection. */
    int read() throws IOException {
        return isEmpty() && !fill() ? -1 : buffer[position++] & 0xFF;
    }

    /** At least one byte, or -1 at the end of the connection. Long reads go past the buffer. */
    int read(byte[] target, int offset, int length) throws IOException {
        if (isEmpty() && length >= SIZE) {
            return receive(target, offset, length);
        }
        if (isEmpty() && !fill()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        return count;
    }

    /** A line of at most that many bytes, without its CRLF or LF. */
    String lineWithin(int max) throws IOException {
        String start = "";
        while (true) {
            int end = lineFeed(Math.min(limit, position + max - start.length()));
            if (end >= 0) {
                String line = start + text(position, end);
                position = end + 1;
                return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            }
            if (start.length() + limit - position >= max) {
                throw new MalformedReplyException(
                        "A line in the head of the reply, or all of them together, is longer than allowed");
            }
            start += text(position, limit);
            position = limit;
            if (!fill()) {
                throw new TruncatedReplyException("The connection ended in the head of the reply");
            }
        }
    }

    private int lineFeed(int end) {
        for (int i = position; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private String text(int from, int to) {
        return from == to ? "" : new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private boolean fill() throws IOException {
        int count = receive(buffer, 0, SIZE);
        position = 0;
        limit = Math.max(count, 0);
        return count > 0;
    }

    private int receive(byte[] target, int offset, int length) throws IOException {
        LiveCall served = call;
        if (served == null) {
            return in.read(target, offset, length);
        }
        served.block();
        try {
            int count = in.read(target, offset, length);
            if (count > 0) {
                served.received(count);
            } else if (served.ended() != null) {
                throw new IOException("The call was ended");
            }
            return count;
        } finally {
            served.unblock();
        }
    }
}
