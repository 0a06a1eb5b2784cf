package io.github.countersign.internal.transport;

import static io.github.countersign.internal.transport.WireServer.bytes;
import static io.github.countersign.internal.transport.WireServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which connections serve another call, and which do not. */
@ExtendWith(NothingLeft.class)
class KeepAliveTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void callsShareOneConnection(boolean tls) throws Exception {
        try (WireServer server = WireServer.over(tls, WireServer.answering(request -> ok(request.text())));
                Client client = Client.direct()) {
            for (int i = 0; i < 20; i++) {
                assertThat(client.say(server, "call " + i)).isEqualTo("call " + i);
            }

            assertThat(server.connections()).isEqualTo(1);
            assertThat(client.transport.idleConnections()).isEqualTo(1);
            client.close();
            assertThat(client.transport.openSockets()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aConnectionThatIsAliveSurvivesThePauseBetweenCalls(boolean tls) throws Exception {
        try (WireServer server = WireServer.over(tls, WireServer.answering(request -> ok(request.text())));
                Client client = Client.direct()) {
            for (int i = 0; i < 4; i++) {
                assertThat(client.say(server, "call " + i)).isEqualTo("call " + i);
                // Long enough to be asked whether it is alive.
                Thread.sleep(30);
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aReplyThatItsCallerForgotIsDroppedAtItsDeadline() throws Exception {
        try (WireServer server = WireServer.plain(WireServer.answering(request -> ok(new byte[5_000_000])));
                Client client = Client.direct()) {
            HttpReply forgotten = client.post(server, RequestBody.NONE, Client.limits(20_000, 20_000, 300));
            assertThat(client.transport.openSockets()).isEqualTo(1);

            long patience = System.nanoTime() + 2_000_000_000L;
            while (client.transport.callsInFlight() > 0 && System.nanoTime() < patience) {
                Thread.sleep(5);
            }
            assertThat(client.transport.openSockets()).isZero();
            assertThat(client.transport.callsInFlight()).isZero();
            assertThat(catchThrowableOfType(
                                    HttpTransportException.class,
                                    () -> forgotten.body().readAllBytes())
                            .kind())
                    .isEqualTo(FailureKind.TOTAL_DEADLINE);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anIdleConnectionThatThePeerClosedIsNotUsedAgain(boolean tls) throws Exception {
        try (WireServer server = WireServer.over(tls, socket -> {
                    WireServer.Received request = WireServer.read(socket.getInputStream());
                    socket.getOutputStream().write(ok(request.text()));
                });
                Client client = Client.direct()) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.say(server, "call " + i)).isEqualTo("call " + i);
                // Longer than a connection counts as surely alive.
                Thread.sleep(60);
            }

            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aConnectionThatDiesUnderASecondCallIsReportedAndNothingIsSentTwice(boolean tls) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        try (WireServer server = WireServer.over(tls, socket -> {
                    WireServer.Received first = WireServer.read(socket.getInputStream());
                    requests.incrementAndGet();
                    socket.getOutputStream().write(ok(first.text()));
                    if (WireServer.read(socket.getInputStream()) != null) {
                        requests.incrementAndGet();
                    }
                });
                Client client = Client.direct()) {
            client.say(server, "one");
            HttpTransportException failure =
                    catchThrowableOfType(HttpTransportException.class, () -> client.say(server, "two"));

            assertThat(failure.reusedConnection()).isTrue();
            assertThat(failure.requestFullySent()).isTrue();
            assertThat(failure.replyStarted()).isFalse();
            assertThat(failure.kind()).isIn(FailureKind.CLOSED, FailureKind.RESET);
            assertThat(failure).hasMessageContaining("on a kept-alive connection");
            assertThat(requests).hasValue(2);
            assertThat(client.transport.openSockets()).isZero();
        }
    }

    @Test
    void aPeerThatAnnouncesWhenItClosesIsBelieved() throws Exception {
        try (WireServer server = WireServer.plain(WireServer.answering(
                        request -> bytes("HTTP/1.1 200 OK\r\nKeep-Alive: timeout=1\r\nContent-Length: 2\r\n\r\nok")));
                Client client = Client.direct()) {
            client.say(server, "one");

            assertThat(client.transport.openSockets()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2",
                "HTTP/1.0 200 OK\r\nContent-Length: 2"
            })
    void aConnectionThatIsToBeClosedIsClosed(String head) throws Exception {
        try (WireServer server = WireServer.plain(WireServer.answering(request -> bytes(head + "\r\n\r\nok")));
                Client client = Client.direct()) {
            assertThat(client.say(server, "one")).isEqualTo("ok");
            assertThat(client.transport.openSockets()).isZero();
        }
    }

    @Test
    void bytesAfterTheReplyCostTheConnection() throws Exception {
        try (WireServer server = WireServer.plain(
                        WireServer.answering(
                                request -> bytes(
                                        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")));
                Client client = Client.direct()) {
            assertThat(client.say(server, "one")).isEqualTo("ok");
            assertThat(client.say(server, "two")).isEqualTo("ok");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aBodyThatNobodyWantsCostsTheConnectionAndNothingElse() throws Exception {
        try (WireServer server = WireServer.plain(WireServer.answering(request -> ok(new byte[5_000_000])));
                Client client = Client.direct()) {
            try (HttpReply reply = client.post(server, RequestBody.NONE, Client.PATIENT)) {
                assertThat(reply.body().read()).isZero();
            }
            assertThat(client.transport.openSockets()).isZero();
            assertThat(client.transport.callsInFlight()).isZero();
        }
    }

    @Test
    void aRestThatIsAtHandIsReadOverToKeepTheConnection() throws Exception {
        try (WireServer server = WireServer.plain(
                        WireServer.answering(
                                request -> bytes(
                                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX-Trailer: 1\r\n\r\n")));
                Client client = Client.direct()) {
            try (HttpReply reply = client.post(server, RequestBody.NONE, Client.PATIENT)) {
                assertThat(reply.body().readNBytes(3)).asString().isEqualTo("abc");
            }
            assertThat(client.transport.idleConnections()).isEqualTo(1);
        }
    }
}
