package io.github.countersign.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/** A stream of known length that goes out as base64, block by block: at no time is more than one block in memory. */
public final class Base64Segment implements Segment {

    // Multiples of three, so that only the last block is padded: 64 KB of base64 in one write where there is much to
    // send,
    // and little memory where a write waits for the end of the message anyway.
    private static final int BLOCK = 48 * 1024;
    private static final int SMALL_BLOCK = 3 * 1024;

    private final StreamSource source;
    private final long sourceLength;

    /**
     * @param source what to encode
     * @param sourceLength the number of bytes that it holds; one more or one less fails the call
     */
    public Base64Segment(StreamSource source, long sourceLength) {
        if (sourceLength < 0 || sourceLength > Long.MAX_VALUE / 2) {
            throw new IllegalArgumentException("A document of %d bytes cannot be sent".formatted(sourceLength));
        }
        this.source = source;
        this.sourceLength = sourceLength;
    }

    @Override
    public long length() {
        return 4 * ((sourceLength + 2) / 3);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Base64.Encoder encoder = Base64.getEncoder();
        byte[] plain = new byte[sourceLength < BLOCK ? SMALL_BLOCK : BLOCK];
        byte[] encoded = new byte[plain.length / 3 * 4];
        try (InputStream in = source.open()) {
            long left = sourceLength;
            requireNoMore(in, left);
            while (left > 0) {
                int wanted = (int) Math.min(plain.length, left);
                int got = in.readNBytes(plain, 0, wanted);
                if (got < wanted) {
                    throw new IOException(
                            "The document ended after %d of its %d bytes: did it change while it was sent?"
                                    .formatted(sourceLength - left + got, sourceLength));
                }
                left -= wanted;
                requireNoMore(in, left);
                byte[] block = wanted == plain.length ? plain : Arrays.copyOf(plain, wanted);
                out.write(encoded, 0, encoder.encode(block, encoded));
            }
        }
    }

    // Asked before the last block leaves: a document that grew must not arrive as if it were whole.
    private void requireNoMore(InputStream in, long left) throws IOException {
        if (left == 0 && in.read() >= 0) {
            throw new IOException("The document has more than its %d bytes: did it change while it was sent?"
                    .formatted(sourceLength));
        }
    }
}
