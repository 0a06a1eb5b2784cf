package io.github.countersign.internal.transport;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The proxy in front of the service, with or without Basic credentials. They are sent to the proxy at once, unasked, and to nobody else.
 *
 * @param host name or address of the proxy
 * @param port its port
 * @param user the user at the proxy, null for a proxy that asks for none
 * @param secret the password, asked for whenever it is sent, with a fresh array each time: the array is wiped after use
 */
public record ProxySettings(
        String host,
        int port,
        @Nullable String user,
        @Nullable Supplier<char[]> secret) {

    public ProxySettings {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    "Proxy '%s' port %d: give a host and a port from 1 to 65535".formatted(host, port));
        }
        if ((user == null) != (secret == null)) {
            throw new IllegalArgumentException("Proxy %s: give user and password together, or neither".formatted(host));
        }
        if (user != null && user.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "Proxy %s: a user name with ':' cannot be sent as Basic credentials".formatted(host));
        }
    }

    /** A proxy that asks for no credentials. */
    public static ProxySettings open(String host, int port) {
        return new ProxySettings(host, port, null, null);
    }

    /** The value of {@code Proxy-Authorization}, null when there are no credentials. */
    @Nullable
    String authorization() {
        if (user == null || secret == null) {
            return null;
        }
        char[] password = secret.get();
        ByteBuffer pair = ByteBuffer.allocate(4 * (user.length() + 1 + password.length));
        try {
            pair.put((user + ":").getBytes(StandardCharsets.UTF_8));
            StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .encode(CharBuffer.wrap(password), pair, true);
            return "Basic "
                    + StandardCharsets.ISO_8859_1.decode(Base64.getEncoder().encode(pair.flip()));
        } finally {
            Arrays.fill(password, '\0');
            Arrays.fill(pair.array(), (byte) 0);
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
