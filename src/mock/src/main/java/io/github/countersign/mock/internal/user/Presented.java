package io.github.countersign.mock.internal.user;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What a request shows of who sends it, before anybody has looked at it.
 *
 * @param security the WS-Security header of the message, or null if it has none
 * @param httpHeaders the values of {@code X-DocuSign-Authentication}; empty if there is none
 * @param address the address that was called, as the caller knows it
 */
public record Presented(@Nullable Element security, List<String> httpHeaders, URI address) {

    /** The HTTP header that carries credentials. */
    public static final String HTTP_HEADER = "X-DocuSign-Authentication";

    /** On one line what can be shown of it: no secret, nothing that is not known to be none. */
    public String redacted() {
        StringBuilder line = new StringBuilder(RedactedToken.of(security));
        for (String value : httpHeaders) {
            line.append(line.isEmpty() ? "" : " ")
                    .append(HTTP_HEADER)
                    .append(": ")
                    .append(RedactedToken.ofHttpHeader(value));
        }
        return line.toString();
    }
}
