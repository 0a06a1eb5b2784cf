package io.github.countersign.testing;

import io.github.countersign.document.DocumentSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;

/** A document of any length that nobody has to hold. */
public final class Pattern implements DocumentSource {

    // A prime, so that no block boundary ever falls together with it.
    private static final byte[] PERIOD = new byte[65_521];

    static {
        new Random(7).nextBytes(PERIOD);
    }

    private final long length;

    public Pattern(long length) {
        this.length = length;
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.of(length);
    }

    @Override
    public InputStream open() {
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                return position == length ? -1 : PERIOD[(int) (position++ % PERIOD.length)] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int wanted) {
                if (position == length) {
                    return wanted == 0 ? 0 : -1;
                }
                int from = (int) (position % PERIOD.length);
                int count = (int) Math.min(Math.min(wanted, PERIOD.length - from), length - position);
                System.arraycopy(PERIOD, from, target, offset, count);
                position += count;
                return count;
            }
        };
    }

    /** A stream that fails at the first byte that is not this document's, and on closing if some are missing. */
    public OutputStream expecting() {
        return new OutputStream() {
            private final InputStream expected = open();
            private final byte[] right = new byte[16 * 1024];
            private long count;

            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int wanted) throws IOException {
                for (int at = 0; at < wanted; ) {
                    int part = Math.min(right.length, wanted - at);
                    int had = expected.readNBytes(right, 0, part);
                    if (had < part || !Arrays.equals(right, 0, part, bytes, offset + at, offset + at + part)) {
                        throw new IOException("another document, from byte " + (count + at) + " on");
                    }
                    at += part;
                }
                count += wanted;
            }

            @Override
            public void close() throws IOException {
                if (count != length) {
                    throw new IOException("%d of %d bytes".formatted(count, length));
                }
            }
        };
    }
}
