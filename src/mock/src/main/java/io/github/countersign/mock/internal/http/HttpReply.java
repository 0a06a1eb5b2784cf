package io.github.countersign.mock.internal.http;

import io.github.countersign.mock.internal.soap.SoapReply;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What goes back.
 *
 * @param status HTTP status
 * @param contentType media type with charset
 * @param cacheControl as recorded: faults lack the age
 * @param body the whole body
 */
record HttpReply(int status, String contentType, String cacheControl, ByteArrayOutputStream body) {

    static HttpReply soap(SoapReply reply) {
        return new HttpReply(
                reply.status(),
                reply.version().mediaType() + "; charset=utf-8",
                reply.isFault() ? "private" : "private, max-age=0",
                reply.body());
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
        return new HttpReply(status, contentType, "private", body);
    }
}
