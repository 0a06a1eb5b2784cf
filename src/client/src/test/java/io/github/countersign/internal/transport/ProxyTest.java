package io.github.countersign.internal.transport;

import static io.github.countersign.internal.transport.WireServer.bytes;
import static io.github.countersign.internal.transport.WireServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way through a company's proxy. */
@ExtendWith(NothingLeft.class)
class ProxyTest {

    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("clerk:pä55:word".getBytes(StandardCharsets.UTF_8));

    private final List<String> seenByProxy = new CopyOnWriteArrayList<>();
    private final List<String> seenByOrigin = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void httpsGoesThroughATunnel(boolean password) throws Exception {
        try (WireServer origin = WireServer.secure(TestCertificates.context("good"), origin());
                WireServer proxy = WireServer.plain(tunnels(password ? BASIC : null));
                Client client = Client.through(settings(proxy, password))) {
            assertThat(client.say(origin, "one")).isEqualTo("one");
            assertThat(client.say(origin, "two")).isEqualTo("two");

            assertThat(seenByProxy).hasSize(1);
            assertThat(seenByProxy.get(0)).startsWith("CONNECT localhost:" + origin.port() + " HTTP/1.1\r\n");
            assertThat(seenByOrigin).hasSize(2).noneMatch(head -> head.contains("Proxy-"));
            assertThat(seenByOrigin.get(0)).startsWith("POST /api/3.0/api.asmx HTTP/1.1\r\n");
        }
    }

    @Test
    void plainHttpIsForwardedWithTheCredentialsOnEveryCall() throws Exception {
        WireServer.Script forwards = WireServer.answering(request -> {
            seenByProxy.add(request.head());
            return ok(request.text());
        });
        try (WireServer proxy = WireServer.plain(forwards);
                Client client = Client.through(settings(proxy, true))) {
            for (int i = 0; i < 2; i++) {
                HttpRequest request = new HttpRequest(
                        "POST",
                        HttpTarget.of("http://service.invalid/api?x=1"),
                        List.of(),
                        RequestBody.of(bytes("hi")));
                try (HttpReply reply = client.transport.execute(request, Client.PATIENT.start())) {
                    assertThat(reply.body().readAllBytes()).asString().isEqualTo("hi");
                }
            }

            assertThat(proxy.connections()).isEqualTo(1);
            assertThat(seenByProxy)
                    .hasSize(2)
                    .allSatisfy(head -> assertThat(head)
                            .startsWith("POST http://service.invalid/api?x=1 HTTP/1.1\r\nHost: service.invalid\r\n")
                            .contains("Proxy-Authorization: " + BASIC + "\r\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aProxyThatWantsOtherCredentialsIsNamed(boolean secure) throws Exception {
        WireServer.Script refuses = WireServer.answering(
                request -> bytes(
                        "HTTP/1.1 407 Proxy Authentication Required\r\n"
                                + "Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"));
        String address = (secure ? "https" : "http") + "://service.invalid/";
        try (WireServer proxy = WireServer.plain(refuses);
                Client anonymous = Client.through(settings(proxy, false));
                Client clerk = Client.through(settings(proxy, true))) {
            HttpTransportException asked = failure(anonymous, address);
            HttpTransportException refused = failure(clerk, address);

            assertThat(asked.kind()).isEqualTo(FailureKind.PROXY_AUTHENTICATION);
            assertThat(asked.phase()).isEqualTo(Phase.PROXY);
            assertThat(asked)
                    .hasMessageContaining(
                            "proxy 127.0.0.1:%d asks for user and password (407, offers: Negotiate, Basic realm=\"x\")"
                                    .formatted(proxy.port()));
            assertThat(refused).hasMessageContaining("refuses user 'clerk' or the password (407");
            assertThat(refused.getMessage().replace(":" + proxy.port(), ""))
                    .doesNotContain("55")
                    .doesNotContain(BASIC);
            assertThat(clerk.transport.openSockets()).isZero();
        }
    }

    @Test
    void aProxyThatOpensNoTunnelIsNamed() throws Exception {
        try (WireServer proxy = WireServer.plain(
                        WireServer.answering(request -> bytes("HTTP/1.1 503 No way\r\nContent-Length: 0\r\n\r\n")));
                Client client = Client.through(settings(proxy, false))) {
            HttpTransportException failure = failure(client, "https://service.invalid/");

            assertThat(failure.kind()).isEqualTo(FailureKind.PROXY_REFUSED);
            assertThat(failure)
                    .hasMessageContaining("proxy 127.0.0.1:%d opens no tunnel: 503 No way".formatted(proxy.port()));
            assertThat(failure.requestFullySent()).isFalse();
        }
    }

    @Test
    void theSecretIsAskedForWhenItIsSentAndWipedAfterwards() {
        char[] secret = "pä55:word".toCharArray();
        ProxySettings settings = new ProxySettings("proxy", 3128, "clerk", () -> secret);

        assertThat(settings.authorization()).isEqualTo(BASIC);
        assertThat(secret).containsOnly('\0');
        assertThat(settings).hasToString("proxy:3128");
    }

    @Test
    void settingsThatCannotWorkAreRefused() {
        assertThatThrownBy(() -> ProxySettings.open("", 3128)).hasMessageContaining("give a host and a port");
        assertThatThrownBy(() -> ProxySettings.open("proxy", 0)).hasMessageContaining("port 0");
        assertThatThrownBy(() -> new ProxySettings("proxy", 1, "clerk", null)).hasMessageContaining("together");
        assertThatThrownBy(() -> new ProxySettings("proxy", 1, "a:b", () -> new char[0]))
                .hasMessageContaining("':'");
    }

    private HttpTransportException failure(Client client, String address) {
        return catchThrowableOfType(
                HttpTransportException.class,
                () -> client.transport.execute(
                        new HttpRequest("POST", HttpTarget.of(address), List.of(), RequestBody.NONE),
                        Client.PATIENT.start()));
    }

    private static ProxySettings settings(WireServer proxy, boolean password) {
        return password
                ? new ProxySettings("127.0.0.1", proxy.port(), "clerk", () -> "pä55:word".toCharArray())
                : ProxySettings.open("127.0.0.1", proxy.port());
    }

    private WireServer.Script origin() {
        return WireServer.answering(request -> {
            seenByOrigin.add(request.head());
            return ok(request.text());
        });
    }

    /** Opens a tunnel to the local port that CONNECT names, for whoever brings these credentials. */
    private WireServer.Script tunnels(String credentials) {
        return socket -> {
            String head = WireServer.head(socket.getInputStream());
            seenByProxy.add(head);
            WireServer.Received request = new WireServer.Received(head, new byte[0]);
            if (credentials != null && !credentials.equals(request.header("Proxy-Authorization"))) {
                socket.getOutputStream().write(bytes("HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n"));
                return;
            }
            String authority = request.line().split(" ")[1];
            int port = Integer.parseInt(authority.substring(authority.indexOf(':') + 1));
            try (Socket origin = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
                socket.getOutputStream().write(bytes("HTTP/1.1 200 Connection established\r\n\r\n"));
                Thread back = new Thread(() -> pump(origin, socket), "wire-server-tunnel");
                back.setDaemon(true);
                back.start();
                pump(socket, origin);
            }
        };
    }

    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (java.io.IOException theOtherSideIsGone) {
            // The tunnel ends with either side.
        }
    }
}
