package io.github.countersign.internal.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** Bytes that are in memory already. The array is neither copied nor changed. */
public final class BytesSegment implements Segment {

    private final byte[] array;
    private final int offset;
    private final int length;

    public BytesSegment(byte[] array, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, array.length);
        this.array = array;
        this.offset = offset;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(array, offset, length);
    }
}
