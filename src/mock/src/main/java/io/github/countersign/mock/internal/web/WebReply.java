package io.github.countersign.mock.internal.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a browser gets. Immutable. */
public final class WebReply {

    // Without any referrer a browser says "Origin: null" with a form, which is as good as from elsewhere.
    private static final Map<String, String> SAFE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cache-Control", "no-store");

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final Map<String, String> headers;

    private WebReply(int status, String contentType, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.headers = Map.copyOf(headers);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Media type with charset. */
    public String contentType() {
        return contentType;
    }

    /** The body, which is not to be changed. */
    public byte[] body() {
        return body;
    }

    /** Further headers. */
    public Map<String, String> headers() {
        return headers;
    }

    private static WebReply of(int status, String contentType, byte[] body, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(SAFE);
        headers.putAll(more);
        return new WebReply(status, contentType, body, headers);
    }

    /** A page that loads nothing but what comes from this server; {@code policy} is added to its content security policy. */
    public static WebReply page(int status, String html, String policy) {
        String full =
                "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'"
                        + policy;
        return of(
                status,
                "text/html; charset=utf-8",
                html.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Security-Policy", full));
    }

    /** The browser is to go on to that address, with GET. */
    public static WebReply redirect(URI address) {
        return of(303, "text/plain; charset=utf-8", new byte[0], Map.of("Location", address.toASCIIString()));
    }

    /** Some bytes. */
    public static WebReply bytes(String contentType, byte[] body) {
        return of(200, contentType, body, Map.of());
    }

    /** Another method is wanted. */
    public static WebReply notAllowed(String allowed) {
        return of(
                405,
                "text/plain; charset=utf-8",
                "Allowed here: %s.\n".formatted(allowed).getBytes(StandardCharsets.UTF_8),
                Map.of("Allow", allowed));
    }

    /** A line of text. */
    public static WebReply text(int status, String line) {
        return of(status, "text/plain; charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
