package io.github.countersign.mock.internal.failure;

import io.github.countersign.mock.MockFault.Kind;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A good reply made into one that nobody should send. Works on the text of replies as this mock writes them. */
public final class SpoiltReply {

    /** The wrapper's start tag, then the result's if it holds elements. */
    private static final Pattern RESULT =
            Pattern.compile("<soap:Body><\\w+(?:\\s[^>]*)?(?<!/)>(?:<\\w+Result(?:\\s[^>]*)?(?<!/)>(?=<[^/]))?");

    private static final Pattern ENUM =
            Pattern.compile("<(Status|Type|TabType|DocumentType|SigningLocation|ErrorCode|faultcode)>[^<]+</\\1>");

    private SpoiltReply() {}

    /** The reply with that defect; the same where it has nothing that could have it. */
    public static byte[] of(Kind kind, byte[] reply) {
        String text = new String(reply, StandardCharsets.UTF_8);
        String spoilt = switch (kind) {
            case TRUNCATED_XML -> text.substring(0, text.length() * 2 / 3);
            case MALFORMED_XML -> text.substring(0, text.lastIndexOf("</")) + "</soap:Letter>";
            case UNKNOWN_ELEMENT -> insert(text, "<NotInAnyContract>7</NotInAnyContract>");
            case UNKNOWN_ENUM -> ENUM.matcher(text).replaceFirst("<$1>NotInAnyContract</$1>");
            default -> throw new IllegalArgumentException(kind + " leaves the reply as it is");
        };
        return spoilt.getBytes(StandardCharsets.UTF_8);
    }

    /** Where in the reply an unknown element can stand, in bytes: the beginning of the result. */
    public static int placeOfElement(byte[] reply) {
        // One byte is one character here, so that positions are those of the bytes.
        return place(new String(reply, StandardCharsets.ISO_8859_1));
    }

    private static String insert(String text, String element) {
        int place = place(text);
        return text.substring(0, place) + element + text.substring(place);
    }

    private static int place(String text) {
        Matcher result = RESULT.matcher(text);
        return result.find() ? result.end() : text.indexOf("</soap:Body>");
    }
}
