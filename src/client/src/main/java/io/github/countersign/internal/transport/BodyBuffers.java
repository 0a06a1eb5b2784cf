package io.github.countersign.internal.transport;

import java.util.concurrent.ArrayBlockingQueue;

/** Spare buffers, so that a small call allocates none. */
final class BodyBuffers {

    private static final int MOST = 16;
    private static final int LARGEST = 128 * 1024;

    private final ArrayBlockingQueue<BodyBuffer> spare = new ArrayBlockingQueue<>(MOST);

    BodyBuffer take() {
        BodyBuffer buffer = spare.poll();
        return buffer == null ? new BodyBuffer() : buffer;
    }

    void giveBack(BodyBuffer buffer) {
        if (buffer.capacity() <= LARGEST) {
            buffer.wipe();
            spare.offer(buffer);
        }
    }
}
