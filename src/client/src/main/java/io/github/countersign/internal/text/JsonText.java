package io.github.countersign.internal.text;

import java.util.Locale;

/** Strings of JSON in ASCII alone, on one line: fit for a header and for a line of a file. */
public final class JsonText {

    private JsonText() {}

    /** The text as a JSON string, with its quotation marks. What is no printable ASCII becomes a {@code \\u} escape. */
    public static String quote(CharSequence text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
