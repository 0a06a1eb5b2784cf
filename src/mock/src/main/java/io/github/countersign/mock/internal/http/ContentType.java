package io.github.countersign.mock.internal.http;

import io.github.countersign.mock.internal.soap.SoapVersion;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content type of a request, taken apart.
 *
 * @param mediaType in lower case, without parameters
 * @param parameters names in lower case, values without quotes
 */
record ContentType(String mediaType, Map<String, String> parameters) {

    private static final Pattern PARAMETER = Pattern.compile(";\\s*([^=;\\s]+)\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))");

    static ContentType parse(@Nullable String header) {
        String text = header == null ? "" : header;
        int end = text.indexOf(';');
        String mediaType = (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        return new ContentType(mediaType, Map.copyOf(parameters));
    }

    /** The SOAP version that it stands for; empty if it is no SOAP. */
    Optional<SoapVersion> soapVersion() {
        for (SoapVersion version : SoapVersion.values()) {
            if (version.mediaType().equals(mediaType)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    @Nullable
    String charset() {
        return parameters.get("charset");
    }

    boolean hasUnknownCharset() {
        String name = charset();
        try {
            return name != null && !Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** The operation in the way of SOAP 1.2. */
    @Nullable
    String action() {
        return parameters.get("action");
    }
}
