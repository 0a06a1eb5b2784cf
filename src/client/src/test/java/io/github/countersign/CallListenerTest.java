package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.countersign.credentials.SecretKind;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.reliability.Retries;
import io.github.countersign.spi.CallEvent;
import io.github.countersign.spi.CallEvent.Outcome;
import io.github.countersign.spi.CallJournal;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import io.github.countersign.testing.VirtualWaiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.ArrayOfString2;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.credential.CredentialSoap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallListenerTest {

    private static final String ID = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private final List<CallEvent> events = new ArrayList<>();

    @Test
    void aCallThatWentWellIsToldOnceWithItsSizes() {
        try (RecordingServer server = answering(Reply.soap(Soap.pingReply()));
                DocuSignClient client = listened(server).build()) {
            Instant before = Instant.now();
            client.ping();

            CallEvent event = onlyEvent();
            assertThat(event.operation()).isEqualTo("Ping");
            assertThat(event.service()).isEqualTo("API");
            assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
            assertThat(event.code()).isEmpty();
            assertThat(event.attempts()).isOne();
            assertThat(event.integratorKey()).contains(Clients.KEY);
            assertThat(event.secretKind()).contains(SecretKind.APP_PASSWORD);
            assertThat(event.envelopeIds()).isEmpty();
            assertThat(event.bytesSent()).isEqualTo(server.onlyRequest().body().length);
            assertThat(event.bytesReceived())
                    .isEqualTo(Soap.envelope(Soap.pingReply()).length());
            assertThat(event.startedAt()).isBetween(before, Instant.now());
            assertThat(event.duration()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(30));
        }
    }

    @Test
    void eachWayToFailHasItsOutcomeAndCode() {
        assertThat(failure(Reply.fault("soap:Server", "No", "<detail><ErrorCode>207</ErrorCode></detail>")))
                .isEqualTo("FAULT 207");
        assertThat(failure(Reply.fault(
                        "soap:Server", "No", "<detail><ErrorCode>User_Lacks_Permissions</ErrorCode></detail>")))
                .isEqualTo("FAULT User_Lacks_Permissions");
        assertThat(failure(Reply.fault("soap:Server", "ann@example.com did it", "")))
                .isEqualTo("FAULT Server");
        assertThat(failure(Reply.fault("soap:Server", "No", "<detail><ErrorCode>ann@example.com</ErrorCode></detail>")))
                .isEqualTo("FAULT unknown");
        assertThat(failure(Reply.http(502, "text/html", "<html/>"))).isEqualTo("UNUSABLE_REPLY HTTP 502");
        assertThat(failure(Reply.nothing())).isEqualTo("NO_REPLY TransportException");
        assertThat(failure(Reply.silence(""))).isEqualTo("NO_REPLY DeadlineException");
    }

    @Test
    void aCallThatIsRefusedHereIsToldToo() {
        try (RecordingServer server = answering(Reply.nothing());
                DocuSignClient failing = listened(server)
                        .credentialsProvider(() -> {
                            throw new IllegalStateException("hunter2");
                        })
                        .build();
                DocuSignClient dsapi =
                        listened(server).signIn(SignIn.HTTP_HEADER).build()) {
            assertThatThrownBy(failing::ping).isInstanceOf(DocuSignException.class);
            assertThat(shown(onlyEvent())).isEqualTo("LOCAL_FAILURE ClientException");
            assertThat(onlyEvent().secretKind()).isEmpty();
            assertThat(onlyEvent().bytesSent()).isZero();
            events.clear();
            assertThatThrownBy(() -> dsapi.port(APIServiceSoap.class).envelopeAuditEventsV2(ID))
                    .isInstanceOf(DocuSignException.class);
            assertThat(onlyEvent().attempts()).isZero();
            assertThat(onlyEvent().envelopeIds()).containsExactly(ID);
        }
    }

    @Test
    void theEnvelopesThatAreAskedForAreNamedIfTheirIdsAreGuids() {
        try (RecordingServer server = answering(Reply.nothing());
                DocuSignClient client = listened(server).build()) {
            APIServiceSoap port = client.port(APIServiceSoap.class);
            EnvelopeStatusFilter filter = new EnvelopeStatusFilter();
            filter.setEnvelopeIds(new ArrayOfString2());
            filter.getEnvelopeIds().getEnvelopeId().addAll(List.of(ID, "ann@example.com"));
            assertThatThrownBy(() -> port.requestStatus(ID)).isInstanceOf(DocuSignException.class);
            assertThatThrownBy(() -> port.requestStatus("ann@example.com")).isInstanceOf(DocuSignException.class);
            assertThatThrownBy(() -> port.requestStatuses(filter)).isInstanceOf(DocuSignException.class);
            assertThat(events).extracting(CallEvent::envelopeIds).containsExactly(List.of(ID), List.of(), List.of(ID));
        }
    }

    @Test
    void aListenerThatFailsTouchesNeitherTheCallNorTheNextListener() {
        try (RecordingServer server = answering(Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.builder(server)
                        .callListener(event -> {
                            throw new UnsupportedOperationException("no");
                        })
                        .callListener(events::add)
                        .build()) {
            assertThat(client.ping()).isTrue();
            assertThat(events).hasSize(1);
        }
    }

    @Test
    void theJournalHasOneLineOfJsonACallAndGoesOnWhereItWas(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("calls.jsonl");
        for (int i = 0; i < 2; i++) {
            try (RecordingServer server =
                            answering(Reply.fault("soap:Server", "No", "<detail><ErrorCode>3</ErrorCode></detail>"));
                    CallJournal journal = CallJournal.open(file);
                    DocuSignClient client =
                            Clients.builder(server).callListener(journal).build()) {
                assertThatThrownBy(() -> client.port(APIServiceSoap.class).requestPDF(ID))
                        .isInstanceOf(DocuSignException.class);
                assertThatThrownBy(() -> client.port(CredentialSoap.class).ping())
                        .isInstanceOf(DocuSignException.class);
            }
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).matches("""
                \\{"at":"[-0-9T:.]+Z","service":"API","operation":"RequestPDF","outcome":"FAULT","code":"3","ms":\\d+,"sent":\\d+,\
                "received":\\d+,"attempts":1,"failed":\\[\\],"key":"DEMO-11111111-2222-3333-4444-555555555555","secret":"APP_PASSWORD","envelopes":\\["%s"\\]\\}""".formatted(ID));
        assertThat(lines.get(3))
                .contains("\"service\":\"CREDENTIAL\"", "\"key\":null", "\"secret\":null", "\"envelopes\":[]");
        for (String line : lines) {
            try (JsonParser parser = new JsonFactory().createParser(line)) {
                while (parser.nextToken() != null) {
                    assertThat(parser.currentToken()).isNotNull();
                }
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theJournalTellsHowEarlierAttemptsEnded(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("calls.jsonl");
        Iterator<Reply> replies = List.of(
                        Reply.http(503, "text/html", "<p>busy</p>"), Reply.nothing(), Reply.soap(Soap.pingReply()))
                .iterator();
        try (RecordingServer server = RecordingServer.start(request -> replies.next());
                CallJournal journal = CallJournal.open(file);
                DocuSignClient client = Clients.builder(server)
                        .retries(Retries.standard())
                        .waiting(new VirtualWaiting(Instant.parse("2026-03-02T10:00:00Z")))
                        .callListener(journal)
                        .build()) {
            assertThat(client.ping()).isTrue();
        }
        assertThat(Files.readAllLines(file))
                .singleElement()
                .asString()
                .contains(
                        "\"outcome\":\"SUCCESS\"",
                        "\"attempts\":3,\"failed\":[\"UNUSABLE_REPLY HTTP 503\",\"NO_REPLY TransportException\"],\"key\"");
    }

    @Test
    void aJournalThatCannotBeWrittenToLetsCallsGoOn(@TempDir Path directory) throws Exception {
        try (RecordingServer server = answering(Reply.soap(Soap.pingReply()))) {
            CallJournal journal = CallJournal.open(directory.resolve("calls.jsonl"));
            journal.close();
            try (DocuSignClient client =
                    Clients.builder(server).callListener(journal).build()) {
                assertThat(client.ping()).isTrue();
                assertThat(client.ping()).isTrue();
            }
        }
    }

    private String failure(Reply reply) {
        events.clear();
        try (RecordingServer server = answering(reply);
                DocuSignClient client =
                        listened(server).idleTimeout(Duration.ofMillis(300)).build()) {
            assertThatThrownBy(client::ping).isInstanceOf(DocuSignException.class);
            assertThat(onlyEvent().secretKind()).isEqualTo(Optional.of(SecretKind.APP_PASSWORD));
            return shown(onlyEvent());
        }
    }

    private static String shown(CallEvent event) {
        return event.outcome() + " " + event.code();
    }

    private CallEvent onlyEvent() {
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private DocuSignClient.Builder listened(RecordingServer server) {
        return Clients.builder(server).callListener(events::add);
    }

    private static RecordingServer answering(Reply reply) {
        return RecordingServer.start(request -> reply);
    }
}
