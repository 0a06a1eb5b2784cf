package io.github.countersign.internal.transport;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The proxy that this JVM is set to, as by {@code https.proxyHost}. */
final class JvmProxy {

    private JvmProxy() {}

    /**
     * Asks the JVM's proxy selector.
     *
     * @return the first HTTP proxy that it names; null if it prefers, or knows, none
     * @throws IllegalStateException if it names nothing but SOCKS proxies
     */
    static @Nullable ProxySettings to(Route route) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null) {
            return null;
        }
        Proxy socks = null;
        for (Proxy proxy : selector.select(address(route))) {
            if (proxy.type() == Proxy.Type.DIRECT) {
                return null;
            }
            if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress peer) {
                return ProxySettings.open(peer.getHostString(), peer.getPort());
            }
            socks = proxy;
        }
        if (socks == null) {
            return null;
        }
        throw new IllegalStateException(
                "this JVM is set to %s for %s, but only HTTP proxies are spoken to: give proxy(...), or add the host to nonProxyHosts"
                        .formatted(socks, route.host()));
    }

    private static URI address(Route route) {
        return URI.create((route.secure() ? "https://" : "http://") + route.hostAndPort() + "/");
    }
}
