package io.github.countersign.internal.transport;

import java.io.OutputStream;
import java.util.Arrays;

/** A marshalled message in one growing array, so that its length is known before its first byte leaves. Never spills to disk. */
final class BodyBuffer extends OutputStream {

    private static final int FIRST = 16 * 1024;

    private byte[] bytes = new byte[FIRST];
    private int size;

    @Override
    public void write(int b) {
        room(1);
        bytes[size++] = (byte) b;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        room(length);
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    int capacity() {
        return bytes.length;
    }

    /** Empties the buffer; what was in it may be a secret. */
    void wipe() {
        Arrays.fill(bytes, 0, size, (byte) 0);
        size = 0;
    }

    private void room(int more) {
        if (more > bytes.length - size) {
            long needed = (long) size + more;
            if (needed > Integer.MAX_VALUE - 8) {
                throw new IllegalStateException(
                        "A message of more than 2 GiB cannot be held: send its documents as streams");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(needed, 2L * bytes.length), Integer.MAX_VALUE - 8));
        }
    }
}
