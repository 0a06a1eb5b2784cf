package io.github.countersign.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

class TlsSocketsTest {

    private final InetAddress loopback = InetAddress.getLoopbackAddress();

    @Test
    void aSocketVerifiesTheHostAndSpeaksNothingOlderThanTls12() throws Exception {
        TlsSockets sockets = new TlsSockets(SSLContext.getDefault().getSocketFactory(), null);
        try (ServerSocket listener = new ServerSocket(0, 1, loopback);
                Socket below = new Socket(loopback, listener.getLocalPort());
                SSLSocket socket = (SSLSocket) sockets.createSocket(below, "sign.test", 443, true)) {
            assertThat(socket.getSSLParameters().getEndpointIdentificationAlgorithm())
                    .isEqualTo("HTTPS");
            assertThat(socket.getEnabledProtocols())
                    .isSubsetOf("TLSv1.2", "TLSv1.3")
                    .isNotEmpty();
        }
    }

    @Test
    void aContextWithOnlyOldVersionsIsRefused() throws Exception {
        TlsSockets sockets =
                new TlsSockets(new OnlyTls11(SSLContext.getDefault().getSocketFactory()), null);
        try (ServerSocket listener = new ServerSocket(0, 1, loopback);
                Socket below = new Socket(loopback, listener.getLocalPort())) {
            assertThatIOException()
                    .isThrownBy(() -> sockets.createSocket(below, "sign.test", 443, true))
                    .withMessage("The SSLContext allows only [TLSv1.1], at least TLSv1.2 is needed");
        }
    }

    @Test
    void thereIsNoWayRoundTheConnectionBelow() throws Exception {
        TlsSockets sockets = new TlsSockets(SSLContext.getDefault().getSocketFactory(), null);
        String message = "TLS is only layered over a connection that exists";
        assertThatIOException()
                .isThrownBy(() -> sockets.createSocket("localhost", 1))
                .withMessage(message);
        assertThatIOException()
                .isThrownBy(() -> sockets.createSocket("localhost", 1, loopback, 2))
                .withMessage(message);
        assertThatIOException()
                .isThrownBy(() -> sockets.createSocket(loopback, 1))
                .withMessage(message);
        assertThatIOException()
                .isThrownBy(() -> sockets.createSocket(loopback, 1, loopback, 2))
                .withMessage(message);
        assertThat(sockets.getDefaultCipherSuites()).isNotEmpty();
        assertThat(sockets.getSupportedCipherSuites()).isNotEmpty();
    }

    /** A factory as an SSLContext for TLSv1.1 has it. */
    private static final class OnlyTls11 extends SSLSocketFactory {

        private final SSLSocketFactory all;

        OnlyTls11(SSLSocketFactory all) {
            this.all = all;
        }

        @Override
        public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws java.io.IOException {
            SSLSocket socket = (SSLSocket) all.createSocket(below, host, port, autoClose);
            socket.setEnabledProtocols(new String[] {"TLSv1.1"});
            return socket;
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return all.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return all.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
