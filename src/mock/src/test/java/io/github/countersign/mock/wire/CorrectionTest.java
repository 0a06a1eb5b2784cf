package io.github.countersign.mock.wire;

import static io.github.countersign.mock.wire.Api.captive;
import static io.github.countersign.mock.wire.Api.id;
import static io.github.countersign.mock.wire.Api.signer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final MockUser SAM = MockUser.of("sam@example.com", "Sam", "secret");
    private static final MockUser CORA = MockUser.of("cora@example.com", "Cora", "secret");

    private final MockDocuSign docusign =
            MockDocuSign.builder().user(SAM).user(CORA).start();
    private final Api api = new Api(docusign);

    @AfterEach
    void close() {
        docusign.close();
    }

    private static String correction(String envelopeId, String... recipients) {
        StringBuilder all = new StringBuilder();
        for (String recipient : recipients) {
            all.append("<RecipientCorrection>").append(recipient).append("</RecipientCorrection>");
        }
        return "<Correction>%s<RecipientCorrections>%s</RecipientCorrections></Correction>"
                .formatted(id(envelopeId), all);
    }

    private static String previous(int number, int step) {
        return """
            <PreviousUserName>Person %1$s</PreviousUserName><PreviousEmail>person%1$s@example.com</PreviousEmail>\
            <PreviousRoutingOrder>%2$s</PreviousRoutingOrder>""".formatted(number, step);
    }

    private String correct(String envelopeId, String... recipients) {
        return api.call("CorrectAndResendEnvelope", correction(envelopeId, recipients));
    }

    @Test
    void aRecipientIsFoundByNameAddressAndTurnTogether() {
        String envelopeId = api.send(signer(1, 1) + signer(2, 2));

        String reply = correct(
                envelopeId,
                previous(1, 1) + "<CorrectedUserName>Ann Lee</CorrectedUserName>",
                previous(2, 1) + "<CorrectedUserName>Wrong turn</CorrectedUserName>",
                previous(2, 2).replace("Person 2", "person 2") + "<CorrectedUserName>Wrong name</CorrectedUserName>",
                previous(2, 2).replace("person2@", "PERSON2@") + "<CorrectedEmail>bo@example.com</CorrectedEmail>");

        assertThat(Api.texts(reply, "CorrectionSucceeded")).containsExactly("true", "false", "false", "true");
        String status = api.call("RequestStatus", id(envelopeId));
        assertThat(Api.texts(status, "UserName")).containsExactly("Ann Lee", "Person 2", "Sam");
        assertThat(Api.texts(status, "Email"))
                .containsExactly("person1@example.com", "bo@example.com", "sam@example.com");
        String asked =
                api.call("RequestEnvelope", id(envelopeId) + "<IncludeDocumentBytes>false</IncludeDocumentBytes>");
        assertThat(Api.texts(asked, "Email")).containsExactly("person1@example.com", "bo@example.com");
    }

    @Test
    void whoHasActedOrGetsAWrongAddressStaysAsHeIs() {
        String envelopeId = api.send(signer(1, 1) + signer(2, 1));
        docusign.envelope(envelopeId).recipient("Person 1").sign();

        String reply = correct(
                envelopeId,
                previous(1, 1) + "<CorrectedUserName>Too late</CorrectedUserName>",
                previous(2, 1) + "<CorrectedEmail>no address</CorrectedEmail>",
                previous(2, 1) + "<CorrectedRoutingOrder>4</CorrectedRoutingOrder>");

        assertThat(Api.texts(reply, "CorrectionSucceeded")).containsExactly("false", "false", "false");
        assertThat(Api.texts(reply, "UserName")).containsExactly("Person 1", "Person 2", "Person 2");
    }

    @Test
    void whoIsMovedToThePresentStepIsInvitedAtOnce() {
        String envelopeId = api.send(signer(1, 1) + signer(2, 2));

        correct(envelopeId, previous(2, 2) + "<CorrectedRoutingOrder>1</CorrectedRoutingOrder>");

        docusign.envelope(envelopeId).recipient("Person 2").sign();
        docusign.envelope(envelopeId).recipient("Person 1").sign();
        assertThat(Api.texts(api.call("RequestStatus", id(envelopeId)), "Status"))
                .contains("Completed");
    }

    @Test
    void anEmptyAccessCodeRemovesTheOldOneIfNoneIsRequired() {
        String coded = signer(1, 1).replace("<AccessCode/>", "<AccessCode>1234</AccessCode>");
        String envelopeId = api.send(coded);
        String asked = id(envelopeId) + "<IncludeDocumentBytes>false</IncludeDocumentBytes>";

        correct(
                envelopeId,
                previous(1, 1)
                        + "<CorrectedAccessCode/><CorrectedAccessCodeRequired>true</CorrectedAccessCodeRequired>");
        assertThat(Wire.text(api.call("RequestEnvelope", asked), "AccessCode")).isEqualTo("1234");
        correct(
                envelopeId,
                previous(1, 1)
                        + "<CorrectedAccessCode/><CorrectedAccessCodeRequired>false</CorrectedAccessCodeRequired>");
        assertThat(Wire.text(api.call("RequestEnvelope", asked), "AccessCode")).isEmpty();
        correct(envelopeId, previous(1, 1) + "<CorrectedAccessCode>99</CorrectedAccessCode>");
        assertThat(Wire.text(api.call("RequestEnvelope", asked), "AccessCode")).isEqualTo("99");
    }

    @Test
    void theTieToAUserOfTheApplicationIsCorrectedToo() {
        String envelopeId = api.send(captive(1, 1) + captive(2, 1));

        correct(
                envelopeId,
                previous(1, 1) + "<CorrectedCaptiveInfo><ClientUserId>other</ClientUserId></CorrectedCaptiveInfo>",
                previous(2, 1) + "<CorrectedCaptiveInfo/>");

        assertThat(Api.texts(api.call("RequestStatus", id(envelopeId)), "ClientUserId"))
                .containsExactly("other");
    }

    @Test
    void settingsRemindersAndExpiryComeBackAsTheyAreAfterwards() {
        String envelopeId = api.send(signer(1, 1));

        String reply = api.call("CorrectAndResendEnvelope", """
                <Correction>%s<EnvelopeSettingsCorrection><EnvelopeIdStamping>false</EnvelopeIdStamping>\
                </EnvelopeSettingsCorrection><Reminders><ReminderEnabled>true</ReminderEnabled>\
                <ReminderDelay>2</ReminderDelay><ReminderFrequency>3</ReminderFrequency></Reminders>\
                <Expirations><ExpireEnabled>true</ExpireEnabled><ExpireAfter>10</ExpireAfter><ExpireWarn>1</ExpireWarn>\
                </Expirations></Correction>""".formatted(id(envelopeId)));

        assertThat(Wire.text(reply, "AutoNavigation")).isEqualTo("true");
        assertThat(Wire.text(reply, "EnvelopeIdStamping")).isEqualTo("false");
        assertThat(Wire.text(reply, "ReminderDelay")).isEqualTo("2");
        assertThat(Wire.text(reply, "ExpireAfter")).isEqualTo("10");
    }

    @Test
    void onlyTheSenderCorrectsAndOnlyWhatIsUnderWay() {
        String draft = api.draft(signer(1, 1));
        String sent = api.send(signer(1, 1));
        String anything = previous(1, 1) + "<CorrectedUserName>X</CorrectedUserName>";

        assertThat(api.fault("CorrectAndResendEnvelope", correction(draft, anything)))
                .isEqualTo("Only envelopes in the 'Sent' or 'Delivered' states may be corrected.");
        assertThat(api.as("cora@example.com", "secret").fault("CorrectAndResendEnvelope", correction(sent, anything)))
                .isEqualTo("The user is not the sender of the requested envelope.");
        assertThat(api.fault(
                        "CorrectAndResendEnvelope",
                        correction(sent, previous(1, 1) + "<CorrectedEmail>" + "x".repeat(101) + "</CorrectedEmail>")))
                .contains("CorrectedEmail", "MaxLength value 100");
    }

    private String transfer(String envelopeId, String userId) {
        return id(envelopeId) + "<AccountID>%s</AccountID><UserID>%s</UserID>".formatted(docusign.accountId(), userId);
    }

    @Test
    void aCompletedEnvelopeIsHandedToAnotherMember() {
        String envelopeId = api.send(signer(1, 1));
        assertThat(api.fault("TransferEnvelope", transfer(envelopeId, CORA.userId())))
                .startsWith("The Envelope is not Complete.");
        docusign.envelope(envelopeId).recipient("Person 1").sign();

        assertThat(api.fault("TransferEnvelope", transfer(envelopeId, SAM.userId())))
                .isEqualTo("The user %s owns the envelope already.".formatted(SAM.userId()));
        assertThat(api.fault("TransferEnvelope", transfer(envelopeId, "nobody")))
                .isEqualTo("The user nobody was not found in the system.");
        assertThat(Wire.text(
                        api.call("TransferEnvelope", transfer(envelopeId, CORA.userId())), "TransferEnvelopeSuccess"))
                .isEqualTo("true");
        assertThat(Wire.text(api.call("RequestStatus", id(envelopeId)), "ACHolder"))
                .isEqualTo("Cora");
        assertThat(api.fault("TransferEnvelope", transfer(envelopeId, CORA.userId())))
                .isEqualTo("The user is not the sender of the requested envelope.");
    }

    @Test
    void anAuthoritativeCopyStays() {
        String envelopeId = api.send(signer(1, 1), "<AuthoritativeCopy>true</AuthoritativeCopy>");
        docusign.envelope(envelopeId).recipient("Person 1").sign();

        assertThat(api.fault("TransferEnvelope", transfer(envelopeId, CORA.userId())))
                .isEqualTo("An authoritative copy cannot be transferred.");
    }
}
