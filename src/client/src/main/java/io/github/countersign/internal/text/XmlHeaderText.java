package io.github.countersign.internal.text;

/** The text of an element in ASCII alone, on one line: fit for an HTTP header. */
public final class XmlHeaderText {

    private XmlHeaderText() {}

    /**
     * The text with character references for all markup and for what is no printable ASCII, line breaks included.
     *
     * @param text without characters that XML cannot carry
     */
    public static String escape(CharSequence text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c < ' ' || c > '~' || c == '<' || c == '>' || c == '&' || c == '"' || c == '\'') {
                xml.append("&#").append(c).append(';');
            } else {
                xml.appendCodePoint(c);
            }
        });
        return xml.toString();
    }
}
