package io.github.countersign.internal.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a proxy for a way through (CONNECT). The credentials go to the proxy, in clear as Basic is, and no further. */
final class ProxyTunnel {

    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private final ProxySettings proxy;

    ProxyTunnel(ProxySettings proxy) {
        this.proxy = proxy;
    }

    void open(Socket socket, Route route, LiveCall call) throws IOException {
        String authorization = proxy.authorization();
        String request = "CONNECT " + route.hostAndPort() + " HTTP/1.1\r\nHost: " + route.hostAndPort() + "\r\n"
                + (authorization == null ? "" : "Proxy-Authorization: " + authorization + "\r\n") + "\r\n";
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        SocketInput in = new SocketInput(socket.getInputStream());
        ReplyHead head = ReplyParser.readHead(in);
        if (head.status() >= 300) {
            throw refusal(proxy, head, call, route);
        }
        if (!in.isEmpty()) {
            throw new MalformedReplyException("Proxy %s sent bytes ahead of the tunnel".formatted(proxy));
        }
    }

    /** The proxy's refusal, of a tunnel or of a forwarded request, as a failure. */
    static HttpTransportException refusal(ProxySettings proxy, ReplyHead head, LiveCall call, Route route) {
        call.enter(Phase.PROXY);
        if (head.status() != PROXY_AUTHENTICATION_REQUIRED) {
            return Failures.of(
                    FailureKind.PROXY_REFUSED,
                    call,
                    route,
                    "proxy %s opens no tunnel: %d %s"
                            .formatted(proxy, head.status(), head.reason())
                            .strip(),
                    null);
        }
        String schemes = String.join(", ", head.fields().parts("Proxy-Authenticate"));
        return Failures.of(
                FailureKind.PROXY_AUTHENTICATION,
                call,
                route,
                "proxy %s %s (407, offers: %s)"
                        .formatted(
                                proxy,
                                proxy.user() == null
                                        ? "asks for user and password"
                                        : "refuses user '" + proxy.user() + "' or the password",
                                schemes.isEmpty() ? "nothing" : schemes),
                null);
    }
}
