package io.github.countersign.mock.wire;

import static io.github.countersign.mock.wire.Api.captive;
import static io.github.countersign.mock.wire.Api.id;
import static io.github.countersign.mock.wire.Api.signer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeTest {

    private final MockDocuSign docusign = MockDocuSign.builder()
            .clock(MockClock.standing(Instant.parse("2026-11-24T10:00:00Z")))
            .start();
    private final Api api = new Api(docusign);

    @AfterEach
    void close() {
        docusign.close();
    }

    private static String notification(String reminders, String expirations) {
        return "<Notification>%s%s</Notification>".formatted(reminders, expirations);
    }

    private static String reminders(int delay, int frequency) {
        return """
            <Reminders><ReminderEnabled>true</ReminderEnabled><ReminderDelay>%s</ReminderDelay>\
            <ReminderFrequency>%s</ReminderFrequency></Reminders>""".formatted(delay, frequency);
    }

    private static String expirations(int after, int warn) {
        return """
            <Expirations><ExpireEnabled>true</ExpireEnabled><ExpireAfter>%s</ExpireAfter>\
            <ExpireWarn>%s</ExpireWarn></Expirations>""".formatted(after, warn);
    }

    private String statusOf(String envelopeId) {
        return Wire.text(api.call("RequestStatusCodes", """
                <EnvelopeStatusFilter><EnvelopeIds><EnvelopeId>%s</EnvelopeId></EnvelopeIds></EnvelopeStatusFilter>""".formatted(envelopeId)), "Status");
    }

    private long reminded(String envelopeId) {
        return Api.texts(
                        api.call("EnvelopeAuditEventsV2", "<EnvelopeId>%s</EnvelopeId>".formatted(envelopeId)),
                        "Action")
                .stream()
                .filter("Sent Reminder"::equals)
                .count();
    }

    @Test
    void anEnvelopeThatNobodyFinishesEndsAfterAHundredAndTwentyDays() {
        String envelopeId = api.send(signer(1, 1));

        docusign.clock().advance(Duration.ofDays(120).minusSeconds(1));
        assertThat(statusOf(envelopeId)).isEqualTo("Sent");
        docusign.clock().advance(Duration.ofSeconds(1));
        assertThat(statusOf(envelopeId)).isEqualTo("Voided");
        assertThat(Wire.text(api.call("RequestStatus", id(envelopeId)), "VoidReason"))
                .isEqualTo("The envelope has expired.");
    }

    @Test
    void theSenderSetsTheEndAndACompleteEnvelopeHasNone() {
        String late = api.send(signer(1, 1), notification("", expirations(3, 1)));
        String done = api.send(signer(1, 1), notification("", expirations(3, 0)));
        docusign.envelope(done).recipient("Person 1").sign();

        docusign.clock().advance(Duration.ofDays(30));

        assertThat(statusOf(late)).isEqualTo("Voided");
        assertThat(statusOf(done)).isEqualTo("Completed");
        String events = api.call("EnvelopeAuditEventsV2", "<EnvelopeId>%s</EnvelopeId>".formatted(late));
        assertThat(Api.texts(events, "Action"))
                .containsExactly("Registered", "Sent Invitations", "Sent Warning", "Voided");
        assertThat(Api.texts(events, "LogTime"))
                .containsExactly(
                        "2026-11-24T02:00:00-08:00",
                        "2026-11-24T02:00:00-08:00",
                        "2026-11-26T02:00:00-08:00",
                        "2026-11-27T02:00:00-08:00");
    }

    @Test
    void whoDoesNothingIsRemindedAgainAndAgain() {
        String envelopeId = api.send(signer(1, 1) + captive(2, 1) + signer(3, 2), notification(reminders(2, 3), ""));

        docusign.clock().advance(Duration.ofDays(1));
        assertThat(reminded(envelopeId)).isZero();
        docusign.clock().advance(Duration.ofDays(1));
        assertThat(reminded(envelopeId)).isEqualTo(1);
        docusign.clock().advance(Duration.ofDays(6));
        assertThat(reminded(envelopeId)).isEqualTo(3);
        docusign.envelope(envelopeId).recipient("Person 1").sign();
        docusign.clock().advance(Duration.ofDays(6));
        assertThat(reminded(envelopeId)).as("the captive one gets no mail").isEqualTo(3);
    }

    @Test
    void sendingAgainStartsTheTimeForRemindersAnew() {
        String envelopeId = api.send(signer(1, 1), notification(reminders(5, 5), ""));
        docusign.clock().advance(Duration.ofDays(4));

        api.call("CorrectAndResendEnvelope", """
                <Correction>%s<RecipientCorrections><RecipientCorrection><PreviousUserName>Person 1</PreviousUserName>\
                <PreviousEmail>person1@example.com</PreviousEmail><PreviousRoutingOrder>1</PreviousRoutingOrder>\
                <Resend>true</Resend></RecipientCorrection></RecipientCorrections></Correction>""".formatted(id(envelopeId)));
        docusign.clock().advance(Duration.ofDays(4));
        assertThat(reminded(envelopeId)).isZero();
        docusign.clock().advance(Duration.ofDays(1));

        assertThat(reminded(envelopeId)).isEqualTo(1);
    }

    private String asynchronous(String transaction) {
        return api.envelope("Later", signer(1, 1), "")
                .replace(
                        "<Envelope>",
                        "<Envelope><TransactionID>%s</TransactionID><Asynchronous>true</Asynchronous>"
                                .formatted(transaction));
    }

    private String synch(String transaction, boolean block) {
        return "<TransactionID>%s</TransactionID><AccountID>%s</AccountID><Block>%s</Block>"
                .formatted(transaction, docusign.accountId(), block);
    }

    @Test
    void anAsynchronousEnvelopeIsProcessingAndHasNoIdUntilItIsMade() {
        String reply = api.call("CreateAndSendEnvelope", asynchronous("T1"));
        assertThat(Api.texts(reply, "Status")).startsWith("Created", "Processing");
        assertThat(reply).doesNotContain("EnvelopeID>");

        assertThat(api.call("SynchEnvelope", synch("T1", false)))
                .contains("<EnvelopeStatus>Processing</EnvelopeStatus>")
                .doesNotContain("EnvelopeID");
        docusign.clock().advance(Duration.ofSeconds(1));
        String made = api.call("SynchEnvelope", synch("T1", false));

        assertThat(Wire.text(made, "EnvelopeStatus")).isEqualTo("Sent");
        assertThat(statusOf(Wire.text(made, "EnvelopeID"))).isEqualTo("Sent");
    }

    @Test
    void whoBlocksHasTheEnvelopeAtOnce() {
        api.call("CreateEnvelope", asynchronous("T2"));

        String made = api.call("SynchEnvelope", synch("T2", true));

        assertThat(Wire.text(made, "EnvelopeStatus")).isEqualTo("Created");
        assertThat(Wire.text(made, "EnvelopeID")).isNotEmpty();
    }

    @Test
    void aTransactionIsKnownForSevenDays() {
        api.call("CreateEnvelope", asynchronous("T3").replace("<Asynchronous>true</Asynchronous>", ""));
        assertThat(Wire.text(api.call("SynchEnvelope", synch("T3", false)), "EnvelopeStatus"))
                .isEqualTo("Created");

        docusign.clock().advance(Duration.ofDays(7));

        assertThat(api.fault("SynchEnvelope", synch("T3", false)))
                .isEqualTo("The TransactionID 'T3' has made no envelope in the last seven days.");
    }

    @Test
    void purgedDocumentsAreGoneAfterFourteenDays() {
        String envelopeId = api.send(signer(1, 1));
        assertThat(Wire.text(api.call("PurgeDocuments", id(envelopeId)), "PurgeDocumentError"))
                .isEqualTo("Only envelopes in the 'Completed', 'Declined' or 'Voided' states may be purged; "
                        + "this one is 'Sent'.");
        docusign.envelope(envelopeId).recipient("Person 1").sign();

        assertThat(Wire.text(api.call("PurgeDocuments", id(envelopeId)), "PurgeDocumentSuccess"))
                .isEqualTo("true");
        assertThat(Wire.text(api.call("PurgeDocuments", id(envelopeId)), "PurgeDocumentError"))
                .isEqualTo("The documents of the envelope are purged or queued for it already.");
        docusign.clock().advance(Duration.ofDays(14).minusSeconds(1));
        api.call("RequestPDF", id(envelopeId));
        docusign.clock().advance(Duration.ofSeconds(1));

        assertThat(api.fault("RequestPDF", id(envelopeId)))
                .isEqualTo("The documents of envelope %s have been purged.".formatted(envelopeId));
        assertThat(Api.texts(api.call("RequestCertificate", id(envelopeId)), "Name"))
                .containsExactly("Summary");
        assertThat(statusOf(envelopeId)).isEqualTo("Completed");
    }

    @Test
    void whatIsPurgedWithTheDocumentsDependsOnTheOperation() {
        String fields =
                "<CustomFields><CustomField><Name>case</Name><Show>false</Show><Required>false</Required><Value>7</Value></CustomField></CustomFields>";
        String metadata = api.send(signer(1, 1), fields);
        String redacted = api.send(signer(1, 1), fields);
        docusign.envelope(metadata).recipient("Person 1").sign();
        docusign.envelope(redacted).recipient("Person 1").sign();
        api.call("PurgeDocumentsAndMetaData", id(metadata));
        api.call("PurgeDocumentsAndMetaDataAndRedact", id(redacted));
        assertThat(api.call("RequestStatus", id(metadata))).contains("<Value>7</Value>");

        docusign.clock().advance(Duration.ofDays(14));

        assertThat(api.call("RequestStatus", id(metadata)))
                .doesNotContain("<Value>7</Value>")
                .contains("Person 1");
        assertThat(api.call("RequestStatusEx", id(redacted)))
                .doesNotContain("<Value>7</Value>", "Person 1", "person1@example.com")
                .contains("Redacted");
    }
}
