package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockFault;
import io.github.countersign.mock.MockFault.Kind;
import io.github.countersign.mock.MockFaults;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.MockRequest.Outcome;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class FaultsTest {

    private final MockDocuSign docusign = MockDocuSign.start();

    @AfterEach
    void close() {
        docusign.close();
    }

    private HttpResponse<String> ping() {
        return Wire.call(docusign, "Ping", Wire.ping());
    }

    private String rawPing() throws IOException {
        try (RawConnection connection = new RawConnection(docusign)) {
            connection.send(docusign, "Ping", Wire.ping());
            return connection.readToEnd();
        }
    }

    private List<Outcome> outcomes() {
        return docusign.requests().stream().map(MockRequest::outcome).toList();
    }

    @Test
    void aCallThatIsDroppedBeforeTheCommitLeavesNoTraceInTheState() throws Exception {
        docusign.faults().next("Ping", MockFault.dropBeforeCommit());

        assertThat(rawPing()).isEmpty();

        assertThat(outcomes()).containsExactly(Outcome.FAILED_ON_COMMAND);
        assertThat(docusign.requests().get(0).mishap()).isEqualTo(Kind.DROP_BEFORE_COMMIT);
        assertThat(docusign.requests().get(0).operation()).isEqualTo("Ping");
        assertThat(ping().statusCode()).isEqualTo(200);
    }

    @Test
    void aCallThatIsDroppedAfterTheCommitTookEffect() throws Exception {
        docusign.faults().next("CreateEnvelope", MockFault.dropAfterCommit());

        try (RawConnection connection = new RawConnection(docusign)) {
            connection.send(
                    docusign,
                    "CreateEnvelope",
                    TestEnvelope.EMPTY.signer(1, "Ann", 1).body(docusign, "CreateEnvelope"));
            assertThat(connection.readToEnd()).isEmpty();
        }

        assertThat(docusign.envelopes()).hasSize(1);
        assertThat(outcomes()).containsExactly(Outcome.ANSWERED);
        assertThat(docusign.requests().get(0).mishap()).isEqualTo(Kind.DROP_AFTER_COMMIT);
        assertThat(docusign.requests().get(0).reply())
                .contains("<CreateEnvelopeResponse>\n  <CreateEnvelopeResult>\n", "<Status>Created</Status>");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_BEFORE_COMMIT", "RESET_AFTER_COMMIT"})
    void aResetIsAResetAndNotAnOrderlyEnd(Kind kind) {
        docusign.faults().next(MockFaults.ANY, new MockFault(kind, Duration.ZERO, 0));

        assertThatThrownBy(this::rawPing).isInstanceOf(SocketException.class).hasMessageContaining("reset");

        assertThat(outcomes())
                .containsExactly(kind == Kind.RESET_AFTER_COMMIT ? Outcome.ANSWERED : Outcome.FAILED_ON_COMMAND);
    }

    @Test
    void anUploadThatIsNotReadStopsAfterTheBuffers() throws Exception {
        docusign.faults().next("CreateEnvelope", MockFault.stallOnUpload());
        ExecutorService uploader = Executors.newSingleThreadExecutor();
        try (RawConnection connection = new RawConnection(docusign)) {
            connection.out().write(RawConnection.head(docusign, "CreateEnvelope", 1L << 30));
            awaitApplied(1);
            Future<?> upload = uploader.submit(() -> {
                byte[] piece = new byte[1 << 20];
                for (int i = 0; i < 1 << 10; i++) {
                    connection.out().write(piece);
                }
                return null;
            });

            assertThatThrownBy(() -> upload.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            docusign.faults().clear();
            assertThatThrownBy(() -> upload.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
        } finally {
            uploader.shutdownNow();
        }
        assertThat(docusign.envelopes()).isEmpty();
    }

    private void awaitApplied(int count) {
        while (docusign.faults().applied().size() < count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aReplyCanStallBeforeItsFirstByte() throws Exception {
        docusign.faults().next("Ping", MockFault.stallAfterCommit());
        try (RawConnection connection = new RawConnection(docusign)) {
            connection.send(docusign, "Ping", Wire.ping());
            assertThat(connection.readUntilSilence(200)).isEmpty();

            docusign.faults().clear();
            assertThat(connection.readToEnd()).isEmpty();
        }
        assertThat(outcomes()).containsExactly(Outcome.ANSWERED);
    }

    @Test
    void aReplyCanStallAfterItsHeaders() throws Exception {
        docusign.faults().next("Ping", MockFault.stallAfterHeaders());
        try (RawConnection connection = new RawConnection(docusign)) {
            connection.send(docusign, "Ping", Wire.ping());
            assertThat(connection.readUntilSilence(300))
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .endsWith("\r\n\r\n");

            docusign.close();
            assertThat(connection.readToEnd()).isEmpty();
        }
    }

    @Test
    void aBodyCanDrip() throws Exception {
        docusign.faults().next("Ping", MockFault.drip(100, Duration.ofMillis(20)));
        long before = System.nanoTime();

        String reply = rawPing();

        assertThat(reply).contains("<PingResult>true</PingResult>").endsWith("</soap:Envelope>");
        int body = reply.length() - reply.indexOf("\r\n\r\n") - 4;
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThan(Duration.ofMillis((body / 100 - 1) * 20L));
    }

    @Test
    void aMockThatIsClosedEndsWhatDrips() throws Exception {
        docusign.faults().next("Ping", MockFault.drip(1, Duration.ofHours(1)));
        try (RawConnection connection = new RawConnection(docusign)) {
            connection.send(docusign, "Ping", Wire.ping());
            assertThat(connection.readUntilSilence(300)).endsWith("\r\n\r\n<");

            docusign.close();
            assertThat(connection.readToEnd()).isEmpty();
        }
    }

    @Test
    void aBodyCanBeCutByTheEndOfTheConnection() throws Exception {
        docusign.faults().next("Ping", MockFault.cutBody());

        String reply = rawPing();

        String length = reply.replaceFirst("(?si).*content-length: (\\d+).*", "$1");
        assertThat(reply.substring(reply.indexOf("\r\n\r\n") + 4))
                .startsWith("<?xml")
                .hasSize(Integer.parseInt(length) / 2);
    }

    @Test
    void xmlCanStopInTheMiddleOrEndWrongly() {
        docusign.faults().next("Ping", MockFault.truncatedXml()).next("Ping", MockFault.malformedXml());

        assertThat(ping().body()).startsWith("<?xml").doesNotEndWith(">" + "\n").doesNotContain("</soap:Envelope>");
        assertThat(ping().body()).contains("<PingResult>true</PingResult>").endsWith("</soap:Letter>");
    }

    @Test
    void repliesCanHoldWhatNoContractKnows() {
        docusign.faults()
                .next("CreateEnvelope", MockFault.unknownElement())
                .next("CreateEnvelope", MockFault.unknownEnum())
                .next("Ping", MockFault.unknownElement());
        String create = TestEnvelope.EMPTY.signer(1, "Ann", 1).body(docusign, "CreateEnvelope");

        assertThat(Wire.call(docusign, "CreateEnvelope", create).body())
                .contains("<CreateEnvelopeResult><NotInAnyContract>7</NotInAnyContract><RecipientStatuses>");
        String unknown = Wire.call(docusign, "CreateEnvelope", create).body();
        assertThat(unknown).contains("<Type>NotInAnyContract</Type>");
        Wire.parse(unknown);
        assertThat(ping().body()).contains("<NotInAnyContract>7</NotInAnyContract><PingResult>true</PingResult>");
    }

    @Test
    void aReplyCanBeHuge() {
        docusign.faults().next("Ping", MockFault.hugeReply(5_000_000));

        HttpResponse<String> reply = ping();

        assertThat(Wire.text(reply.body(), "NotInAnyContract")).hasSize(5_000_000);
        assertThat(Wire.text(reply.body(), "PingResult")).isEqualTo("true");
    }

    @Test
    void gatewaysAnswerWithPages() {
        docusign.faults()
                .next("Ping", MockFault.html503())
                .next("Ping", MockFault.tooManyRequests(Duration.ofSeconds(7)))
                .next("CreateEnvelope", MockFault.html504AfterCommit())
                .next("Ping", MockFault.wrongContentType());

        HttpResponse<String> unavailable = ping();
        assertThat(unavailable.statusCode()).isEqualTo(503);
        assertThat(unavailable.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(unavailable.body()).contains("<h1>503 Service Unavailable</h1>");
        HttpResponse<String> tooMany = ping();
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).hasValue("7");
        HttpResponse<String> late = Wire.call(
                docusign,
                "CreateEnvelope",
                TestEnvelope.EMPTY.signer(1, "Ann", 1).body(docusign, "CreateEnvelope"));
        assertThat(late.statusCode()).isEqualTo(504);
        assertThat(docusign.envelopes()).hasSize(1);
        HttpResponse<String> mislabelled = ping();
        assertThat(mislabelled.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(Wire.text(mislabelled.body(), "PingResult")).isEqualTo("true");
    }

    @Test
    void theHourlyLimitLastsUntilTheNextFullHourOfTheMock() {
        docusign.faults().next("Ping", MockFault.hourlyLimit());

        assertThat(ping().body()).contains("<ErrorCode>207</ErrorCode>");
        assertThat(ping().body()).contains("<ErrorCode>207</ErrorCode>");
        docusign.clock().advance(Duration.ofHours(1));
        assertThat(ping().statusCode()).isEqualTo(200);
    }

    @Test
    void aReplyCanBeLateAndTheEndOfTheMockEndsTheWait() throws Exception {
        docusign.faults()
                .next("Ping", MockFault.slow(Duration.ofMillis(150)))
                .next("Ping", MockFault.slow(Duration.ofHours(1)));
        long before = System.nanoTime();
        assertThat(ping().statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(149));

        try (RawConnection connection = new RawConnection(docusign)) {
            connection.send(docusign, "Ping", Wire.ping());
            awaitApplied(2);
            docusign.close();
            assertThat(connection.readToEnd()).isEmpty();
        }
    }

    @Test
    void connectionsCanStallOrBreakAsSoonAsTheyAreMade() throws Exception {
        docusign.faults().stallConnections(1).resetConnections(1);

        try (RawConnection stalled = new RawConnection(docusign)) {
            stalled.send(docusign, "Ping", Wire.ping());
            assertThat(stalled.readUntilSilence(200)).isEmpty();
            assertThatThrownBy(this::rawPing).isInstanceOf(SocketException.class);
            assertThat(ping().statusCode()).isEqualTo(200);
            docusign.faults().clear();
            assertThatThrownBy(stalled::readToEnd).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void faultsAreForTheirOperationAndUsedUpInOrder() {
        docusign.faults().next("RequestStatus", MockFault.html503()).next("Ping", 2, MockFault.html503());

        assertThat(List.of(ping().statusCode(), ping().statusCode(), ping().statusCode()))
                .containsExactly(503, 503, 200);
        assertThat(docusign.faults().applied())
                .extracting(MockFaults.Applied::operation)
                .containsExactly("Ping", "Ping");
        assertThat(docusign.faults()).hasToString("MockFaults[1 armed, 2 applied]");
    }

    @Test
    void whatIsDrawnIsTheSameAgainWithTheSameSeed() {
        List<Integer> first = statuses(42);
        assertThat(statuses(42)).isEqualTo(first).contains(200, 503, 429);
        assertThat(statuses(43)).isNotEqualTo(first);
    }

    private List<Integer> statuses(long seed) {
        docusign.faults().clear();
        docusign.faults()
                .seed(seed)
                .sometimes("Ping", 0.5, MockFault.html503(), MockFault.tooManyRequests(Duration.ZERO));
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            statuses.add(ping().statusCode());
        }
        return statuses;
    }

    @Test
    void alwaysLastsUntilItIsCleared() {
        docusign.faults().always(MockFaults.ANY, MockFault.html503());
        assertThat(List.of(ping().statusCode(), ping().statusCode())).containsExactly(503, 503);
        docusign.faults().clear();
        assertThat(ping().statusCode()).isEqualTo(200);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> docusign.faults().next("CreateEnvelop", MockFault.html503()))
                .hasMessage("There is no operation CreateEnvelop; the nearest is CreateEnvelope");
        assertThatThrownBy(() -> docusign.faults().next("Ping", 0, MockFault.html503()))
                .hasMessage("A fault is for at least 1 call, not for 0");
        assertThatThrownBy(() -> docusign.faults().sometimes("Ping", 1.5, MockFault.html503()))
                .hasMessageContaining("not from 1 for 1.5");
        assertThatThrownBy(() -> MockFault.drip(0, Duration.ZERO)).hasMessage("A drop has at least one byte, not 0");
        assertThatThrownBy(() -> MockFault.slow(Duration.ofSeconds(-1)))
                .hasMessage("Neither the pause (PT-1S) nor the size (0) of a fault can be negative");
    }

    @Test
    void largeBodiesPassUnchangedInBothDirections() {
        String text = "x".repeat(3_000_000);
        HttpResponse<String> reply =
                Wire.call(docusign, "Ping", "<Ping xmlns='%s'><!--%s--></Ping>".formatted(Wire.API, text));

        assertThat(reply.statusCode()).isEqualTo(200);
        docusign.faults().next("Ping", MockFault.hugeReply(3_000_000));
        assertThat(ping().body().getBytes(StandardCharsets.UTF_8).length).isGreaterThan(3_000_000);
    }
}
