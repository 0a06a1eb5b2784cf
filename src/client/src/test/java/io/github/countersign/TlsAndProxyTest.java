package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.error.ClientException;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.TransportException;
import io.github.countersign.testing.Certificates;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import io.github.countersign.testing.TunnelProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsAndProxyTest {

    private static final String OPENED = "HTTP/1.1 200 Connection established\r\n\r\n";
    private static Certificates good;
    private static Certificates otherHost;

    @BeforeAll
    static void makeCertificates(@TempDir Path directory) throws Exception {
        good = Certificates.create(directory, "good", "-validity", "3650", "-ext", "SAN=dns:localhost,dns:sign.test");
        otherHost = Certificates.create(directory, "other", "-validity", "3650", "-ext", "SAN=dns:elsewhere.test");
    }

    @Test
    void aTrustedServerIsCalledAndItsConnectionKept() throws Exception {
        try (RecordingServer server = tls(good, false);
                DocuSignClient client =
                        Clients.builder(server).tls(good.trusting()).build()) {
            assertThat(client.ping()).isTrue();
            assertThat(client.ping()).isTrue();
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void anUntrustedCertificateIsNamed() throws Exception {
        try (RecordingServer server = tls(good, false);
                DocuSignClient client = Clients.of(server)) {
            assertThatThrownBy(client::ping)
                    .isInstanceOfSatisfying(TransportException.class, e -> {
                        assertThat(e.retryable()).isFalse();
                        assertThat(e.requestSent()).isFalse();
                    })
                    .hasMessage(
                            "Ping at localhost: the server's certificate is not trusted here. If a proxy opens TLS on the way, "
                                    + "its certificate authority belongs into the trust store of the SSLContext given with tls(...).");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefusedWhateverTheJvmsDefaultVerifierSays() throws Exception {
        HostnameVerifier before = HttpsURLConnection.getDefaultHostnameVerifier();
        HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
        try (RecordingServer server = tls(otherHost, false);
                DocuSignClient client =
                        Clients.builder(server).tls(otherHost.trusting()).build()) {
            assertThatThrownBy(client::ping)
                    .isInstanceOf(TransportException.class)
                    .hasMessageStartingWith("Ping at localhost: the server's certificate is for another host (No ")
                    .hasMessageEndingWith("Check the endpoint and what a proxy does on the way.");
            assertThat(server.requests()).isEmpty();
        } finally {
            HttpsURLConnection.setDefaultHostnameVerifier(before);
        }
    }

    /** What the client sees is up to TCP: the server's alert, or a connection that is reset before the alert was read. */
    @Test
    void aServerThatWantsAClientCertificateGetsItFromTheContext() throws Exception {
        try (RecordingServer server = tls(good, true);
                DocuSignClient without =
                        Clients.builder(server).tls(good.trusting()).build();
                DocuSignClient with =
                        Clients.builder(server).tls(good.context("TLS")).build()) {
            assertThat(with.ping()).isTrue();
            assertThatThrownBy(without::ping)
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.requestSent()).isFalse())
                    .hasMessageContaining("client certificate")
                    .hasMessageContaining("ive one with the SSLContext of tls(...).");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aServerThatNeverStartsTlsEndsAtTheLimit() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
                RecordingServer unused = RecordingServer.start(request -> Reply.nothing());
                DocuSignClient client = Clients.builder(unused)
                        .endpoint(URI.create("https://localhost:" + silent.getLocalPort() + "/a"))
                        .connectTimeout(Duration.ofMillis(300))
                        .idleTimeout(Duration.ofMillis(400))
                        .build()) {
            assertThatThrownBy(client::ping)
                    .isInstanceOfSatisfying(
                            DeadlineException.class,
                            e -> assertThat(e.requestSent()).isFalse())
                    .hasMessage(
                            "Ping at localhost: no connection to localhost:%d within 300 ms, in the TLS handshake. Check the network and the proxy; "
                                    + "the limit is connectTimeout.",
                            silent.getLocalPort());
        }
    }

    @Test
    void aTunnelSignsInAtTheProxyAndVerifiesTheServiceBehindIt() throws Exception {
        try (RecordingServer server = tls(good, false);
                TunnelProxy proxy = TunnelProxy.start(server.port(), OPENED);
                DocuSignClient client = Clients.builder(server)
                        .endpoint(URI.create("https://sign.test/api/3.0/api.asmx"))
                        .tls(good.trusting())
                        .proxy("localhost", proxy.port(), "üser", "pröxy:secret".toCharArray())
                        .build()) {
            assertThat(client.ping()).isTrue();
            String pair = Base64.getEncoder().encodeToString("üser:pröxy:secret".getBytes(StandardCharsets.UTF_8));
            assertThat(proxy.heads())
                    .containsExactly(
                            "CONNECT sign.test:443 HTTP/1.1\r\nHost: sign.test:443\r\nProxy-Authorization: Basic "
                                    + pair + "\r\n\r\n");
            assertThat(server.onlyRequest().headers())
                    .containsEntry("host", "sign.test")
                    .doesNotContainKey("proxy-authorization");
        }
    }

    @Test
    void aTunnelNeedsNoSignInWhenNoneIsGiven() throws Exception {
        try (RecordingServer server = tls(good, false);
                TunnelProxy proxy = TunnelProxy.start(server.port(), OPENED);
                DocuSignClient client = Clients.builder(server)
                        .tls(good.trusting())
                        .proxy("127.0.0.1", proxy.port())
                        .build()) {
            assertThat(client.ping()).isTrue();
            assertThat(proxy.heads()).singleElement().asString().doesNotContain("Authorization");
        }
    }

    @Test
    void aProxyThatRefusesTheSignInIsNamed() throws Exception {
        try (RecordingServer server = tls(good, false);
                TunnelProxy proxy =
                        TunnelProxy.start(server.port(), "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
                DocuSignClient client = Clients.builder(server)
                        .tls(good.trusting())
                        .proxy("127.0.0.1", proxy.port(), "u", "canary".toCharArray())
                        .build()) {
            assertThatThrownBy(client::ping)
                    .isInstanceOfSatisfying(TransportException.class, e -> {
                        assertThat(e.retryable()).isFalse();
                        assertThat(e.requestSent()).isFalse();
                    })
                    .hasMessage(
                            "Ping at localhost: proxy 127.0.0.1:%d refused the sign-in (407). "
                                    + "Check the user and secret given with proxy(host, port, user, secret).",
                            proxy.port());
            assertThat(server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            HTTP/1.1 403 Forbidden | proxy 127.0.0.1:%d opens no tunnel: 403 Forbidden. Ask whoever runs the proxy to allow it.
            HTTP/1.1 x             | proxy 127.0.0.1:%d does not speak HTTP (The reply does not begin with an HTTP/1.1 status line but with 'HTTP/1.1 x'). Check the endpoint and the proxy. The request was not complete, so the call had no effect.
            SSH-2.0-OpenSSH        | proxy 127.0.0.1:%d does not speak HTTP (The reply does not begin with an HTTP/1.1 status line but with 'SSH-2.0-OpenSSH'). Check the endpoint and the proxy. The request was not complete, so the call had no effect.
            """)
    void aProxyThatRefusesTheTunnelIsNamed(String answer, String problem) throws Exception {
        try (RecordingServer server = tls(good, false);
                TunnelProxy proxy = TunnelProxy.start(server.port(), answer + "\r\n\r\n");
                DocuSignClient client = Clients.builder(server)
                        .tls(good.trusting())
                        .proxy("127.0.0.1", proxy.port())
                        .build()) {
            assertThatThrownBy(client::ping)
                    .isInstanceOf(TransportException.class)
                    .hasMessage("Ping at localhost: " + problem.formatted(proxy.port()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void aProxyThatTalksForeverOrNotAtAllIsGivenUp(String filler) throws Exception {
        try (RecordingServer server = tls(good, false);
                TunnelProxy proxy = TunnelProxy.start(server.port(), filler.repeat(10_000));
                DocuSignClient client = Clients.builder(server)
                        .tls(good.trusting())
                        .proxy("127.0.0.1", proxy.port())
                        .build()) {
            assertThatThrownBy(client::ping)
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("127.0.0.1:" + proxy.port());
        }
    }

    @Test
    void plainHttpGoesThroughTheProxyWithItsSignIn() {
        try (RecordingServer proxy = RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.builder(proxy)
                        .endpoint(URI.create("http://mock.test:8080/api/3.0/api.asmx"))
                        .allowPlainHttp("mock.test")
                        .proxy("127.0.0.1", proxy.port(), "u", "s".toCharArray())
                        .build()) {
            assertThat(client.ping()).isTrue();
            assertThat(proxy.onlyRequest().requestLine())
                    .isEqualTo("POST http://mock.test:8080/api/3.0/api.asmx HTTP/1.1");
            assertThat(proxy.onlyRequest().headers()).containsEntry("proxy-authorization", "Basic dTpz");
        }
    }

    @Test
    void a407FromAPlainHttpProxyIsNamed() {
        try (RecordingServer proxy = RecordingServer.start(
                        request -> Reply.http(407, "Proxy-Authenticate: Basic realm=\"x\"\r\n", new byte[0]));
                DocuSignClient client = Clients.builder(proxy)
                        .endpoint(URI.create("http://mock.test:8080/api/3.0/api.asmx"))
                        .allowPlainHttp("mock.test")
                        .proxy("127.0.0.1", proxy.port())
                        .build()) {
            assertThatThrownBy(client::ping)
                    .isInstanceOf(TransportException.class)
                    .hasMessage(
                            "Ping at mock.test: proxy 127.0.0.1:%d asks for a sign-in (407). "
                                    + "Give it with proxy(host, port, user, secret).",
                            proxy.port());
            assertThat(proxy.requests()).hasSize(1);
        }
    }

    @Test
    void withoutAProxyOfItsOwnTheClientTakesTheOneOfTheJvm() {
        ProxySelector before = ProxySelector.getDefault();
        try (RecordingServer proxy = RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.builder(proxy)
                        .endpoint(URI.create("http://mock.test:8080/api/3.0/api.asmx"))
                        .allowPlainHttp("mock.test")
                        .build()) {
            ProxySelector.setDefault(ProxySelector.of(InetSocketAddress.createUnresolved("127.0.0.1", proxy.port())));
            assertThat(client.ping()).isTrue();
            assertThat(proxy.onlyRequest().requestLine())
                    .isEqualTo("POST http://mock.test:8080/api/3.0/api.asmx HTTP/1.1");
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void aJvmThatKnowsOnlySocksProxiesIsToldSo() {
        ProxySelector before = ProxySelector.getDefault();
        try (RecordingServer unused = RecordingServer.start(request -> Reply.nothing());
                DocuSignClient client = Clients.builder(unused)
                        .endpoint(URI.create("https://sign.test/api.asmx"))
                        .build()) {
            ProxySelector.setDefault(new SocksSelector());
            assertThatThrownBy(client::ping)
                    .isInstanceOfSatisfying(
                            ClientException.class,
                            e -> assertThat(e.requestSent()).isFalse())
                    .hasMessageContaining("nothing was sent. The reason is on this side: this JVM is set to SOCKS @ ")
                    .hasMessageEndingWith(
                            "only HTTP proxies are spoken to: give proxy(...), or add the host to nonProxyHosts");
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static final class SocksSelector extends ProxySelector {

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("socks.test", 1080)));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            throw new AssertionError("nobody connects", e);
        }
    }

    private static RecordingServer tls(Certificates certificates, boolean clientCertificate) throws Exception {
        return RecordingServer.startTls(
                certificates.context("TLS"), clientCertificate, request -> Reply.soap(Soap.pingReply()));
    }
}
