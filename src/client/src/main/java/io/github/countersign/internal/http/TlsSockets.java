package io.github.countersign.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * TLS sockets that verify the host name and speak nothing older than TLS 1.2, whatever the JVM's global defaults have been set to; the
 * connection below them goes through the proxy, if there is one.
 */
final class TlsSockets extends SSLSocketFactory {

    private static final Set<String> PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");

    private final SSLSocketFactory tls;
    private final @Nullable HttpProxy proxy;

    TlsSockets(SSLSocketFactory tls, @Nullable HttpProxy proxy) {
        this.tls = tls;
        this.proxy = proxy;
    }

    /** The connection below TLS, not yet connected. */
    @Override
    public Socket createSocket() {
        return proxy == null ? new Socket(Proxy.NO_PROXY) : new TunnelSocket(proxy);
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(below, host, port, autoClose);
        String[] allowed = Arrays.stream(socket.getEnabledProtocols())
                .filter(PROTOCOLS::contains)
                .toArray(String[]::new);
        if (allowed.length == 0) {
            throw new SSLException("The SSLContext allows only %s, at least TLSv1.2 is needed"
                    .formatted(Arrays.toString(socket.getEnabledProtocols())));
        }
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(allowed);
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unlayered();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw unlayered();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unlayered();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        throw unlayered();
    }

    /** The JDK tries these when the layered way has failed, and then reports that first failure. They must not go round the proxy. */
    private static IOException unlayered() {
        return new IOException("TLS is only layered over a connection that exists");
    }
}
