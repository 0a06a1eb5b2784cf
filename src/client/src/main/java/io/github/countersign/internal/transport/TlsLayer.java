package io.github.countersign.internal.transport;

import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Puts TLS 1.2 or later on a connection, for the host that was meant and no other. */
final class TlsLayer {

    private static final List<String> MODERN = List.of("TLSv1.3", "TLSv1.2");

    private final @Nullable SSLContext given;

    TlsLayer(@Nullable SSLContext given) {
        this.given = given;
    }

    SSLSocket handshake(Socket raw, Route route) throws IOException {
        SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket(raw, route.host(), route.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(modern(parameters.getProtocols()));
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private SSLContext context() throws IOException {
        try {
            return given == null ? SSLContext.getDefault() : given;
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(
                    "The JVM's default SSLContext cannot be had: check its javax.net.ssl system properties", e);
        }
    }

    private static String[] modern(String[] enabled) throws SSLHandshakeException {
        List<String> kept = new ArrayList<>(MODERN);
        kept.retainAll(List.of(enabled));
        if (kept.isEmpty()) {
            throw new SSLHandshakeException(
                    "No appropriate protocol: the SSLContext enables neither TLS 1.2 nor TLS 1.3");
        }
        return kept.toArray(String[]::new);
    }
}
