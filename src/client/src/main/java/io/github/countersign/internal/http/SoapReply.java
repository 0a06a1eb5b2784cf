package io.github.countersign.internal.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a SOAP message from the pages that gateways send. The body decides: statuses and content types are wrong too often. */
final class SoapReply {

    private static final int PREVIEW = 4096;
    private static final Pattern ENVELOPE = Pattern.compile("<(?:[\\w.-]+:)?Envelope[\\s/>]");
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([\\w.:-]+)");

    private SoapReply() {}

    /**
     * The body, if it begins like a SOAP message.
     *
     * @throws NotSoapException if it does not
     */
    static InputStream check(InputStream body, @Nullable String contentType, @Nullable String location)
            throws IOException {
        if (contentType != null && contentType.regionMatches(true, 0, "multipart/", 0, 10)) {
            return body;
        }
        BufferedInputStream buffered = new BufferedInputStream(body, PREVIEW);
        buffered.mark(PREVIEW);
        byte[] start = new byte[PREVIEW];
        int length = 0;
        int read = 0;
        while (read >= 0 && length < PREVIEW) {
            length += read;
            if (ENVELOPE.matcher(ascii(start, length)).find()) {
                buffered.reset();
                return buffered;
            }
            read = buffered.read(start, length, PREVIEW - length);
        }
        throw new NotSoapException(contentType, location, new String(start, 0, length, StandardCharsets.UTF_8));
    }

    /** The encoding that the content type names, null if the parser has to find out from the message. */
    static @Nullable String charset(@Nullable String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        if (!matcher.find()) {
            return null;
        }
        try {
            return Charset.isSupported(matcher.group(1)) ? matcher.group(1) : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }

    /** Without the zero bytes, so that UTF-16 is recognised too. */
    private static String ascii(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    }
}
