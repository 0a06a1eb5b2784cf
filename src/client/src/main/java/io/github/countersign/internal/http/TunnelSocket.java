package io.github.countersign.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A socket that reaches its target through a proxy's CONNECT.
 *
 * <p>The JDK's own tunnel refuses Basic sign-in unless a system property of the whole JVM allows it; this one needs none.
 */
final class TunnelSocket extends Socket {

    private static final int LONGEST_HEAD = 8192;

    private final HttpProxy proxy;

    TunnelSocket(HttpProxy proxy) {
        super(Proxy.NO_PROXY);
        this.proxy = proxy;
    }

    @Override
    public void connect(SocketAddress target, int timeoutMillis) throws IOException {
        InetSocketAddress via = proxy.address();
        super.connect(new InetSocketAddress(via.getHostString(), via.getPort()), timeoutMillis);
        setSoTimeout(timeoutMillis);
        getOutputStream().write(request((InetSocketAddress) target).getBytes(StandardCharsets.ISO_8859_1));
        int status = status(readHead());
        if (status < 200 || status > 299) {
            close();
            throw new ProxyRefusedException(proxy.toString(), status);
        }
    }

    private String request(InetSocketAddress target) {
        String name = target.getHostString();
        String host = (name.indexOf(':') >= 0 ? "[" + name + "]" : name) + ":" + target.getPort();
        String signIn = proxy.authorization()
                .map(value -> "Proxy-Authorization: " + value + "\r\n")
                .orElse("");
        return "CONNECT " + host + " HTTP/1.1\r\nHost: " + host + "\r\n" + signIn + "\r\n";
    }

    /** Byte by byte: whatever follows the head belongs to TLS. */
    private String readHead() throws IOException {
        InputStream in = getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("Proxy %s closed the connection during CONNECT".formatted(proxy));
            }
            head.append((char) next);
            if (head.length() > LONGEST_HEAD) {
                throw new ProxyRefusedException(proxy.toString(), 0);
            }
        }
        return head.toString();
    }

    private static int status(String head) {
        String[] words = head.split(" ", 3);
        if (!words[0].startsWith("HTTP/1.") || words.length < 2 || !words[1].matches("\\d{3}.*")) {
            return 0;
        }
        return Integer.parseInt(words[1].substring(0, 3));
    }
}
