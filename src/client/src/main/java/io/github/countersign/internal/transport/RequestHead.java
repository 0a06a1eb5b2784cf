package io.github.countersign.internal.transport;

import org.jspecify.annotations.Nullable;

/** Writes request line and headers. */
final class RequestHead {

    private RequestHead() {}

    /** @param forwarder the proxy that forwards the request, null where the connection leads to the origin itself */
    static void write(HttpRequest request, @Nullable ProxySettings forwarder, SocketOutput out) {
        HttpTarget target = request.target();
        out.head(request.method());
        out.head(" ");
        out.head(forwarder == null ? target.path() : target.absoluteForm());
        out.head(" HTTP/1.1\r\n");
        field("Host", target.authority(), out);
        String authorization = forwarder == null ? null : forwarder.authorization();
        if (authorization != null) {
            field("Proxy-Authorization", authorization, out);
        }
        for (HttpHeader header : request.headers()) {
            field(header.name(), header.value(), out);
        }
        long length = request.body().length();
        if (length > 0 || (!"GET".equals(request.method()) && !"HEAD".equals(request.method()))) {
            field("Content-Length", Long.toString(length), out);
        }
        out.head("\r\n");
        out.announceBody(length);
    }

    private static void field(String name, String value, SocketOutput out) {
        out.head(name);
        out.head(": ");
        out.head(value);
        out.head("\r\n");
    }
}
