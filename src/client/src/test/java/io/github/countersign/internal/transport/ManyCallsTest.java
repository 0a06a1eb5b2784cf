package io.github.countersign.internal.transport;

import static io.github.countersign.internal.transport.WireServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many calls: one after the other, and at the same time. */
@ExtendWith(NothingLeft.class)
class ManyCallsTest {

    private static final WireServer.Script ECHO = WireServer.answering(request -> ok(request.text()));

    @Test
    void tenThousandCallsUseOneConnection() throws Exception {
        try (WireServer server = WireServer.plain(ECHO);
                Client client = Client.direct()) {
            for (int i = 0; i < 10_000; i++) {
                assertThat(client.say(server, "call " + i)).isEqualTo("call " + i);
            }
            assertThat(server.connections()).isEqualTo(1);
            assertThat(client.transport.openSockets()).isEqualTo(1);
            client.close();
            assertThat(client.transport.openSockets()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyThreadGetsItsOwnReplies(boolean tls) throws Exception {
        int threads = 32;
        int calls = tls ? 50 : 300;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (WireServer server = WireServer.over(tls, ECHO);
                Client client = Client.direct()) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                String name = "thread " + t + " ";
                tasks.add(() -> {
                    int right = 0;
                    for (int i = 0; i < calls; i++) {
                        String text = name.repeat(1 + i % 50) + i;
                        right += client.say(server, text).equals(text) ? 1 : 0;
                    }
                    return right;
                });
            }
            for (Future<Integer> done : pool.invokeAll(tasks)) {
                assertThat(done.get()).isEqualTo(calls);
            }
            assertThat(client.transport.openSockets()).isLessThanOrEqualTo(threads);
            assertThat(client.transport.callsInFlight()).isZero();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aThousandTimeoutsLeaveNothing() throws Exception {
        try (WireServer server = WireServer.plain(socket -> {
                    WireServer.read(socket.getInputStream());
                    socket.getInputStream().read();
                });
                Client client = Client.direct()) {
            ExecutorService pool = Executors.newFixedThreadPool(50);
            try {
                List<Callable<FailureKind>> tasks = new ArrayList<>();
                for (int i = 0; i < 1_000; i++) {
                    tasks.add(() -> {
                        try {
                            client.say(server, "hello", Client.limits(20_000, 50, 20_000));
                            return null;
                        } catch (HttpTransportException e) {
                            return e.kind();
                        }
                    });
                }
                for (Future<FailureKind> failure : pool.invokeAll(tasks)) {
                    assertThat(failure.get()).isEqualTo(FailureKind.IDLE_DEADLINE);
                }
            } finally {
                pool.shutdownNow();
            }
            assertThat(client.transport.openSockets()).isZero();
            assertThat(client.transport.callsInFlight()).isZero();
            assertThat(NothingLeft.threads()).hasSize(1);
        }
    }

    @Test
    void idleConnectionsAreDroppedByThemselves() throws Exception {
        TransportSettings settings =
                new TransportSettings(null, null, java.time.Duration.ofMillis(200), Client.PATIENT);
        try (WireServer server = WireServer.plain(ECHO);
                HttpTransport transport = new HttpTransport(settings)) {
            HttpRequest request = new HttpRequest("POST", HttpTarget.of(server.address()), List.of(), RequestBody.NONE);
            transport.execute(request, Client.PATIENT.start()).close();
            assertThat(transport.idleConnections()).isEqualTo(1);

            long patience = System.nanoTime() + 3_000_000_000L;
            while (transport.openSockets() > 0 && System.nanoTime() < patience) {
                Thread.sleep(10);
            }
            assertThat(transport.openSockets()).isZero();
        }
    }

    @Test
    void createAndCloseTwoHundredTimes() throws Exception {
        try (WireServer server = WireServer.plain(ECHO)) {
            for (int i = 0; i < 200; i++) {
                try (Client client = Client.with(null)) {
                    assertThat(client.say(server, "hello")).isEqualTo("hello");
                }
            }
        }
    }
}
