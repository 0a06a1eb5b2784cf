package io.github.countersign.internal.http;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Opens connections to the endpoint: timeouts, proxy, TLS, and nothing that would send a request twice. Thread-safe. */
final class Connector {

    private final HttpSettings settings;
    private final URL url;
    // One for all connections: the JDK keeps idle TLS connections by their factory.
    private final @Nullable SSLSocketFactory sockets;

    Connector(HttpSettings settings) {
        this.settings = settings;
        try {
            this.url = settings.endpoint().toURL();
            this.sockets = secure() ? new TlsSockets(context().getSocketFactory(), settings.proxy()) : null;
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM cannot open %s".formatted(settings.endpoint()), e);
        }
    }

    /** A POST of exactly {@code length} bytes, not yet connected. */
    HttpURLConnection open(long length) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) openConnection();
        if (connection instanceof HttpsURLConnection secured && sockets != null) {
            secured.setSSLSocketFactory(sockets);
        }
        connection.setConnectTimeout(millis(settings.connectTimeout()));
        connection.setReadTimeout(millis(settings.idleTimeout()));
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setDoOutput(true);
        connection.setRequestMethod("POST");
        // With the length fixed, the JDK writes straight to the socket and no longer repeats a POST when a kept
        // connection breaks.
        connection.setFixedLengthStreamingMode(length);
        return connection;
    }

    private URLConnection openConnection() throws IOException {
        HttpProxy proxy = settings.proxy();
        if (proxy == null) {
            return url.openConnection();
        }
        if (secure()) {
            return url.openConnection(Proxy.NO_PROXY);
        }
        URLConnection connection = url.openConnection(new Proxy(Proxy.Type.HTTP, proxy.address()));
        proxy.authorization().ifPresent(value -> connection.setRequestProperty("Proxy-Authorization", value));
        return connection;
    }

    private boolean secure() {
        return settings.endpoint().getScheme().toLowerCase(Locale.ROOT).equals("https");
    }

    private SSLContext context() throws NoSuchAlgorithmException {
        SSLContext chosen = settings.tls();
        return chosen == null ? SSLContext.getDefault() : chosen;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
