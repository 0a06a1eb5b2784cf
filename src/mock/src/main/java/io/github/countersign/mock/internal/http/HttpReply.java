package io.github.countersign.mock.internal.http;

import io.github.countersign.mock.MockFault;
import io.github.countersign.mock.internal.soap.SoapReply;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes back.
 *
 * @param status HTTP status
 * @param contentType media type with charset
 * @param cacheControl as recorded: faults lack the age
 * @param body the whole body
 * @param headers further headers
 * @param mishap how it goes wrong on its way, or null
 */
record HttpReply(
        int status,
        String contentType,
        String cacheControl,
        ByteArrayOutputStream body,
        Map<String, String> headers,
        @Nullable MockFault mishap) {

    HttpReply {
        headers = Map.copyOf(headers);
    }

    /** For a connection that will see none of it. */
    static HttpReply never(MockFault mishap) {
        return text(200, "").going(mishap);
    }

    static HttpReply soap(SoapReply reply) {
        return new HttpReply(
                reply.status(),
                reply.version().mediaType() + "; charset=utf-8",
                reply.isFault() ? "private" : "private, max-age=0",
                reply.body(),
                reply.headers(),
                null);
    }

    static HttpReply html(int status, String page) {
        return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    static HttpReply text(int status, String line) {
        return of(status, "text/plain; charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static HttpReply of(int status, String contentType, byte[] bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(bytes.length);
        body.writeBytes(bytes);
        return new HttpReply(status, contentType, "private", body, Map.of(), null);
    }

    HttpReply going(MockFault wrong) {
        return new HttpReply(status, contentType, cacheControl, body, headers, wrong);
    }

    HttpReply with(Map<String, String> newHeaders) {
        return new HttpReply(status, contentType, cacheControl, body, newHeaders, mishap);
    }

    HttpReply as(String newContentType) {
        return new HttpReply(status, newContentType, cacheControl, body, headers, mishap);
    }

    HttpReply with(byte[] bytes) {
        ByteArrayOutputStream newBody = new ByteArrayOutputStream(bytes.length);
        newBody.writeBytes(bytes);
        return new HttpReply(status, contentType, cacheControl, newBody, headers, mishap);
    }
}
