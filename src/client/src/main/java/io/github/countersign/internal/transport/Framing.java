package io.github.countersign.internal.transport;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the end of a reply's body is known. */
sealed interface Framing permits Framing.Fixed, Framing.Chunked, Framing.UntilClose {

    /** At least one byte of the body, or -1 at its end. */
    int read(SocketInput in, byte[] target, int offset, int length) throws IOException;

    /** Whether the body has been read to its end, so that the next byte belongs to the next reply. */
    boolean ended();

    /** The length of the body, -1 if it is not known beforehand. */
    default long total() {
        return -1;
    }

    /** The framing that the head of a reply announces (RFC 9112, section 6.3). */
    static Framing of(ReplyHead head, String method) throws MalformedReplyException {
        List<String> codings = head.fields().parts("Transfer-Encoding");
        Long length = contentLength(head.fields());
        if ("HEAD".equals(method) || head.status() == 204 || head.status() == 304) {
            return new Fixed(0);
        }
        if (!codings.isEmpty()) {
            if (codings.size() != 1
                    || !"chunked".equalsIgnoreCase(codings.get(0))
                    || length != null
                    || head.minorVersion() == 0) {
                throw new MalformedReplyException(
                        "The reply's framing is ambiguous: Transfer-Encoding '%s' with Content-Length %s in HTTP/1.%d"
                                .formatted(String.join(", ", codings), length, head.minorVersion()));
            }
            return new Chunked();
        }
        return length != null ? new Fixed(length) : new UntilClose();
    }

    private static @Nullable Long contentLength(HeaderFields fields) throws MalformedReplyException {
        Long length = null;
        for (String part : fields.parts("Content-Length")) {
            long value = decimal(part);
            if (value < 0 || (length != null && length != value)) {
                throw new MalformedReplyException("The reply's Content-Length is no number, or has two values");
            }
            length = value;
        }
        return length;
    }

    private static long decimal(String digits) {
        if (digits.isEmpty() || digits.length() > 18) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** A body of announced length. */
    final class Fixed implements Framing {

        private final long length;
        private long left;

        @Override
        public long total() {
            return length;
        }

        Fixed(long length) {
            this.length = length;
            this.left = length;
        }

        @Override
        public int read(SocketInput in, byte[] target, int offset, int wanted) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = in.read(target, offset, (int) Math.min(wanted, left));
            if (count < 0) {
                throw new TruncatedReplyException(
                        "The connection ended after %d of the reply's %d bytes".formatted(length - left, length));
            }
            left -= count;
            return count;
        }

        @Override
        public boolean ended() {
            return left == 0;
        }
    }

    /** A body in chunks. */
    final class Chunked implements Framing {

        private static final int MAX_SIZE_LINE = 1024;

        private long left;
        private boolean begun;
        private boolean ended;

        @Override
        public int read(SocketInput in, byte[] target, int offset, int wanted) throws IOException {
            if (left == 0 && !ended) {
                nextChunk(in);
            }
            if (ended) {
                return -1;
            }
            int count = in.read(target, offset, (int) Math.min(wanted, left));
            if (count < 0) {
                throw new TruncatedReplyException("The connection ended within a chunk of the reply");
            }
            left -= count;
            return count;
        }

        @Override
        public boolean ended() {
            return ended;
        }

        private void nextChunk(SocketInput in) throws IOException {
            if (begun) {
                requireChunkEnd(in);
            }
            begun = true;
            left = size(in.lineWithin(MAX_SIZE_LINE));
            if (left == 0) {
                ReplyParser.readFields(new ReplyLines(in));
                ended = true;
            }
        }

        private static void requireChunkEnd(SocketInput in) throws IOException {
            int b = in.read();
            if (b == '\r') {
                b = in.read();
            }
            if (b < 0) {
                throw new TruncatedReplyException("The connection ended between two chunks of the reply");
            }
            if (b != '\n') {
                throw new MalformedReplyException("A chunk of the reply is longer than it says");
            }
        }

        private static long size(String line) throws MalformedReplyException {
            int extension = line.indexOf(';');
            String digits = (extension < 0 ? line : line.substring(0, extension)).strip();
            if (digits.isEmpty() || digits.length() > 15) {
                throw new MalformedReplyException("A chunk of the reply has no size");
            }
            long size = 0;
            for (int i = 0; i < digits.length(); i++) {
                int digit = Character.digit(digits.charAt(i), 16);
                if (digit < 0 || digits.charAt(i) > 'f') {
                    throw new MalformedReplyException("A chunk of the reply has no size");
                }
                size = size << 4 | digit;
            }
            return size;
        }
    }

    /** A body that lasts as long as the connection. */
    final class UntilClose implements Framing {

        private boolean ended;

        @Override
        public int read(SocketInput in, byte[] target, int offset, int wanted) throws IOException {
            int count = in.read(target, offset, wanted);
            ended = count < 0;
            return count;
        }

        @Override
        public boolean ended() {
            return ended;
        }
    }
}
