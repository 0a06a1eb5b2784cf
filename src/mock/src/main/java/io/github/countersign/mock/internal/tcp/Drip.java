package io.github.countersign.mock.internal.tcp;

import java.nio.ByteBuffer;
import java.time.Duration;

/** Lets the head of an HTTP reply through and its body in drops. For the thread of the front alone. */
final class Drip {

    private static final int END_OF_HEAD = 0x0d0a0d0a;

    private final long pause;
    private final int drop;
    private int lastFour;
    private boolean inBody;
    private long due;

    Drip(Duration pause, int drop) {
        this.pause = pause.toNanos();
        this.drop = drop;
    }

    /** How many bytes of {@code waiting}, from its position, may go now. */
    int allowed(ByteBuffer waiting, long now) {
        if (!inBody) {
            return head(waiting, now);
        }
        int bytes = now - due < 0 ? 0 : Math.min(drop, waiting.remaining());
        if (bytes > 0) {
            due = now + pause;
        }
        return bytes;
    }

    /** Nanoseconds until the next drop; at least 1. */
    long untilNextDrop(long now) {
        return Math.max(1, due - now);
    }

    private int head(ByteBuffer waiting, long now) {
        for (int i = waiting.position(); i < waiting.limit(); i++) {
            lastFour = (lastFour << 8) | (waiting.get(i) & 0xff);
            if (lastFour == END_OF_HEAD) {
                inBody = true;
                due = now;
                return i + 1 - waiting.position();
            }
        }
        return waiting.remaining();
    }
}
