package io.github.countersign.internal.transport;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One request, sent at most once.
 *
 * @param method the HTTP method, such as {@code POST}
 * @param target where it goes
 * @param headers fields of the caller; those that frame the message or steer the connection are the transport's own business
 * @param body what it carries
 */
public record HttpRequest(String method, HttpTarget target, List<HttpHeader> headers, RequestBody body) {

    private static final Set<String> OWN = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    public HttpRequest {
        if (!HttpHeader.isToken(method) || "CONNECT".equals(method)) {
            throw new IllegalArgumentException("'%s' is no HTTP method that can be sent".formatted(method));
        }
        headers = List.copyOf(headers);
        for (HttpHeader header : headers) {
            if (isOwn(header.name())) {
                throw new IllegalArgumentException(
                        "HTTP header %s is set by the transport itself".formatted(header.name()));
            }
        }
    }

    /** Whether a header of that name is set by the transport and nobody else. */
    static boolean isOwn(String name) {
        return OWN.contains(name.toLowerCase(Locale.ROOT));
    }
}
