package io.github.countersign.mock.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends with {@link RequestTooLargeException} as soon as more than the limit has been read. Closing it leaves the stream beneath
 * open, which is for the one who opened that to close.
 */
final class LimitedInputStream extends FilterInputStream {

    private final long limit;
    private long count;

    LimitedInputStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    /** Nothing is skipped uncounted. */
    @Override
    public long skip(long n) {
        return 0;
    }

    private void count(int read) throws RequestTooLargeException {
        count += read;
        if (count > limit) {
            throw new RequestTooLargeException(limit);
        }
    }

    @Override
    public void close() {
        // See above.
    }
}
