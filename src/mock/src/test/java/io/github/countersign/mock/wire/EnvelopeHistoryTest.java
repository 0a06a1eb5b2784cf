package io.github.countersign.mock.wire;

import static io.github.countersign.mock.wire.Api.id;
import static io.github.countersign.mock.wire.Api.signer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class EnvelopeHistoryTest {

    private final MockDocuSign docusign = MockDocuSign.builder()
            .clock(MockClock.standing(Instant.parse("2026-07-01T10:00:00.123Z")))
            .start();
    private final Api api = new Api(docusign);

    @AfterEach
    void close() {
        docusign.close();
    }

    private static String envelope(String envelopeId) {
        return "<EnvelopeId>%s</EnvelopeId>".formatted(envelopeId);
    }

    private void minute() {
        docusign.clock().advance(Duration.ofMinutes(1));
    }

    @Test
    void eventsAreATreeWithoutNamespaceWhoseTimesCarryAnOffset() {
        String envelopeId = api.send(signer(1, 1));
        minute();
        docusign.envelope(envelopeId).recipient("Person 1").decline("Too dear");

        String reply = api.call("EnvelopeAuditEvents", envelope(envelopeId));

        assertThat(reply).contains("<DocusignEnvelopeEvents xmlns=\"\" EnvelopeId=\"" + envelopeId + "\">");
        Element event =
                (Element) Wire.parse(reply).getElementsByTagName("Event").item(0);
        assertThat(event.getNamespaceURI()).isNull();
        assertThat(Api.texts(reply, "Action")).containsExactly("Registered", "Sent Invitations", "Viewed", "Declined");
        assertThat(Api.texts(reply, "logTime").get(3)).isEqualTo("2026-07-01T03:01:00.123-07:00");
        assertThat(Api.texts(reply, "UserName")).containsExactly("Sam Sender", "Sam Sender", "Person 1", "Person 1");
        assertThat(Api.texts(reply, "EnvelopeStatus").get(3)).isEqualTo("Declined");
    }

    @Test
    void whatTheSenderChangesIsInTheHistoryToo() {
        String envelopeId = api.send(signer(1, 1));
        minute();
        api.call("CorrectAndResendEnvelope", """
                <Correction>%s<RecipientCorrections><RecipientCorrection><PreviousUserName>Person 1</PreviousUserName>\
                <PreviousEmail>person1@example.com</PreviousEmail><PreviousRoutingOrder>1</PreviousRoutingOrder>\
                <CorrectedUserName>Ann Lee</CorrectedUserName><Resend>true</Resend></RecipientCorrection>\
                </RecipientCorrections></Correction>""".formatted(id(envelopeId)));
        minute();
        api.call("VoidEnvelope", id(envelopeId) + "<Reason>Changed my mind</Reason>");

        String reply = api.call("EnvelopeAuditEventsV2", envelope(envelopeId));

        assertThat(Api.texts(reply, "Message"))
                .containsExactly(
                        "The envelope was created by Sam Sender",
                        "Sam Sender sent an invitation to Person 1 (person1@example.com)",
                        "Sam Sender resent the envelope to Ann Lee (person1@example.com)",
                        "Sam Sender corrected recipient Person 1 (person1@example.com) to Ann Lee (person1@example.com)",
                        "The envelope was voided: Changed my mind");
    }

    @Test
    void theConnectFormatHasTheExtendedStatusFormDataAndTheZone() {
        String envelopeId = Wire.text(
                api.call(
                        "CreateAndSendEnvelope",
                        api.envelope("Form", signer(1, 1), "").replace("<Tabs/>", """
                                    <Tabs><Tab><DocumentID>1</DocumentID><RecipientID>1</RecipientID>\
                                    <PageNumber>1</PageNumber><XPosition>10</XPosition><YPosition>10</YPosition>\
                                    <Type>Custom</Type><TabLabel>price</TabLabel><Value>12</Value></Tab></Tabs>""")),
                "EnvelopeID");

        String message = api.call("GetStatusInDocuSignConnectFormat", id(envelopeId));

        assertThat(message)
                .contains("<xfdf><fields><field name=\"price\"><value>12</value></field></fields></xfdf>")
                .contains("<TimeZone>Pacific Standard Time</TimeZone><TimeZoneOffset>-7</TimeZoneOffset>");
        assertThat(Wire.text(message, "RecipientId")).hasSize(36);
        assertThat(Wire.text(message, "DocumentStatus")).contains("Contract");
    }

    @Test
    void nothingIsPushedSoNothingFails() {
        String envelopeId = api.send(signer(1, 1));

        assertThat(api.call(
                        "GetConnectFailures",
                        "<ConnectFailuresFilter><AccountId>%s</AccountId></ConnectFailuresFilter>"
                                .formatted(docusign.accountId())))
                .doesNotContain("<ConnectFailure>");
        String published =
                api.call("PublishConnectFailures", """
                <PublishConnectFailuresFilter><AccountId>%s</AccountId><EnvelopeIds>%s</EnvelopeIds>\
                </PublishConnectFailuresFilter>""".formatted(docusign.accountId(), envelope(envelopeId)));
        assertThat(Wire.text(published, "Status")).isEqualTo("Fail");
        assertThat(Wire.text(published, "StatusMessage")).isEqualTo("No message of this envelope has failed.");
    }

    @Test
    void anIdentityThatWasNeverCheckedHasNoResult() {
        String envelopeId = api.send(signer(1, 1));
        String arg =
                "<Arg>%s<RecipientName>Person 1</RecipientName><RecipientEmail>person1@example.com</RecipientEmail></Arg>"
                        .formatted(envelope(envelopeId));

        assertThat(api.call("GetRecipientAuthenticationStatusEx", arg)).doesNotContain("EventResult", "Status>P");
        assertThat(api.fault("GetRecipientAuthenticationStatusEx", arg.replace("Person 1", "Nobody")))
                .isEqualTo("The recipient you have identified is not a valid recipient of the specified envelope.");
    }

    private static String digest(String exported) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String bytes : Api.texts(exported, "PDFBytes")) {
            digest.update(Base64.getDecoder().decode(bytes));
        }
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    @Test
    void anAuthoritativeCopyIsExportedOnceAndOnlyWithProof() throws Exception {
        String envelopeId = api.send(signer(1, 1), "<AuthoritativeCopy>true</AuthoritativeCopy>");
        assertThat(api.fault("ExportAuthoritativeCopy", envelope(envelopeId)))
                .isEqualTo("Only the authoritative copy of a completed envelope can be exported.");
        docusign.envelope(envelopeId).recipient("Person 1").sign();
        assertThat(Wire.text(api.call("RequestStatus", id(envelopeId)), "ACStatus"))
                .isEqualTo("AuthoritativeCopy");

        String exported = api.call("ExportAuthoritativeCopy", envelope(envelopeId));
        assertThat(Wire.text(exported, "Count")).isEqualTo("1");
        String step = envelope(envelopeId)
                + "<TransactionId>%s</TransactionId>".formatted(Wire.text(exported, "TransactionId"));
        String proof = step + "<checkSumHash>%s</checkSumHash>".formatted(digest(exported));

        assertThat(api.fault("AcknowledgeAuthoritativeCopyExport", step + "<checkSumHash>AAAA</checkSumHash>"))
                .isEqualTo("The checksum is not that of the exported documents.");
        assertThat(api.call("AcknowledgeAuthoritativeCopyExport", proof)).contains("Success>true<");
        assertThat(Wire.text(api.call("GetAuthoritativeCopyExportKey", proof), "ExportKey"))
                .hasSize(36);
        assertThat(Wire.text(api.call("RequestStatus", id(envelopeId)), "ACStatus"))
                .isEqualTo("AuthoritativeCopyExportPending");
        api.call("CompleteAuthoritativeCopyExport", step + "<ExternalId>vault-7</ExternalId>");

        assertThat(Wire.text(api.call("RequestStatus", id(envelopeId)), "ACStatus"))
                .isEqualTo("AuthoritativeCopyExported");
        assertThat(List.of(
                        api.fault("ExportAuthoritativeCopy", envelope(envelopeId)),
                        api.fault("CompleteAuthoritativeCopyExport", step)))
                .containsOnly("The authoritative copy of the envelope has been exported.");
    }

    @Test
    void anOrdinaryEnvelopeHasNoAuthoritativeCopy() {
        String envelopeId = api.send(signer(1, 1));

        assertThat(api.fault("ExportAuthoritativeCopy", envelope(envelopeId)))
                .isEqualTo("The envelope holds no authoritative copy.");
        assertThat(api.fault("CompleteAuthoritativeCopyExport", envelope(envelopeId)))
                .isEqualTo("No export of the envelope has this TransactionId.");
    }
}
