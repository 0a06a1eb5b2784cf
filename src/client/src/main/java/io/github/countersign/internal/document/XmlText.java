package io.github.countersign.internal.document;

import java.util.Optional;

/** Which texts an XML message can carry. */
public final class XmlText {

    private XmlText() {}

    /**
     * The first character that no XML message can carry, in the form U+0000.
     *
     * @param text the text
     * @return the character; empty if the text is fine
     */
    public static Optional<String> firstForbidden(String text) {
        return text.codePoints()
                .filter(c -> !isAllowed(c))
                .mapToObj("U+%04X"::formatted)
                .findFirst();
    }

    // XML 1.0, production 2. Half a surrogate pair is a code point of its own here, and out.
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
