package io.github.countersign.internal.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a reply. A failure to read it is noted, since the XML parser above wraps it beyond recognition; an end before the announced length
 * is a failure, which the JDK passes over.
 */
final class WatchedStream extends FilterInputStream {

    private final long announced;
    private final WireProgress progress;
    private long arrived;

    /** @param announced the length that the head gave, -1 if it gave none */
    WatchedStream(InputStream in, long announced, WireProgress progress) {
        super(in);
        this.announced = announced;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = super.read(bytes, offset, length);
            arrived += Math.max(0, read);
            if (read < 0 && arrived < announced) {
                throw new EOFException("it ended after %d of %d bytes".formatted(arrived, announced));
            }
            return read;
        } catch (IOException e) {
            progress.failed(e);
            throw e;
        }
    }
}
