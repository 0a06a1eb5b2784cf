package io.github.countersign.it.roundtrip;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random texts that XML can carry. */
final class RandomTexts {

    private RandomTexts() {}

    /** Markup, line ends and characters beyond the 16 bits among it, but not blank. */
    static Arbitrary<String> upTo(int longest) {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withCharRange(' ', '\uD7FF')
                        .ofMinLength(1)
                        .ofMaxLength(longest),
                Arbitraries.strings()
                        .withChars("\t\n\r&<>\"']]>\u0085\u2028\uFFFDéğıŞ")
                        .ofMinLength(1)
                        .ofMaxLength(longest),
                Arbitraries.of("\uD83D\uDE00", "]]>", "<![CDATA[x]]>", "&amp;", "\r\nx"));
        return piece.filter(text -> !text.isBlank() && text.length() <= longest);
    }

    /** An address of a mailbox at a made-up domain. */
    static Arbitrary<String> address() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(60)
                .map(mailbox -> mailbox + "@example.com");
    }
}
