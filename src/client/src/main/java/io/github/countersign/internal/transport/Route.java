package io.github.countersign.internal.transport;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One place to connect to; connections are reused within it only.
 *
 * @param secure whether TLS is spoken
 * @param host lower-case name or bare address, IPv6 without brackets
 * @param port the port, never a default
 * @param proxy the proxy on the way, null for none
 */
record Route(
        boolean secure, String host, int port, @Nullable ProxySettings proxy) {

    Route {
        host = host.toLowerCase(Locale.ROOT);
    }

    Route(boolean secure, String host, int port) {
        this(secure, host, port, null);
    }

    Route via(@Nullable ProxySettings next) {
        return new Route(secure, host, port, next);
    }

    /** The proxy that reads and forwards the request; null where the connection leads to the service itself. */
    @Nullable
    ProxySettings forwarder() {
        return secure ? null : proxy;
    }

    /** Whom the TCP connection leads to, as people read it. */
    String peer() {
        return proxy == null ? hostAndPort() : "proxy " + proxy;
    }

    /** Host and port, as CONNECT wants it and people read it. */
    String hostAndPort() {
        return bracketed() + ":" + port;
    }

    /** The value of the Host header: without the port where it is the scheme's own. */
    String authority() {
        return port == (secure ? 443 : 80) ? bracketed() : hostAndPort();
    }

    // Written out: what a record has of its own is made when it is first asked, which the first call would wait for.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Route route
                && secure == route.secure
                && port == route.port
                && host.equals(route.host)
                && Objects.equals(proxy, route.proxy);
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + port;
    }

    private String bracketed() {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }
}
