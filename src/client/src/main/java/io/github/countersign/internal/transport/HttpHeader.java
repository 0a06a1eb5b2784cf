package io.github.countersign.internal.transport;

/**
 * One header field, safe to put on the wire: no line break can hide in it.
 *
 * @param name a token
 * @param value ISO-8859-1 text without control characters
 */
public record HttpHeader(String name, String value) {

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    public HttpHeader {
        if (!isToken(name)) {
            throw new IllegalArgumentException(
                    "'%s' cannot be the name of an HTTP header".formatted(name.replaceAll("\\p{Cntrl}", "?")));
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > 0xFF || c == 0x7F || (c < ' ' && c != '\t')) {
                throw new IllegalArgumentException(
                        "The value of HTTP header %s has a character at position %d that a header cannot carry"
                                .formatted(name, i));
            }
        }
    }

    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && TOKEN_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
