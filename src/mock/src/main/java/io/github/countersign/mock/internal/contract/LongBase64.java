package io.github.countersign.mock.internal.contract;

import java.util.Arrays;

/**
 * The text of one Base64 element on its way to a schema validator, which would keep a long one several times over and decode it
 * slowly. A long text that is right is not shown to it at all; of one that is wrong it gets the beginning and the wrong part.
 */
final class LongBase64 {

    private static final int LONG = 16 * 1024;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final byte OTHER = -1;
    private static final byte SPACE = -2;
    private static final byte PAD = -3;
    private static final byte[] VALUES = values();

    private final StringBuilder beginning = new StringBuilder();
    private final StringBuilder wrongPart = new StringBuilder();
    private long length;
    private long symbols;
    private int pads;
    private int last;
    private boolean wrong;

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, OTHER);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        for (char space : new char[] {' ', '\t', '\r', '\n'}) {
            values[space] = SPACE;
        }
        values['='] = PAD;
        return values;
    }

    /** Takes the next part of the text. */
    void take(char[] text, int start, int count) {
        int room = (int) Math.min(count, LONG - Math.min(LONG, length));
        beginning.append(text, start, room);
        length += count;
        if (wrong) {
            return;
        }
        for (int i = start; i < start + count; i++) {
            look(text[i]);
        }
        if (wrong) {
            wrongPart.append(text, start + room, Math.min(count - room, LONG));
        }
    }

    private void look(char c) {
        byte value = c < VALUES.length ? VALUES[c] : OTHER;
        if (value == PAD) {
            pads++;
        } else if (value >= 0) {
            wrong |= pads > 0;
            symbols++;
            last = value;
        } else {
            wrong |= value != SPACE;
        }
    }

    /** What the validator is to see in place of it. */
    String shown() {
        if (length <= LONG) {
            return beginning.toString();
        }
        // The mark of what is left out is no Base64 either, so that the rest is wrong, too, wherever the fault is.
        return isRight() ? "" : beginning.append(wrongPart).append('\u2026').toString();
    }

    private boolean isRight() {
        int unusedBits = pads == 1 ? 0b11 : 0b1111;
        return !wrong && pads <= 2 && (symbols + pads) % 4 == 0 && (pads == 0 || (last & unusedBits) == 0);
    }
}
