package io.github.countersign.internal.stream;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the end of a run of Base64 without looking at each byte: a document is one long run, and comparing its bytes one by one costs many times
 * what decoding them does.
 */
final class Base64Run {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LEAST = '+' * ONES;
    private static final long TAG = '<' * ONES;

    private Base64Run() {}

    /**
     * The first place of white space, of markup, or of anything else below {@code +}, or {@code to}. What comes before can still be no Base64:
     * decoding it tells.
     */
    static int end(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long eight = (long) EIGHT.get(bytes, at);
            long tag = eight ^ TAG;
            long found = (((eight - LEAST) & ~eight) | ((tag - ONES) & ~tag)) & HIGH_BITS;
            if (found != 0) {
                break;
            }
            at += Long.BYTES;
        }
        while (at < to && isRun(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isRun(byte b) {
        return (b < 0 || b >= '+') && b != '<';
    }
}
