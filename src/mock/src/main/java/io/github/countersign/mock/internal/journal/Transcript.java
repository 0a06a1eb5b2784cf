package io.github.countersign.mock.internal.journal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A message written down for people: indented, without namespaces, short, and without secrets or document bytes. */
public final class Transcript {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_TRANSCRIPT = 64 * 1024;
    private static final Set<String> SECRET_WORDS =
            Set.of("password", "accesscode", "secret", "token", "ssn", "dob", "hmac");

    /** A short word that others contain, as a part of a name. */
    private static final Pattern PIN = Pattern.compile("(?:Pin|PIN|^pin)(?![a-z])");

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private String element = "";
    private long textLength;
    private int depth;
    private boolean tagOpen;
    private boolean leaf;

    /** What has been written so far. */
    public String text() {
        return out.toString();
    }

    boolean isInside() {
        return depth > 0;
    }

    void begin(String name) {
        if (tagOpen) {
            write(">\n");
        }
        element = name;
        write("  ".repeat(depth) + "<" + element);
        leaf = true;
        tagOpen = true;
        depth++;
        text.setLength(0);
        textLength = 0;
    }

    void attribute(String name, String value) {
        if (value.length() <= LONGEST_TEXT) {
            write(" %s=\"%s\"".formatted(name, isSecret(element) || isSecret(name) ? "***" : escaped(value)));
        }
    }

    void keepText(char[] characters, int start, int length) {
        textLength += length;
        int room = Math.min(length, LONGEST_TEXT + 1 - text.length());
        if (room > 0) {
            text.append(characters, start, room);
        }
    }

    void keepText(String characters) {
        textLength += characters.length();
        int room = Math.min(characters.length(), LONGEST_TEXT + 1 - text.length());
        if (room > 0) {
            text.append(characters, 0, room);
        }
    }

    void end(String name) {
        depth--;
        if (!leaf) {
            write("  ".repeat(depth) + "</" + name + ">\n");
        } else if (textLength == 0) {
            write("/>\n");
        } else {
            write(">" + shownText() + "</" + element + ">\n");
        }
        leaf = false;
        tagOpen = false;
    }

    private String shownText() {
        if (isSecret(element)) {
            return "***";
        }
        if (element.toLowerCase(Locale.ROOT).endsWith("bytes") || textLength > LONGEST_TEXT) {
            return "(%d characters)".formatted(textLength);
        }
        return escaped(text.toString());
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PIN.matcher(name).find() || SECRET_WORDS.stream().anyMatch(lower::contains);
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private void write(String piece) {
        if (out.length() < LONGEST_TRANSCRIPT) {
            out.append(piece);
        }
    }
}
