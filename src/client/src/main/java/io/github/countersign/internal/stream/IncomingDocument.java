package io.github.countersign.internal.stream;

import io.github.countersign.document.DocumentSink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Decodes the Base64 of one document, piece by piece, into its sink. White space is skipped, anything else that is no Base64 fails. */
final class IncomingDocument {

    /** No reply of the service comes near; a peer that never stops must not fill a disk. */
    static final long LONGEST = 4L * 1024 * 1024 * 1024;

    private static final int TEXT = 64 * 1024;

    private final DocumentSink sink;
    private final int index;
    private final Base64.Decoder decoder = Base64.getDecoder();
    private final byte[] text = new byte[TEXT];
    private final byte[] plain = new byte[TEXT / 4 * 3];
    private int held;
    private long decoded;
    private boolean padded;
    private @Nullable OutputStream out;

    IncomingDocument(DocumentSink sink, int index) {
        this.sink = sink;
        this.index = index;
    }

    /**
     * Takes Base64 and the white space in it.
     *
     * @return where that ended, which is {@code to} unless there is something else
     */
    int accept(byte[] bytes, int from, int to) throws IOException {
        int at = from;
        while (at < to) {
            int end = Base64Run.end(bytes, at, to);
            if (end == at) {
                if (!isSpace(bytes[at])) {
                    return at;
                }
                at++;
            }
            while (at < end) {
                int count = Math.min(end - at, TEXT - held);
                System.arraycopy(bytes, at, text, held, count);
                held += count;
                at += count;
                if (held == TEXT) {
                    decode();
                }
            }
        }
        return to;
    }

    /** Takes a piece of the text as a parser gives it. */
    void accept(char[] chars, int from, int length) throws IOException {
        byte[] bytes = new byte[Math.min(length, 8 * 1024)];
        for (int at = 0; at < length; ) {
            int count = Math.min(bytes.length, length - at);
            for (int i = 0; i < count; i++) {
                char c = chars[from + at + i];
                if (c > 'z') {
                    throw notBase64();
                }
                bytes[i] = (byte) c;
            }
            if (accept(bytes, 0, count) < count) {
                throw notBase64();
            }
            at += count;
        }
    }

    /** The text is complete. */
    void finish() throws IOException {
        if (held > 0) {
            decode();
        }
        OutputStream opened = out;
        if (opened != null) {
            out = null;
            try (opened) {
                opened.flush();
            } catch (IOException e) {
                throw new SinkException(e);
            }
        }
    }

    /** The text will never be complete. */
    void abandon() {
        OutputStream opened = out;
        out = null;
        if (opened != null) {
            try {
                opened.close();
            } catch (IOException brokenAnyway) {
                // Why the call failed is told already.
            }
        }
    }

    private void decode() throws IOException {
        if (padded) {
            throw notBase64();
        }
        int count;
        try {
            count = decoder.decode(held == TEXT ? text : Arrays.copyOf(text, held), plain);
        } catch (IllegalArgumentException e) {
            throw notBase64();
        }
        padded = text[held - 1] == '=';
        held = 0;
        decoded += count;
        if (decoded > LONGEST) {
            throw new IOException("A document of the reply has more than %d bytes".formatted(LONGEST));
        }
        write(count);
    }

    private void write(int count) throws IOException {
        try {
            if (out == null) {
                out = sink.open(index);
            }
            out.write(plain, 0, count);
        } catch (IOException e) {
            throw new SinkException(e);
        }
    }

    static IOException notBase64() {
        return new IOException("A document of the reply is no Base64");
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
