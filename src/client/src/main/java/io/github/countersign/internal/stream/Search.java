package io.github.countersign.internal.stream;

/** Finds a short text in many bytes, looking at few of them (Horspool). */
final class Search {

    private Search() {}

    /** The first place of the text within {@code [from, to)}, -1 if there is none. */
    static int indexOf(byte[] bytes, int from, int to, byte[] text) {
        int last = text.length - 1;
        int at = from;
        while (at + last < to) {
            byte end = bytes[at + last];
            if (end == text[last] && matches(bytes, at, text)) {
                return at;
            }
            at += shift(text, end);
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, int at, byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (bytes[at + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    // How far the text may move so that its last equal byte comes to lie under this one.
    private static int shift(byte[] text, byte under) {
        for (int i = text.length - 2; i >= 0; i--) {
            if (text[i] == under) {
                return text.length - 1 - i;
            }
        }
        return text.length;
    }
}
