package io.github.countersign.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells replies that an XML parser should see from the rest. Neither status nor media type does: faults come with 500 and with 200, and call
 * themselves HTML at times.
 */
final class SoapContent {

    private static final int SNIFFED = 4096;
    private static final Pattern ENVELOPE =
            Pattern.compile("\\A[^<]{0,16}(?:<[?!][^>]*+>\\s*)*+<(?:[\\w.-]{1,64}:)?Envelope[\\s/>]");

    private SoapContent() {}

    /**
     * The body, if it is XML as far as can be told cheaply.
     *
     * @throws UnexpectedReplyException if it is not; the reply is closed then
     */
    static InputStream of(HttpReply reply) throws IOException {
        String contentType = reply.headers().first("Content-Type");
        boolean expected = isXml(contentType) && reply.status() == 200;
        if (!reply.isEmpty() && (expected || isMultipart(contentType))) {
            return reply.body();
        }
        byte[] beginning;
        try {
            beginning = reply.body().readNBytes(SNIFFED);
        } catch (IOException e) {
            reply.close();
            throw e;
        }
        if (looksLikeEnvelope(beginning)) {
            PushbackInputStream whole = new PushbackInputStream(reply.body(), SNIFFED);
            whole.unread(beginning);
            return whole;
        }
        reply.close();
        throw new UnexpectedReplyException(
                reply.status(),
                contentType,
                oneLine(beginning, contentType),
                redirect(reply),
                reply.headers().first("Retry-After"));
    }

    /** The media type to be told to CXF, which takes a message that calls itself HTML for a page. */
    static String type(@Nullable String contentType) {
        return contentType != null && (isXml(contentType) || isMultipart(contentType)) ? contentType : "text/xml";
    }

    /** The charset that the header names, null if it names none that is known: then the XML itself tells. */
    static @Nullable String charset(@Nullable String contentType) {
        String lower = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String name =
                lower.substring(at + "charset=".length()).replace("\"", "").replace("'", "");
        int end = name.indexOf(';');
        name = (end < 0 ? name : name.substring(0, end)).strip();
        try {
            return Charset.isSupported(name) ? Charset.forName(name).name() : null;
        } catch (IllegalArgumentException noName) {
            return null;
        }
    }

    // Without the zero bytes, so that UTF-16 is recognised too.
    private static boolean looksLikeEnvelope(byte[] beginning) {
        return ENVELOPE.matcher(new String(beginning, StandardCharsets.ISO_8859_1).replace("\0", ""))
                .find();
    }

    private static boolean isXml(@Nullable String contentType) {
        String type = mediaType(contentType);
        return type.equals("text/xml") || type.equals("application/xml") || type.equals("application/soap+xml");
    }

    private static boolean isMultipart(@Nullable String contentType) {
        return mediaType(contentType).equals("multipart/related");
    }

    private static String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static String oneLine(byte[] bytes, @Nullable String contentType) {
        String charset = charset(contentType);
        String text = new String(bytes, charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset));
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static @Nullable String redirect(HttpReply reply) {
        String location = reply.status() / 100 == 3 ? reply.headers().first("Location") : null;
        return location == null ? null : location.replaceAll("[?#].*", "");
    }
}
