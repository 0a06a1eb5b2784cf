package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.error.CallPhase;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.TransportException;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The limits of a call, as whoever makes it sees them. */
@Timeout(30)
class DeadlinesTest {

    @Test
    void silenceEndsAtTheTotalWhereThatIsShorter() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.silence(""));
                DocuSignClient client = Clients.builder(server)
                        .totalTimeout(Duration.ofMillis(400))
                        .build()) {
            assertThatThrownBy(client::ping)
                    .isInstanceOfSatisfying(DeadlineException.class, e -> {
                        assertThat(e.requestSent()).isTrue();
                        assertThat(e.progress().phase()).isEqualTo(CallPhase.AWAITING_REPLY);
                        assertThat(e.progress().bytesSent()).isGreaterThan(500);
                    })
                    .hasMessage("Ping at localhost: not done within 400 ms and a second more for every 128 KiB; "
                            + "it ended waiting for the reply. Whether the call took effect is unknown: look before making it again. "
                            + "The limit is totalTimeout.");
        }
    }

    @Test
    void aCallMayHaveALimitOfItsOwnAndTheClientKeepsIts() {
        AtomicReference<Reply> next = new AtomicReference<>(Reply.silence(""));
        try (RecordingServer server = RecordingServer.start(request -> next.get());
                DocuSignClient client = Clients.of(server);
                DocuSignClient hasty = client.within(Duration.ofMillis(300))) {
            assertThatThrownBy(hasty::ping)
                    .isInstanceOf(DeadlineException.class)
                    .hasMessage(
                            "Ping at localhost: not done within 300 ms; it ended waiting for the reply. "
                                    + "Whether the call took effect is unknown: look before making it again. The limit is that of within(...).");
            next.set(Reply.soap(Soap.pingReply()));
            hasty.close();
            assertThat(client.ping()).isTrue();
            assertThat(hasty.ping()).isTrue();
            assertThat(hasty.port(APIServiceSoap.class).ping()).isTrue();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.within(Duration.ZERO))
                    .withMessage("within is PT0S: at least 1 ms and at most 24 hours are needed");
        }
    }

    @Test
    void anUploadThatNobodyReadsEndsAtTheIdleLimitAndHadNoEffect() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
                RecordingServer unused = RecordingServer.start(request -> Reply.nothing());
                DocuSignClient client = Clients.builder(unused)
                        .endpoint(URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/a"))
                        .idleTimeout(Duration.ofMillis(400))
                        .build()) {
            assertThatThrownBy(() -> client.port(APIServiceSoap.class).createEnvelope(large(20_000_000)))
                    .isInstanceOfSatisfying(DeadlineException.class, e -> {
                        assertThat(e.requestSent()).isFalse();
                        assertThat(e.progress().phase()).isEqualTo(CallPhase.SENDING);
                        assertThat(e.progress().bytesSent()).isBetween(1L, 20_000_000L);
                    })
                    .hasMessageStartingWith("CreateEnvelope at 127.0.0.1: the other side took nothing after ")
                    .hasMessageEndingWith("for 400 ms. The request was not complete, so the call had no effect. "
                            + "The limit is idleTimeout.");
        }
    }

    @Test
    void interruptingTheThreadEndsTheCallAndKeepsTheFlag() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        try (RecordingServer server = RecordingServer.start(request -> {
                    asked.countDown();
                    return Reply.silence("");
                });
                DocuSignClient client = Clients.of(server)) {
            Thread caller = new Thread(() -> {
                try {
                    client.ping();
                } catch (TransportException e) {
                    thrown.set(e);
                    flag.set(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            asked.await();
            caller.interrupt();
            caller.join();
            assertThat(thrown.get())
                    .hasMessageStartingWith(
                            "Ping at localhost: the calling thread was interrupted. Whether the call took effect is unknown");
            assertThat(flag).isTrue();
        }
    }

    private static Envelope large(int length) {
        Document document = new Document();
        document.setPDFBytes(new byte[length]);
        Envelope envelope = new Envelope();
        envelope.setDocuments(new ArrayOfDocument());
        envelope.getDocuments().getDocument().add(document);
        return envelope;
    }
}
