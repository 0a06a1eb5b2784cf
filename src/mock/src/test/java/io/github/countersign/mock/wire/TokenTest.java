package io.github.countersign.mock.wire;

import static io.github.countersign.mock.wire.Api.captive;
import static io.github.countersign.mock.wire.Api.id;
import static io.github.countersign.mock.wire.Api.signer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenTest {

    private final MockDocuSign docusign = MockDocuSign.start();
    private final Api api = new Api(docusign);

    @AfterEach
    void close() {
        docusign.close();
    }

    private static String recipientToken(String envelopeId, int number) {
        return id(envelopeId) + """
            <ClientUserID>user-%1$s</ClientUserID><Username>Person %1$s</Username><Email>PERSON%1$s@example.com</Email>\
            <AuthenticationAssertion><AssertionID>{A}</AssertionID>\
            <AuthenticationInstant>2026-11-24T10:00:00</AuthenticationInstant>\
            <AuthenticationMethod>Password</AuthenticationMethod><SecurityDomain>shop</SecurityDomain>\
            </AuthenticationAssertion><ClientURLs><OnSigningComplete>https://shop.test/done</OnSigningComplete>\
            </ClientURLs>""".formatted(number);
    }

    @Test
    void aCaptiveRecipientGetsALinkToThisServerAndEveryTimeAnother() {
        String envelopeId = api.send(captive(1, 1));

        URI link = URI.create(Wire.text(
                api.call("RequestRecipientToken", recipientToken(envelopeId, 1)), "RequestRecipientTokenResult"));
        String second = Wire.text(
                api.call("RequestRecipientToken", recipientToken(envelopeId, 1)), "RequestRecipientTokenResult");

        assertThat(link.getAuthority()).isEqualTo(docusign.api().getAuthority());
        assertThat(link.getPath()).isEqualTo("/Signing/StartInSession.aspx");
        assertThat(link.getQuery()).matches("t=[0-9a-f-]{36}");
        assertThat(second).isNotEqualTo(link.toString()).hasSizeLessThan(2083);
    }

    @Test
    void whoIsNotKnownByNameAddressAndIdTogetherGetsNoLink() {
        String envelopeId = api.send(captive(1, 1) + signer(2, 1));
        String unknown = "The recipient you have identified is not a valid recipient of the specified envelope.";
        String right = recipientToken(envelopeId, 1);

        assertThat(api.fault("RequestRecipientToken", right.replace("user-1", "user-2")))
                .isEqualTo(unknown);
        assertThat(api.fault("RequestRecipientToken", right.replace("Person 1", "person 1")))
                .isEqualTo(unknown);
        assertThat(api.fault("RequestRecipientToken", right.replace("PERSON1@", "other@")))
                .isEqualTo(unknown);
        assertThat(api.fault("RequestRecipientToken", recipientToken(envelopeId, 2)))
                .as("not captive")
                .isEqualTo(unknown);
    }

    @Test
    void theTurnHasToHaveComeAndTheEnvelopeToBeSent() {
        String draft = api.draft(captive(1, 1));
        String sent = api.send(captive(1, 1) + captive(2, 2));

        assertThat(api.fault("RequestRecipientToken", recipientToken(draft, 1)))
                .isEqualTo("A token can be made for an envelope that is sent or completed; this one is 'Created'.");
        assertThat(api.fault("RequestRecipientToken", recipientToken(sent, 2)))
                .isEqualTo("The token for an out of sequence recipient cannot be generated.");
        docusign.envelope(sent).recipient("Person 1").sign();
        api.call("RequestRecipientToken", recipientToken(sent, 2));
        docusign.envelope(sent).recipient("Person 2").sign();
        api.call("RequestRecipientToken", recipientToken(sent, 1));
    }

    @Test
    void aSenderGetsALinkToADraftOrToAnEmptyPage() {
        String draft = api.draft(signer(1, 1));
        String account = "<AccountID>%s</AccountID>".formatted(docusign.accountId());

        for (String envelope : new String[] {id(draft), ""}) {
            String reply = api.call(
                    "RequestSenderToken", envelope + account + "<ReturnURL>https://shop.test/back</ReturnURL>");
            assertThat(Wire.text(reply, "RequestSenderTokenResult")).contains("/Member/StartInSession.aspx?t=");
        }
        assertThat(api.fault("RequestSenderToken", id(api.send(signer(1, 1))) + account))
                .isEqualTo("Only envelopes in the 'Created' state may be sent; this one is 'Sent'.");
    }

    @Test
    void anEnvelopeUnderWayIsOpenedForCorrectionADraftIsNot() {
        String suppress = "<SuppressNavigation>true</SuppressNavigation>";

        assertThat(Wire.text(
                        api.call("RequestCorrectToken", id(api.send(signer(1, 1))) + suppress),
                        "RequestCorrectTokenResult"))
                .contains("/Member/StartInSession.aspx?t=");
        assertThat(api.fault("RequestCorrectToken", id(api.draft(signer(1, 1))) + suppress))
                .isEqualTo("Only envelopes in the 'Sent' or 'Delivered' states may be corrected.");
    }

    @Test
    void historyAndConsoleHaveLinksOfTheirOwn() {
        String envelopeId = api.send(signer(1, 1));

        assertThat(Wire.text(
                        api.call(
                                "RequestEnvelopeHistoryToken",
                                "<Arg><EnvelopeId>%s</EnvelopeId></Arg>".formatted(envelopeId)),
                        "RequestEnvelopeHistoryTokenResult"))
                .contains("/Member/StartInSession.aspx?t=");
        assertThat(Wire.text(api.call("GetAuthenticationToken", ""), "GetAuthenticationTokenResult"))
                .contains("/Member/StartInSession.aspx?t=");
        assertThat(api.fault("GetAuthenticationToken", "<GoToEnvelopeID>nowhere</GoToEnvelopeID>"))
                .isEqualTo("The envelope nowhere specified in the request does not exist.");
    }
}
