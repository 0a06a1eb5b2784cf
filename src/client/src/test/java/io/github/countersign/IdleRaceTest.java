package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.TransportException;
import io.github.countersign.reliability.Retries;
import io.github.countersign.testing.Certificates;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.HttpExchangeRecord;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.Envelope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A gateway closes idle connections, and calls come just before, just after and just then. It is a race on the wire, so it takes real time: 300 ms of
 * idleness here, and what {@code -Dcountersign.idle.millis} says.
 */
class IdleRaceTest {

    private static final int IDLE = Integer.getInteger("countersign.idle.millis", 300);
    private static final int CALLS = 12;

    private static Certificates certificates;

    @BeforeAll
    static void makeCertificates(@TempDir Path directory) throws Exception {
        certificates = Certificates.create(directory, "good", "-validity", "3650", "-ext", "SAN=dns:localhost");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsComeBackAndNoSendIsDoubled(boolean tls) throws Exception {
        try (RecordingServer server = server(tls).closingIdleAfter(Duration.ofMillis(IDLE));
                DocuSignClient client = client(server, tls)) {
            List<String> sent = new ArrayList<>();
            List<DocuSignException> unsure = new ArrayList<>();
            for (int call = 0; call < CALLS; call++) {
                assertThat(client.ping()).isTrue();
                pause(call);
                String subject = "envelope-%d-".formatted(call);
                sent.add(subject);
                try {
                    Envelope envelope = new Envelope();
                    envelope.setSubject(subject);
                    client.port(APIServiceSoap.class).createAndSendEnvelope(envelope);
                } catch (DocuSignException e) {
                    unsure.add(e);
                }
                pause(call);
            }
            for (String subject : sent) {
                assertThat(server.requests().stream().filter(r -> r.text().contains(subject)))
                        .as(subject)
                        .hasSizeLessThanOrEqualTo(1);
            }
            assertThat(unsure).allSatisfy(e -> assertThat(e).isInstanceOf(TransportException.class));
            assertThat(server.requests().stream()
                            .map(HttpExchangeRecord::text)
                            .filter(text -> text.contains("envelope-"))
                            .collect(Collectors.toSet()))
                    .hasSizeGreaterThanOrEqualTo(CALLS - unsure.size());
            assertThat(server.connections()).isGreaterThan(1);
        }
    }

    /** From 0.97 to 1.03 of the limit. */
    private static void pause(int call) {
        long share = 970 + call * 60L / (CALLS - 1);
        long end = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(IDLE * share);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static RecordingServer server(boolean tls) throws Exception {
        return tls
                ? RecordingServer.startTls(certificates.context("TLS"), false, IdleRaceTest::answer)
                : RecordingServer.start(IdleRaceTest::answer);
    }

    private static Reply answer(HttpExchangeRecord request) {
        return request.text().contains("CreateAndSendEnvelope") ? Reply.soap("""
                        <CreateAndSendEnvelopeResponse xmlns="http://www.docusign.net/API/3.0"><CreateAndSendEnvelopeResult>\
                        <EnvelopeID>e-1</EnvelopeID></CreateAndSendEnvelopeResult></CreateAndSendEnvelopeResponse>""") : Reply.soap(Soap.pingReply());
    }

    private static DocuSignClient client(RecordingServer server, boolean tls) throws Exception {
        DocuSignClient.Builder builder = Clients.builder(server).retries(Retries.standard());
        return tls ? builder.tls(certificates.trusting()).build() : builder.build();
    }
}
