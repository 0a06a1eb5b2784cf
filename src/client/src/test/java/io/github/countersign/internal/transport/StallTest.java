package io.github.countersign.internal.transport;

import static io.github.countersign.internal.transport.Client.limits;
import static io.github.countersign.internal.transport.WireServer.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that stop doing anything, at every point where they can. */
@ExtendWith(NothingLeft.class)
class StallTest {

    private static final TimeLimits SHORT_CONNECT = limits(300, 20_000, 20_000);
    private static final TimeLimits SHORT_IDLE = limits(20_000, 300, 20_000);
    private static final TimeLimits SHORT_TOTAL = limits(20_000, 20_000, 500);
    private static final int UPLOAD = 20_000_000;
    // The longest limit of these tests is 600 ms, and a call ends within its limit and a second.
    private static final Duration IN_TIME = Duration.ofMillis(1600);

    @BeforeAll
    static void shakeHandsOnce() throws Exception {
        // An idle limit counts from the stall, the clock of these tests from the call: the first handshake of a JVM is
        // not part of it.
        try (WireServer server = WireServer.over(true, WireServer.answering(request -> WireServer.ok("warm")));
                Client client = Client.direct()) {
            client.say(server, "warm");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aServerThatNeverAcceptsFailsTheConnectLimit(String scheme) throws Exception {
        try (FullBacklog server = new FullBacklog();
                Client client = Client.direct()) {
            HttpTransportException failure =
                    failure(client, () -> client.transport.execute(server.request(scheme), SHORT_CONNECT.start()));

            assertThat(failure.kind()).isEqualTo(FailureKind.CONNECT_DEADLINE);
            assertThat(failure.phase()).isEqualTo(Phase.CONNECT);
            assertThat(failure.requestFullySent()).isFalse();
            assertThat(failure)
                    .hasMessage("127.0.0.1:%d, connecting: no connection within 300 ms (0 bytes of the request sent)"
                            .formatted(server.port()));
        }
    }

    @Test
    void aServerThatStallsTheTlsHandshakeFailsTheConnectLimit() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (WireServer server = WireServer.plain(socket -> done.await());
                Client client = Client.direct()) {
            HttpRequest request = new HttpRequest(
                    "POST", HttpTarget.of("https://localhost:" + server.port()), List.of(), RequestBody.NONE);
            HttpTransportException failure =
                    failure(client, () -> client.transport.execute(request, SHORT_CONNECT.start()));

            assertThat(failure.kind()).isEqualTo(FailureKind.CONNECT_DEADLINE);
            assertThat(failure.phase()).isEqualTo(Phase.TLS);
            assertThat(failure).hasMessageContaining("in the TLS handshake: no connection within 300 ms");
        } finally {
            done.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anUploadThatNobodyReadsFailsTheIdleLimit(boolean tls) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (WireServer server = WireServer.over(tls, socket -> {
                    if (tls) {
                        socket.getInputStream().read();
                    }
                    done.await();
                });
                Client client = Client.direct()) {
            HttpTransportException failure =
                    failure(client, () -> client.post(server, RequestBody.of(new byte[UPLOAD]), SHORT_IDLE));

            assertThat(failure.kind()).isEqualTo(FailureKind.IDLE_DEADLINE);
            assertThat(failure.phase()).isEqualTo(Phase.SEND);
            assertThat(failure.bytesSent()).isPositive().isLessThan(UPLOAD);
            assertThat(failure.requestFullySent()).isFalse();
            assertThat(failure).hasMessageContaining("sending the request: no byte moved for 300 ms");
        } finally {
            done.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anUploadThatNobodyReadsFailsTheTotalLimit(boolean tls) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (WireServer server = WireServer.over(tls, socket -> {
                    if (tls) {
                        socket.getInputStream().read();
                    }
                    done.await();
                });
                Client client = Client.direct()) {
            HttpTransportException failure =
                    failure(client, () -> client.post(server, RequestBody.of(new byte[UPLOAD]), SHORT_TOTAL));

            assertThat(failure.kind()).isEqualTo(FailureKind.TOTAL_DEADLINE);
            assertThat(failure.phase()).isEqualTo(Phase.SEND);
            assertThat(failure).hasMessageContaining("not done within 500 ms");
        } finally {
            done.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aServerThatTakesTheRequestAndSaysNothingFailsTheIdleLimit(boolean tls) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (WireServer server = WireServer.over(tls, socket -> {
                    WireServer.read(socket.getInputStream());
                    done.await();
                });
                Client client = Client.direct()) {
            HttpTransportException failure = failure(client, () -> client.say(server, "hello", SHORT_IDLE));

            assertThat(failure.kind()).isEqualTo(FailureKind.IDLE_DEADLINE);
            assertThat(failure.phase()).isEqualTo(Phase.AWAIT_REPLY);
            assertThat(failure.requestFullySent()).isTrue();
            assertThat(failure.replyStarted()).isFalse();
        } finally {
            done.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aServerThatStopsAfterTheHeadersFailsTheIdleLimit(boolean tls) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (WireServer server = WireServer.over(tls, socket -> {
                    WireServer.read(socket.getInputStream());
                    socket.getOutputStream().write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123"));
                    done.await();
                });
                Client client = Client.direct()) {
            HttpTransportException failure = failure(client, () -> client.say(server, "hello", SHORT_IDLE));

            assertThat(failure.kind()).isEqualTo(FailureKind.IDLE_DEADLINE);
            assertThat(failure.phase()).isEqualTo(Phase.READ_REPLY);
            assertThat(failure.requestFullySent()).isTrue();
            assertThat(failure.replyStarted()).isTrue();
        } finally {
            done.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReplyThatDripsFailsTheTotalLimitThoughItIsNeverIdle(boolean tls) throws Exception {
        try (WireServer server = WireServer.over(tls, socket -> {
                    WireServer.read(socket.getInputStream());
                    socket.getOutputStream().write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));
                    drip(socket.getOutputStream());
                });
                Client client = Client.direct()) {
            HttpTransportException failure =
                    failure(client, () -> client.say(server, "hello", limits(20_000, 300, 600)));

            assertThat(failure.kind()).isEqualTo(FailureKind.TOTAL_DEADLINE);
            assertThat(failure.phase()).isEqualTo(Phase.READ_REPLY);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aHeadThatDripsFailsTheTotalLimit(boolean tls) throws Exception {
        try (WireServer server = WireServer.over(tls, socket -> {
                    WireServer.read(socket.getInputStream());
                    socket.getOutputStream().write(bytes("HTTP/1.1 200 OK\r\nX-Slow: "));
                    drip(socket.getOutputStream());
                });
                Client client = Client.direct()) {
            HttpTransportException failure =
                    failure(client, () -> client.say(server, "hello", limits(20_000, 300, 600)));

            assertThat(failure.kind()).isEqualTo(FailureKind.TOTAL_DEADLINE);
            assertThat(failure.phase()).isEqualTo(Phase.AWAIT_REPLY);
        }
    }

    @Test
    void aProxyThatOpensNoTunnelFailsTheConnectLimit() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (WireServer proxy = WireServer.plain(socket -> done.await());
                Client client = Client.through(ProxySettings.open("127.0.0.1", proxy.port()))) {
            HttpRequest request =
                    new HttpRequest("POST", HttpTarget.of("https://service.invalid/"), List.of(), RequestBody.NONE);
            HttpTransportException failure =
                    failure(client, () -> client.transport.execute(request, SHORT_CONNECT.start()));

            assertThat(failure.kind()).isEqualTo(FailureKind.CONNECT_DEADLINE);
            assertThat(failure.phase()).isEqualTo(Phase.PROXY);
        } finally {
            done.countDown();
        }
    }

    @Test
    void aDeadlineThatIsOverBeforeTheCallOpensNothing() throws Exception {
        try (WireServer server = WireServer.plain(WireServer.answering(request -> WireServer.ok("late")));
                Client client = Client.direct()) {
            Deadline over = new Deadline(
                    SHORT_TOTAL, System.nanoTime() - Duration.ofSeconds(1).toNanos());
            HttpTransportException failure = failure(
                    client,
                    () -> client.transport.execute(
                            new HttpRequest("POST", HttpTarget.of(server.address()), List.of(), RequestBody.NONE),
                            over));

            assertThat(failure.kind()).isEqualTo(FailureKind.TOTAL_DEADLINE);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void aReaderThatTakesItsTimeIsNotIdle() throws Exception {
        try (WireServer server = WireServer.plain(WireServer.answering(request -> WireServer.ok(new byte[2_000_000])));
                Client client = Client.direct();
                HttpReply reply = client.post(server, RequestBody.NONE, limits(5_000, 100, 20_000))) {
            int first = reply.body().readNBytes(1000).length;
            // Longer than the idle limit, but nobody waits for the network.
            Thread.sleep(250);
            int rest = reply.body().readAllBytes().length;

            assertThat(first + rest).isEqualTo(2_000_000);
        }
    }

    @Test
    void anAddressThatRefusesIsFollowedByTheNext() throws Exception {
        InetAddress[] both = {InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")};
        try (WireServer server = WireServer.plain(WireServer.answering(request -> WireServer.ok("second")));
                HttpTransport transport = new HttpTransport(TransportSettings.DEFAULT, host -> both)) {
            HttpRequest request = new HttpRequest(
                    "POST", HttpTarget.of("http://two.example:" + server.port()), List.of(), RequestBody.NONE);
            try (HttpReply reply = transport.execute(request, Client.PATIENT.start())) {
                assertThat(reply.body().readAllBytes()).asString().isEqualTo("second");
            }
            assertThat(transport.openSockets()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closingTheTransportEndsItsCalls(boolean tls) throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (WireServer server = WireServer.over(tls, socket -> {
                    WireServer.read(socket.getInputStream());
                    waiting.countDown();
                    done.await();
                });
                Client client = Client.direct()) {
            Thread closer = new Thread(() -> {
                try {
                    waiting.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                client.transport.close();
            });
            closer.start();
            HttpTransportException failure =
                    catchThrowableOfType(HttpTransportException.class, () -> client.say(server, "hello"));
            closer.join();

            assertThat(failure.kind()).isEqualTo(FailureKind.TRANSPORT_CLOSED);
            assertThat(failure).hasMessageContaining("the client has been closed");
            assertNothingOpen(client);
            assertThat(catchThrowableOfType(HttpTransportException.class, () -> client.say(server, "again"))
                            .kind())
                    .isEqualTo(FailureKind.TRANSPORT_CLOSED);
        } finally {
            done.countDown();
        }
    }

    private static void drip(OutputStream out) throws Exception {
        while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(20);
        }
    }

    /** The failure, which must come in time and leave nothing. */
    private static HttpTransportException failure(Client client, ThrowingCallable call) {
        long begin = System.nanoTime();
        HttpTransportException failure = catchThrowableOfType(HttpTransportException.class, call);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(IN_TIME);
        assertThat(failure).isNotNull();
        assertNothingOpen(client);
        return failure;
    }

    private static void assertNothingOpen(Client client) {
        assertThat(client.transport.openSockets()).isZero();
        assertThat(client.transport.callsInFlight()).isZero();
    }
}
