package io.github.countersign.internal.http;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An HTTP proxy, with or without sign-in. Immutable; the secret is masked in {@link #toString()}. */
public final class HttpProxy {

    private final String host;
    private final int port;
    private final @Nullable String user;
    private final char[] secret;

    private HttpProxy(String host, int port, @Nullable String user, char[] secret) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.secret = secret;
    }

    /**
     * A proxy that asks for no sign-in.
     *
     * @param host name or address
     * @param port its port
     * @return the proxy
     */
    public static HttpProxy open(String host, int port) {
        return new HttpProxy(host, port, null, new char[0]);
    }

    /**
     * A proxy that asks for a user and a secret (Basic).
     *
     * @param host name or address
     * @param port its port
     * @param user the user at the proxy
     * @param secret that user's secret; it is copied
     * @return the proxy
     */
    public static HttpProxy withSignIn(String host, int port, String user, char[] secret) {
        return new HttpProxy(host, port, user, secret.clone());
    }

    /** Unresolved: a name is looked up when a connection is made, not before. */
    InetSocketAddress address() {
        return InetSocketAddress.createUnresolved(host, port);
    }

    /** The value of {@code Proxy-Authorization}, sent with the first request instead of after a 407. */
    Optional<String> authorization() {
        if (user == null) {
            return Optional.empty();
        }
        byte[] pair = (user + ":" + new String(secret)).getBytes(StandardCharsets.UTF_8);
        try {
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
        } finally {
            Arrays.fill(pair, (byte) 0);
        }
    }

    /** Host and port. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
