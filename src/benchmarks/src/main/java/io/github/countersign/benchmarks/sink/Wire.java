package io.github.countersign.benchmarks.sink;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A buffer over the stream of a connection, read in big pieces. */
final class Wire {

    private static final int SIZE = 256 * 1024;
    private static final int LONGEST_HEAD = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[SIZE];
    private int from;
    private int to;

    Wire(InputStream in) {
        this.in = in;
    }

    /** The head of the next request; empty when the client has hung up. */
    String head() throws IOException {
        int end;
        int searched = from;
        while ((end = endOfHead(searched)) < 0) {
            searched = Math.max(from, to - 3);
            if (to - from > LONGEST_HEAD) {
                throw new IOException("A head of more than %d bytes".formatted(LONGEST_HEAD));
            }
            int shift = from;
            if (!fill()) {
                return "";
            }
            searched -= shift - from;
        }
        String head = new String(buffer, from, end - from, US_ASCII);
        from = end + 4;
        return head;
    }

    /** A line up to CR LF. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = next();
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
    }

    /** Hands on this many bytes, as they come. */
    void pass(long count, BodyPart part) throws IOException {
        for (long left = count; left > 0; ) {
            if (from == to && !fill()) {
                throw new EOFException("The client hung up with %d bytes to go".formatted(left));
            }
            int length = (int) Math.min(left, to - from);
            part.accept(buffer, from, length);
            from += length;
            left -= length;
        }
    }

    /** Waits until the client hangs up. */
    void waitForEnd() throws IOException {
        do {
            from = to;
        } while (fill());
    }

    private int next() throws IOException {
        if (from == to && !fill()) {
            throw new EOFException("The client hung up within a line");
        }
        return buffer[from++];
    }

    private int endOfHead(int start) {
        for (int i = start; i + 3 < to; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        int count = in.read(buffer, to, buffer.length - to);
        to += Math.max(count, 0);
        return count > 0;
    }

    /** Takes pieces of a body. */
    @FunctionalInterface
    interface BodyPart {
        void accept(byte[] bytes, int offset, int length);
    }
}
