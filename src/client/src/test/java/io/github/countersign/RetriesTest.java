package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.TransportException;
import io.github.countersign.reliability.CircuitBreaking;
import io.github.countersign.reliability.Retries;
import io.github.countersign.spi.CallEvent;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import io.github.countersign.testing.VirtualWaiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import net.docusign.api_3_0.APIServiceSoap;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private final VirtualWaiting time = new VirtualWaiting(Instant.parse("2026-03-02T10:00:00Z"));
    private final List<CallEvent> events = new ArrayList<>();

    @Test
    void aCallThatOnlyReadsIsMadeAgainUntilItIsAnswered() {
        try (RecordingServer server = answering(Reply.http(503, "text/html", "<p>busy</p>"), Reply.nothing(), pong());
                DocuSignClient client = client(server, Retries.standard())) {

            assertThat(client.ping()).isTrue();

            assertThat(server.requests()).hasSize(3);
            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.attempts()).isEqualTo(3);
                assertThat(event.outcome()).isEqualTo(CallEvent.Outcome.SUCCESS);
                assertThat(event.failedAttempts())
                        .containsExactly("UNUSABLE_REPLY HTTP 503", "NO_REPLY TransportException");
            });
            assertThat(time.pauses()).hasSize(2);
            assertThat(time.pauses().get(0)).isBetween(Duration.ZERO, Duration.ofMillis(200));
            assertThat(time.pauses().get(1)).isBetween(Duration.ZERO, Duration.ofMillis(400));
        }
    }

    @Test
    void theErrorTellsEveryAttempt() {
        try (RecordingServer server = answering(Reply.http(503, "text/html", "<p>busy</p>"));
                DocuSignClient client = client(server, Retries.standard())) {

            ServerException e = catchThrowableOfType(ServerException.class, client::ping);

            assertThat(e.attempts()).isEqualTo(3);
            assertThat(e.getSuppressed())
                    .hasSize(2)
                    .allSatisfy(earlier -> assertThat(earlier)
                            .isInstanceOf(ServerException.class)
                            .hasMessageContaining("HTTP 503"));
        }
    }

    @Test
    void whatChangesSomethingIsCalledOnce() {
        try (RecordingServer server = answering(Reply.http(503, "text/html", "<p>busy</p>"), pong());
                DocuSignClient client = client(server, Retries.standard())) {

            assertThatThrownBy(() -> client.port(APIServiceSoap.class)
                            .voidEnvelope("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "wrong"))
                    .isInstanceOf(ServerException.class);

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aRefusalIsFinal() {
        try (RecordingServer server = answering(Reply.fault("soap:Client", "Validation error: no", ""), pong());
                DocuSignClient client = client(server, Retries.standard())) {

            assertThatThrownBy(client::ping).isInstanceOf(DocuSignException.class);

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anInterruptedThreadMakesNoFurtherAttempt() {
        Thread caller = Thread.currentThread();
        try (RecordingServer server = RecordingServer.start(request -> {
                    caller.interrupt();
                    return Reply.http(503, "text/html", "<p>busy</p>");
                });
                DocuSignClient client = client(server, Retries.standard().upTo(50))) {

            assertThatThrownBy(client::ping).isInstanceOf(DocuSignException.class);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aBudgetEndsRepetitionsForAllCallsOfAClient() {
        try (RecordingServer server = answering(Reply.http(503, "text/html", "<p>busy</p>"));
                DocuSignClient client =
                        client(server, new Retries(10, Duration.ofMillis(10), Duration.ofMillis(10), 4))) {

            assertThatThrownBy(client::ping).isInstanceOf(ServerException.class);
            assertThatThrownBy(client::ping).isInstanceOf(ServerException.class);

            assertThat(server.requests()).hasSize(5 + 1);
        }
    }

    @Test
    void noPauseGoesPastTheTimeLimitOfTheCall() {
        try (RecordingServer server = answering(Reply.http(503, "text/html", "<p>busy</p>"));
                DocuSignClient client = client(server, new Retries(9, Duration.ofHours(20), Duration.ofHours(20), 9))) {
            long began = System.nanoTime();

            assertThatThrownBy(() -> client.within(Duration.ofSeconds(20)).ping())
                    .isInstanceOf(ServerException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
            assertThat(time.pauses()).allSatisfy(pause -> assertThat(pause).isLessThan(Duration.ofSeconds(20)));
        }
    }

    @Test
    void aServiceThatIsDownIsLeftAloneUntilAProbeIsAnswered() {
        Deque<Reply> replies = new ArrayDeque<>();
        try (RecordingServer server =
                        RecordingServer.start(request -> replies.isEmpty() ? Reply.nothing() : replies.poll());
                DocuSignClient client = builder(server, Retries.none())
                        .circuitBreaking(new CircuitBreaking(4, 75, Duration.ofSeconds(15)))
                        .build()) {
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(client::ping).isInstanceOf(TransportException.class);
            }

            assertThatThrownBy(client::ping)
                    .isInstanceOf(ServerException.class)
                    .hasMessage(
                            "Ping at localhost: not sent, the service seems to be down: of the last 4 calls, 75 percent or more got no answer or"
                                    + " an error of a gateway. Calls are held back until 2026-03-02T10:00:15Z; the next one then is a probe, and"
                                    + " if it is answered all go on. Check the vendor's status page, the network and the proxy.");
            assertThat(server.requests()).hasSize(4);
            pause(Duration.ofSeconds(16));
            assertThatThrownBy(client::ping).isInstanceOf(TransportException.class);
            assertThatThrownBy(client::ping).isInstanceOf(ServerException.class);
            assertThat(server.requests()).hasSize(5);
            pause(Duration.ofSeconds(16));
            replies.add(pong());
            replies.add(pong());
            assertThat(client.ping()).isTrue();
            assertThat(client.ping()).isTrue();
            assertThat(server.requests()).hasSize(7);
        }
    }

    @Test
    void aCallThatIsHeldBackIsNotMadeAgainAndSpendsNothing() {
        try (RecordingServer server = answering(Reply.nothing());
                DocuSignClient client = builder(server, new Retries(3, Duration.ofMillis(10), Duration.ofMillis(10), 2))
                        .circuitBreaking(new CircuitBreaking(1, 100, Duration.ofSeconds(15)))
                        .build()) {
            ServerException first = catchThrowableOfType(ServerException.class, client::ping);
            assertThat(first.getSuppressed()).singleElement().isInstanceOf(TransportException.class);
            assertThat(time.pauses()).hasSize(1);
            for (int i = 0; i < 10; i++) {
                ServerException e = catchThrowableOfType(ServerException.class, client::ping);
                assertThat(e.heldBackUntil()).isPresent();
            }

            assertThat(time.pauses()).hasSize(1);
            assertThat(server.requests()).hasSize(1);
        }
    }

    private void pause(Duration duration) {
        try {
            time.pause(duration);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aSendWhoseRepetitionIsHeldBackFailsWithWhatBecameOfTheFirst() {
        RecordingServer closed = RecordingServer.start(request -> Reply.nothing());
        closed.close();
        EnvelopeDraft draft = EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(1, "d.pdf", DocumentSource.of(new byte[] {1})))
                .recipient(Recipient.signer(1, "Ann", "ann@example.com"))
                .build();
        try (DocuSignClient client = builder(closed, Retries.none())
                .circuitBreaking(new CircuitBreaking(1, 100, Duration.ofSeconds(15)))
                .build()) {
            TransportException first = catchThrowableOfType(
                    TransportException.class, () -> client.envelopes().send(draft));

            assertThat(first.requestSent()).isFalse();
            assertThat(first.getSuppressed())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ServerException.class,
                            second ->
                                    assertThat(second.heldBackUntil()).contains(Instant.parse("2026-03-02T10:00:15Z")));
        }
    }

    private DocuSignClient client(RecordingServer server, Retries retries) {
        return builder(server, retries).circuitBreaking(CircuitBreaking.off()).build();
    }

    private DocuSignClient.Builder builder(RecordingServer server, Retries retries) {
        return Clients.builder(server).retries(retries).waiting(time).callListener(events::add);
    }

    private static Reply pong() {
        return Reply.soap(Soap.pingReply());
    }

    /** The last reply is given to all further requests too. */
    private static RecordingServer answering(Reply... replies) {
        Deque<Reply> left = new ArrayDeque<>(List.of(replies));
        return RecordingServer.start(request -> left.size() > 1 ? left.poll() : left.peek());
    }
}
