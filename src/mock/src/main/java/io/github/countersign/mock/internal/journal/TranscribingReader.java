package io.github.countersign.mock.internal.journal;

import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Writes down what passes through it, for people: indented, without namespaces, short, and without secrets or document bytes.
 *
 * <p>For one thread and one element.
 */
public final class TranscribingReader extends StreamReaderDelegate {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_TRANSCRIPT = 64 * 1024;
    private static final Set<String> SECRET_WORDS =
            Set.of("password", "accesscode", "secret", "token", "ssn", "pin", "dob", "hmac");

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private String element = "";
    private long textLength;
    private int depth;
    private boolean leaf;

    /** Starts with the element that {@code reader} is at. */
    public TranscribingReader(XMLStreamReader reader) {
        super(reader);
        begin();
    }

    /** What has passed so far. */
    public String transcript() {
        return out.toString();
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (depth > 0) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> keepText();
                default -> {
                    // Comments and white space between elements tell nothing.
                }
            }
        }
        return event;
    }

    private void begin() {
        if (leaf) {
            write(">\n");
        }
        element = getLocalName();
        write("  ".repeat(depth) + "<" + element);
        for (int i = 0; i < getAttributeCount(); i++) {
            if (getAttributeValue(i).length() <= LONGEST_TEXT) {
                write(" %s=\"%s\"".formatted(getAttributeLocalName(i), escaped(getAttributeValue(i))));
            }
        }
        leaf = true;
        depth++;
        text.setLength(0);
        textLength = 0;
    }

    private void keepText() {
        int length = getTextLength();
        textLength += length;
        int room = Math.min(length, LONGEST_TEXT + 1 - text.length());
        if (room > 0) {
            text.append(getTextCharacters(), getTextStart(), room);
        }
    }

    private void end() {
        depth--;
        if (!leaf) {
            write("  ".repeat(depth) + "</" + getLocalName() + ">\n");
        } else if (textLength == 0) {
            write("/>\n");
        } else {
            write(">" + shownText() + "</" + element + ">\n");
        }
        leaf = false;
    }

    private String shownText() {
        String lower = element.toLowerCase(Locale.ROOT);
        if (SECRET_WORDS.stream().anyMatch(lower::contains)) {
            return "***";
        }
        if (lower.endsWith("bytes") || textLength > LONGEST_TEXT) {
            return "(%d characters)".formatted(textLength);
        }
        return escaped(text.toString());
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
