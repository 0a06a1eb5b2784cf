package io.github.countersign.internal.transport;

import static io.github.countersign.internal.transport.Client.limits;
import static io.github.countersign.internal.transport.WireServer.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupt ends a call at every point where it can wait, and stays set. */
@ExtendWith(NothingLeft.class)
class InterruptTest {

    private static final TimeLimits SHORT_CONNECT = limits(300, 20_000, 20_000);
    private static final int UPLOAD = 20_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void anInterruptEndsTheConnecting(String scheme) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (FullBacklog server = new FullBacklog();
                Client client = Client.direct()) {
            HttpTransportException failure = interrupted(begun, () -> {
                begun.countDown();
                client.transport.execute(server.request(scheme), Client.PATIENT.start());
            });

            assertThat(failure.phase()).isEqualTo(Phase.CONNECT);
            assertNothingOpen(client);
        }
    }

    @Test
    void anInterruptEndsTheTlsHandshake() throws Exception {
        CountDownLatch accepted = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (WireServer server = WireServer.plain(socket -> {
                    socket.getInputStream().read();
                    accepted.countDown();
                    done.await();
                });
                Client client = Client.direct()) {
            HttpRequest request = new HttpRequest(
                    "POST", HttpTarget.of("https://localhost:" + server.port()), List.of(), RequestBody.NONE);
            HttpTransportException failure =
                    interrupted(accepted, () -> client.transport.execute(request, Client.PATIENT.start()));

            assertThat(failure.phase()).isEqualTo(Phase.TLS);
            assertNothingOpen(client);
        } finally {
            done.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anInterruptEndsTheUpload(boolean tls) throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (WireServer server = WireServer.over(tls, socket -> {
                    socket.getInputStream().read();
                    sending.countDown();
                    done.await();
                });
                Client client = Client.direct()) {
            HttpTransportException failure =
                    interrupted(sending, () -> client.post(server, RequestBody.of(new byte[UPLOAD]), Client.PATIENT));

            assertThat(failure.phase()).isEqualTo(Phase.SEND);
            assertThat(failure.requestFullySent()).isFalse();
            assertNothingOpen(client);
        } finally {
            done.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anInterruptEndsTheWaitForTheReply(boolean tls) throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (WireServer server = WireServer.over(tls, socket -> {
                    WireServer.read(socket.getInputStream());
                    sent.countDown();
                    done.await();
                });
                Client client = Client.direct()) {
            HttpTransportException failure = interrupted(sent, () -> client.say(server, "hello"));

            assertThat(failure.phase()).isEqualTo(Phase.AWAIT_REPLY);
            assertThat(failure.requestFullySent()).isTrue();
            assertNothingOpen(client);
        } finally {
            done.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anInterruptEndsTheReadingOfTheReply(boolean tls) throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try (WireServer server = WireServer.over(tls, socket -> {
                    WireServer.read(socket.getInputStream());
                    socket.getOutputStream().write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123"));
                    done.await();
                });
                Client client = Client.direct()) {
            HttpTransportException failure = interrupted(reading, () -> {
                try (HttpReply reply = client.post(server, RequestBody.NONE, Client.PATIENT)) {
                    reply.body().readNBytes(3);
                    reading.countDown();
                    reply.body().read();
                }
            });

            assertThat(failure.phase()).isEqualTo(Phase.READ_REPLY);
            assertNothingOpen(client);
        } finally {
            done.countDown();
        }
    }

    @Test
    void aNameLookupThatHangsFailsTheConnectLimitAndIsAskedOnceForAll() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger lookups = new AtomicInteger();
        NameLookup.Resolver hanging = host -> {
            lookups.incrementAndGet();
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        };
        HttpRequest request =
                new HttpRequest("POST", HttpTarget.of("http://slow.example/"), List.of(), RequestBody.NONE);
        try (HttpTransport transport = new HttpTransport(TransportSettings.DEFAULT, hanging)) {
            CountDownLatch begun = new CountDownLatch(1);
            HttpTransportException interrupted = interrupted(begun, () -> {
                begun.countDown();
                transport.execute(request, Client.PATIENT.start());
            });
            HttpTransportException late = catchThrowableOfType(
                    HttpTransportException.class, () -> transport.execute(request, SHORT_CONNECT.start()));

            assertThat(interrupted.phase()).isEqualTo(Phase.CONNECT);
            assertThat(late.kind()).isEqualTo(FailureKind.CONNECT_DEADLINE);
            assertThat(transport.callsInFlight()).isZero();
            assertThat(lookups).hasValue(1);
        } finally {
            done.countDown();
        }
    }

    @Test
    void aThreadThatIsInterruptedAlreadyOpensNothing() throws Exception {
        try (WireServer server = WireServer.plain(WireServer.answering(request -> WireServer.ok("hello")));
                Client client = Client.direct()) {
            Thread.currentThread().interrupt();
            HttpTransportException failure =
                    catchThrowableOfType(HttpTransportException.class, () -> client.say(server, "hello"));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.kind()).isEqualTo(FailureKind.INTERRUPTED);
            assertThat(server.connections()).isZero();
        }
    }

    private static void assertNothingOpen(Client client) {
        assertThat(client.transport.openSockets()).isZero();
        assertThat(client.transport.callsInFlight()).isZero();
    }

    /** The failure of a call whose thread is interrupted once the call has come that far. */
    private static HttpTransportException interrupted(CountDownLatch far, ThrowingCallable call)
            throws InterruptedException {
        AtomicReference<HttpTransportException> failure = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            failure.set(catchThrowableOfType(HttpTransportException.class, call));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        assertThat(far.await(10, TimeUnit.SECONDS)).isTrue();
        // Until the caller waits; where it does not yet, the interrupt ends its next wait.
        Thread.sleep(100);
        long begin = System.nanoTime();
        caller.interrupt();
        caller.join(5_000);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        assertThat(failure.get().kind()).isEqualTo(FailureKind.INTERRUPTED);
        assertThat(flag.get()).as("interrupt flag").isTrue();
        return failure.get();
    }
}
