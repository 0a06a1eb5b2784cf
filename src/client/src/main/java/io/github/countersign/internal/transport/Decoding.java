package io.github.countersign.internal.transport;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Undoes the content coding of a reply: gzip, or none. */
final class Decoding {

    private Decoding() {}

    static InputStream of(HeaderFields fields, ReplyBody body, Framing framing) throws IOException {
        List<String> codings = fields.parts("Content-Encoding");
        codings.removeIf(coding -> coding.isEmpty() || "identity".equalsIgnoreCase(coding));
        if (codings.isEmpty() || framing.ended()) {
            return body;
        }
        if (codings.size() == 1 && isGzip(codings.get(0))) {
            return new Gunzip(body);
        }
        throw new MalformedReplyException(
                "The reply has Content-Encoding '%s', which was not asked for".formatted(String.join(", ", codings)));
    }

    private static boolean isGzip(String coding) {
        return "gzip".equalsIgnoreCase(coding) || "x-gzip".equalsIgnoreCase(coding);
    }

    /** Reads the gzip header with the first byte asked for, and tells broken gzip from a broken connection. */
    private static final class Gunzip extends FilterInputStream {

        private final ReplyBody body;
        private boolean begun;

        Gunzip(ReplyBody body) {
            super(body);
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                if (!begun) {
                    in = new GZIPInputStream(body, 8 * 1024);
                    begun = true;
                }
                return in.read(target, offset, length);
            } catch (ZipException | EOFException e) {
                throw body.failed(
                        new MalformedReplyException("The reply's gzip coding is broken: " + e.getMessage(), e));
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
