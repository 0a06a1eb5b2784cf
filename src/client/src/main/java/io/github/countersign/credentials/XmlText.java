package io.github.countersign.credentials;

/** What XML 1.0 can carry as text. Anything else would be refused by the service's parser, or silently changed on the way. */
final class XmlText {

    private XmlText() {}

    /** The position of the first character that XML 1.0 cannot carry, or -1. Half a surrogate pair is such a character. */
    static int firstIllegal(char[] text) {
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (Character.isHighSurrogate(c) && i + 1 < text.length && Character.isLowSurrogate(text[i + 1])) {
                i++;
            } else if (!legal(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean legal(char c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < '\uD800') || (c >= '\uE000' && c <= '\uFFFD');
    }
}
