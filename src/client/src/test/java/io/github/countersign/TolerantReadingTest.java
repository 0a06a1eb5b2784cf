package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.RecipientType;
import io.github.countersign.error.ServerException;
import io.github.countersign.status.EnvelopeStatus;
import io.github.countersign.status.RecipientStatusCode;
import io.github.countersign.status.StatusChange;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.docusign.api_3_0.APIServiceSoap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a newer service may send, on the wire. */
class TolerantReadingTest {

    private static final EnvelopeId ID = new EnvelopeId("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");

    private static final String NEWER = """
            <Galaxy><Star>1</Star></Galaxy><Status>Archived</Status><RecipientStatuses><RecipientStatus><UserName>Ann</UserName>\
            <Type>Signer</Type><Status>Sent</Status></RecipientStatus><RecipientStatus><Type>Notary</Type><UserName>Ned</UserName>\
            <Status>Stamped</Status><TabStatuses><TabStatus><TabLabel>seal</TabLabel><Wax color="red">warm</Wax><XPosition/>\
            </TabStatus></TabStatuses></RecipientStatus></RecipientStatuses><Subject>Lease</Subject>\
            <DocumentStatuses><DocumentStatus><ID/><Name>a.pdf</Name></DocumentStatus></DocumentStatuses>""";

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(before);
    }

    @Test
    void aNewerReplyIsReadAndEachNoveltyToldOnceWithItsPath() {
        try (RecordingServer server = RecordingServer.start(request -> status(NEWER));
                DocuSignClient client = Clients.of(server)) {
            EnvelopeStatus status = client.status().of(ID);
            client.status().of(ID);

            assertThat(status.subject()).isEqualTo("Lease");
            assertThat(status.recipient("Ann").status()).isEqualTo(RecipientStatusCode.SENT);
            assertThat(status.recipient("Ned").tab("seal").value()).isEmpty();
            assertThat(status.documents().get(0).id()).isEmpty();
            assertThat(status.documents().get(0).name()).isEqualTo("a.pdf");
        }
        assertThat(warnings())
                .containsExactly(
                        "The service sent element RequestStatusExResult/Galaxy, which this contract does not have: skipped, and not reported again",
                        "The service sent the word 'Archived' in RequestStatusExResult/Status, which this contract does not have: told as unknown, and not reported again",
                        "The service sent the word 'Notary' in RequestStatusExResult/RecipientStatuses/RecipientStatus/Type, which this contract does not have: told as unknown, and not reported again",
                        "The service sent the word 'Stamped' in RequestStatusExResult/RecipientStatuses/RecipientStatus/Status, which this contract does not have: told as unknown, and not reported again",
                        "The service sent element RequestStatusExResult/RecipientStatuses/RecipientStatus/TabStatuses/TabStatus/Wax, which this contract does not have: skipped, and not reported again");
    }

    @Test
    void aWordThatThisVersionDoesNotKnowIsKept() {
        try (RecordingServer server = RecordingServer.start(request -> status(NEWER));
                DocuSignClient client = Clients.of(server)) {
            EnvelopeStatus status = client.status().of(ID);

            assertThat(status.status()).isEqualTo(EnvelopeStatusCode.UNKNOWN);
            assertThat(status.rawStatus()).contains("Archived");
            assertThat(status.recipient("Ned").type()).isEqualTo(RecipientType.UNKNOWN);
            assertThat(status.recipient("Ned").status()).isEqualTo(RecipientStatusCode.UNKNOWN);
            assertThat(status.recipient("Ned").rawStatus()).contains("Stamped");
            assertThat(status.recipient("Ann").rawStatus()).contains("Sent");
            assertThat(status).hasToString("EnvelopeStatus[%s, Archived]".formatted(ID));
        }
    }

    @Test
    void wordsInListsStayWithTheirElement() {
        String changes = """
                <RequestStatusCodesResponse xmlns="%s"><RequestStatusCodesResult><ResultSetSize>2</ResultSetSize><EnvelopeStatusChanges>\
                <EnvelopeStatusChange><EnvelopeID>e-1</EnvelopeID><Status>Sent</Status></EnvelopeStatusChange>\
                <EnvelopeStatusChange><EnvelopeID>e-2</EnvelopeID><Status>Frozen</Status></EnvelopeStatusChange>\
                </EnvelopeStatusChanges></RequestStatusCodesResult></RequestStatusCodesResponse>""".formatted(Soap.API);
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(changes));
                DocuSignClient client = Clients.of(server)) {
            List<StatusChange> codes = client.status().codes(List.of(ID));

            assertThat(codes)
                    .extracting(change -> change.rawStatus().orElse(""))
                    .containsExactly("Sent", "Frozen");
        }
    }

    @Test
    void strictRefusesAnUnknownElement() {
        assertRefused(
                NEWER, "element RequestStatusExResult/Galaxy is not in this contract, and strict() was asked for");
    }

    @Test
    void strictRefusesAnUnknownWord() {
        assertRefused(
                "<Status>Archived</Status>",
                "the word 'Archived' of RequestStatusExResult/Status is not in this contract, and strict() was asked for");
    }

    @Test
    void strictRefusesAnEmptyNumber() {
        assertRefused(
                "<DocumentStatuses><DocumentStatus><ID/></DocumentStatus></DocumentStatuses>",
                "RequestStatusExResult/DocumentStatuses/DocumentStatus/ID is empty, and strict() was asked for");
    }

    @Test
    void strictReadsWhatTheContractHas() {
        try (RecordingServer server = RecordingServer.start(
                        request -> status(
                                "<Status>Sent</Status><VoidReason xsi:nil=\"true\"/><RecipientStatuses/><Subject/><CustomFields/>"));
                DocuSignClient client = Clients.builder(server).strict().build()) {
            assertThat(client.status().of(ID).status()).isEqualTo(EnvelopeStatusCode.SENT);
        }
        assertThat(warnings()).isEmpty();
    }

    @Test
    void freeXmlIsLeftAlone() {
        String events = """
                <EnvelopeAuditEventsResponse xmlns="%s"><EnvelopeAuditEventsResult><DocusignEnvelopeEvents xmlns=""><Event><Action>Viewed</Action>\
                </Event></DocusignEnvelopeEvents></EnvelopeAuditEventsResult></EnvelopeAuditEventsResponse>""".formatted(Soap.API);
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(events));
                DocuSignClient client = Clients.builder(server).strict().build()) {
            assertThat(client.status().auditEvents(ID)).hasSize(1);
        }
    }

    @Test
    void theRawPortIsJustAsTolerant() {
        try (RecordingServer server = RecordingServer.start(request -> status(NEWER));
                DocuSignClient client = Clients.of(server)) {
            assertThat(client.port(APIServiceSoap.class)
                            .requestStatusEx(ID.value())
                            .getSubject())
                    .isEqualTo("Lease");
        }
    }

    @Test
    void aReplyCannotFloodTheLog() {
        StringBuilder flood = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            flood.append("<New%d/>".formatted(i));
        }
        try (RecordingServer server = RecordingServer.start(request -> status(flood + "<Status>Sent</Status>"));
                DocuSignClient client = Clients.of(server)) {
            assertThat(client.status().of(ID).status()).isEqualTo(EnvelopeStatusCode.SENT);
        }
        assertThat(warnings()).hasSize(100);
    }

    private static void assertRefused(String content, String problem) {
        try (RecordingServer server = RecordingServer.start(request -> status(content));
                DocuSignClient client = Clients.builder(server).strict().build()) {
            assertThatThrownBy(() -> client.status().of(ID))
                    .isInstanceOf(ServerException.class)
                    .hasMessage(
                            "RequestStatusEx at localhost answered with a message that cannot be read here: %s. The call itself may have taken effect: look it up before making it again."
                                    .formatted(problem));
        }
    }

    private List<String> warnings() {
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("WARN") && line.contains("The service sent"))
                .map(line -> line.substring(line.indexOf("The service sent")))
                .toList();
    }

    private static Reply status(String content) {
        return Reply.soap(
                "<RequestStatusExResponse xmlns=\"%s\"><RequestStatusExResult>%s</RequestStatusExResult></RequestStatusExResponse>"
                        .formatted(Soap.API, content));
    }
}
