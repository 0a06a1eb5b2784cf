package io.github.countersign.testing;

import java.nio.charset.StandardCharsets;

/** What a recording server does after it has read a request: bytes to write, then whether to keep the connection. */
public record Reply(byte[] bytes, After after) {

    public enum After {
        KEEP,
        CLOSE,
        STALL
    }

    public static Reply soap(String body) {
        return http(200, "text/xml; charset=utf-8", Soap.envelope(body));
    }

    public static Reply soap12(String body) {
        return http(200, "application/soap+xml; charset=utf-8", Soap.envelope12(body));
    }

    public static Reply fault12(String code, String subcode, String text, String detail) {
        return http(500, "application/soap+xml; charset=utf-8", Soap.fault12(code, subcode, text, detail));
    }

    public static Reply fault(String code, String text, String detail) {
        return http(500, "text/xml; charset=utf-8", Soap.fault(code, text, detail));
    }

    public static Reply http(int status, String contentType, String body) {
        return http(
                status,
                contentType.isEmpty() ? "" : "Content-Type: " + contentType + "\r\n",
                body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply http(int status, String headerLines, byte[] body) {
        byte[] head = ("HTTP/1.1 %d Whatever\r\n%sContent-Length: %d\r\n\r\n"
                        .formatted(status, headerLines, body.length))
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return new Reply(all, After.KEEP);
    }

    /** These bytes, then the end of the connection. */
    public static Reply raw(String bytes) {
        return new Reply(bytes.getBytes(StandardCharsets.UTF_8), After.CLOSE);
    }

    /** No byte, the connection is closed. */
    public static Reply nothing() {
        return new Reply(new byte[0], After.CLOSE);
    }

    /** These bytes, and then silence on an open connection. */
    public static Reply silence(String bytes) {
        return new Reply(bytes.getBytes(StandardCharsets.UTF_8), After.STALL);
    }
}
