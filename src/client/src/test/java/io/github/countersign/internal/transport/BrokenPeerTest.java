package io.github.countersign.internal.transport;

import static io.github.countersign.internal.transport.WireServer.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that answer wrongly, too early, too much, or go away. */
@ExtendWith(NothingLeft.class)
class BrokenPeerTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aResetInTheMiddleOfTheReplyIsReported(boolean tls) throws Exception {
        try (WireServer server = WireServer.over(tls, socket -> {
                    WireServer.read(socket.getInputStream());
                    socket.getOutputStream().write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"));
                    socket.setSoLinger(true, 0);
                });
                Client client = Client.direct()) {
            HttpTransportException failure =
                    catchThrowableOfType(HttpTransportException.class, () -> client.say(server, "hello"));

            assertThat(failure.kind()).isIn(FailureKind.RESET, FailureKind.TRUNCATED_REPLY, FailureKind.CLOSED);
            assertThat(failure.requestFullySent()).isTrue();
            assertThat(client.transport.openSockets()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTruncatedReplyIsAnError(boolean tls) throws Exception {
        for (String reply : List.of(
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nabc",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX-Tr",
                "HTTP/1.1 200 OK\r\nContent-Le")) {
            HttpTransportException failure = failureOf(tls, bytes(reply));

            assertThat(failure.kind()).as(reply).isEqualTo(FailureKind.TRUNCATED_REPLY);
            assertThat(failure.replyStarted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aConnectionThatIsClosedWithoutAReplyIsAnError(boolean tls) throws Exception {
        HttpTransportException failure = failureOf(tls, new byte[0]);

        assertThat(failure.kind()).isEqualTo(FailureKind.CLOSED);
        assertThat(failure.reusedConnection()).isFalse();
        assertThat(failure)
                .hasMessageContaining("waiting for the reply: the connection was closed before a reply began");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SSH-2.0-OpenSSH_9.2 | does not begin with an HTTP/1.1 status line but with 'SSH-2.0-OpenSSH_9.2'",
                "HTTP/2 200 | status line",
                "HTTP/1.1 20 OK | status line",
                "HTTP/1.1 2000 OK | status line",
                "HTTP/1.1 999 Odd | status line",
                "HTTP/1.1 200 OK\\nNo colon here | has no name",
                "HTTP/1.1 200 OK\\nBad name: x | has no name",
                "HTTP/1.1 200 OK\\n: x | has no name",
                "HTTP/1.1 200 OK\\n folded: first | begins with a blank",
                "HTTP/1.1 200 OK\\nX: a\\0b | control character",
                "HTTP/1.1 200 OK\\nContent-Length: -1 | no number",
                "HTTP/1.1 200 OK\\nContent-Length: 1\\nContent-Length: 2 | two values",
                "HTTP/1.1 200 OK\\nContent-Length: 99999999999999999999 | no number",
                "HTTP/1.1 200 OK\\nContent-Length: 3\\nTransfer-Encoding: chunked | ambiguous",
                "HTTP/1.1 200 OK\\nTransfer-Encoding: gzip, chunked | ambiguous",
                "HTTP/1.0 200 OK\\nTransfer-Encoding: chunked | ambiguous",
                "HTTP/1.1 200 OK\\nTransfer-Encoding: chunked\\n\\nzz | no size",
                "HTTP/1.1 200 OK\\nTransfer-Encoding: chunked\\n\\nffffffffffffffffff | no size",
                "HTTP/1.1 200 OK\\nTransfer-Encoding: chunked\\n\\n3\\nabcdef\\n | longer than it says",
                "HTTP/1.1 200 OK\\nContent-Encoding: br\\nContent-Length: 3 | Content-Encoding 'br'",
                "HTTP/1.1 200 OK\\nContent-Encoding: gzip\\nContent-Length: 3\\n\\nabc | gzip coding is broken",
                "HTTP/1.1 101 Switching Protocols | switches protocols"
            })
    void aReplyThatIsNotHttpIsRefused(String reply, String problem) throws Exception {
        String wire = reply.replace("\\n", "\r\n").replace("\\0", "\0") + "\r\n\r\n";
        HttpTransportException failure = failureOf(false, bytes(wire));

        assertThat(failure.kind()).isEqualTo(FailureKind.MALFORMED_REPLY);
        assertThat(failure).hasMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aHeadWithoutEndIsRefusedSoon(boolean tls) throws Exception {
        String many = "HTTP/1.1 200 OK\r\n" + "X-Filler: y\r\n".repeat(300);
        String large = "HTTP/1.1 200 OK\r\n" + ("X-Filler: " + "y".repeat(4000) + "\r\n").repeat(30);
        String line = "HTTP/1.1 200 " + "O".repeat(1_000_000);
        String interim = "HTTP/1.1 100 Continue\r\n\r\n".repeat(100);

        assertThat(failureOf(tls, bytes(many))).hasMessageContaining("more than 256 header lines");
        assertThat(failureOf(tls, bytes(large))).hasMessageContaining("longer than allowed");
        assertThat(failureOf(tls, bytes(line))).hasMessageContaining("longer than allowed");
        assertThat(failureOf(tls, bytes(interim))).hasMessageContaining("interim replies");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void interimRepliesAreReadOver(boolean tls) throws Exception {
        byte[] reply = bytes("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        try (WireServer server = WireServer.over(tls, WireServer.answering(request -> reply));
                Client client = Client.direct()) {
            assertThat(client.say(server, "one")).isEqualTo("ok");
            assertThat(client.say(server, "two")).isEqualTo("ok");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aRefusalInTheMiddleOfAnUploadIsRead() throws Exception {
        try (WireServer server = WireServer.plain(socket -> {
                    WireServer.head(socket.getInputStream());
                    socket.getOutputStream()
                            .write(bytes("HTTP/1.1 413 Request Entity Too Large\r\nContent-Length: 5\r\n\r\nlarge"));
                    socket.shutdownOutput();
                    // Enough that the client is well into its upload.
                    socket.getInputStream().readNBytes(1_000_000);
                });
                Client client = Client.direct();
                HttpReply reply = client.post(server, RequestBody.of(new byte[50_000_000]), Client.PATIENT)) {
            assertThat(reply.status()).isEqualTo(413);
            assertThat(new String(reply.body().readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("large");
            assertThat(client.transport.openSockets()).isZero();
        }
    }

    @Test
    void aReplyWithoutLengthLastsAsLongAsItsConnection() throws Exception {
        try (WireServer server = WireServer.plain(socket -> {
                    WireServer.read(socket.getInputStream());
                    socket.getOutputStream().write(bytes("HTTP/1.1 200 OK\n\nall of it"));
                });
                Client client = Client.direct()) {
            assertThat(client.say(server, "one")).isEqualTo("all of it");
            assertThat(client.transport.openSockets()).isZero();
        }
    }

    @Test
    void gzipIsUndone() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes("packed ".repeat(10_000)));
        }
        byte[] reply = WireServer.concat(
                bytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n"),
                packed.toByteArray());
        try (WireServer server = WireServer.plain(WireServer.answering(request -> reply));
                Client client = Client.direct()) {
            assertThat(client.say(server, "one")).isEqualTo("packed ".repeat(10_000));
            assertThat(client.say(server, "two")).hasSize(70_000);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"HEAD,200", "POST,204", "POST,304"})
    void repliesThatHaveNoBodyAreNotWaitedFor(String method, int status) throws Exception {
        byte[] reply = bytes("HTTP/1.1 " + status + " x\r\nContent-Length: 1000\r\n\r\n");
        try (WireServer server = WireServer.plain(WireServer.answering(request -> reply));
                Client client = Client.direct()) {
            HttpRequest request = new HttpRequest(method, HttpTarget.of(server.address()), List.of(), RequestBody.NONE);
            for (int i = 0; i < 2; i++) {
                try (HttpReply answer = client.transport.execute(request, Client.PATIENT.start())) {
                    assertThat(answer.status()).isEqualTo(status);
                    assertThat(answer.isEmpty()).isTrue();
                    assertThat(answer.body().read()).isEqualTo(-1);
                }
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aPortWhereNobodyListensIsRefused() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        try (Client client = Client.direct()) {
            HttpTransportException failure = catchThrowableOfType(
                    HttpTransportException.class,
                    () -> client.transport.execute(
                            new HttpRequest(
                                    "POST", HttpTarget.of("http://127.0.0.1:" + port), List.of(), RequestBody.NONE),
                            Client.PATIENT.start()));

            assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
            assertThat(failure)
                    .hasMessageContaining("connecting: the connection was refused (0 bytes of the request sent)");
            assertThat(client.transport.openSockets()).isZero();
        }
    }

    @Test
    void aNameThatDoesNotResolveIsSaidToBeUnknown() {
        try (Client client = Client.direct()) {
            HttpTransportException failure = catchThrowableOfType(
                    HttpTransportException.class,
                    () -> client.transport.execute(
                            new HttpRequest(
                                    "POST", HttpTarget.of("https://no-such-host.invalid"), List.of(), RequestBody.NONE),
                            Client.PATIENT.start()));

            assertThat(failure.kind()).isEqualTo(FailureKind.UNKNOWN_HOST);
            assertThat(failure).hasMessageContaining("the name no-such-host.invalid does not resolve");
        }
    }

    @Test
    void aSourceThatIsShorterOrLongerThanPromisedFailsBeforeItsLastBlock() throws Exception {
        CountDownLatch sawWhole = new CountDownLatch(1);
        try (WireServer server = WireServer.plain(socket -> {
                    if (WireServer.read(socket.getInputStream()).body().length == 200) {
                        sawWhole.countDown();
                    }
                });
                Client client = Client.direct()) {
            for (int actual : new int[] {149, 151}) {
                Segment lying = new Base64Segment(() -> new java.io.ByteArrayInputStream(new byte[actual]), 150);
                HttpTransportException failure = catchThrowableOfType(
                        HttpTransportException.class,
                        () -> client.post(server, new RequestBody(List.of(lying)), Client.PATIENT));

                assertThat(failure.kind()).isEqualTo(FailureKind.REQUEST_BODY);
                assertThat(failure.requestFullySent()).isFalse();
                assertThat(failure).hasMessageContaining("did it change while it was sent?");
                assertThat(client.transport.openSockets()).isZero();
            }
            assertThat(sawWhole.getCount()).isEqualTo(1);
        }
    }

    private static HttpTransportException failureOf(boolean tls, byte[] reply) throws Exception {
        try (WireServer server = WireServer.over(tls, socket -> {
                    WireServer.read(socket.getInputStream());
                    socket.getOutputStream().write(reply);
                });
                Client client = Client.direct()) {
            HttpTransportException failure =
                    catchThrowableOfType(HttpTransportException.class, () -> client.say(server, "hello"));
            assertThat(failure).as("a failure for this reply").isNotNull();
            assertThat(client.transport.openSockets()).isZero();
            return failure;
        }
    }
}
