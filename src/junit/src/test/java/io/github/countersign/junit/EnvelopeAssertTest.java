package io.github.countersign.junit;

import static io.github.countersign.junit.DocuSignAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockEnvelope;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.RecipientStatusCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DocuSignMock
class EnvelopeAssertTest {

    private static final String API = "http://www.docusign.net/API/3.0";

    @BeforeEach
    void send(MockDocuSign docusign) throws Exception {
        String message = ("<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Header>"
                        + "<Security xmlns='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'>"
                        + "<UsernameToken><Username>[%s]%s</Username><Password>%s</Password></UsernameToken></Security></Header>"
                        + "<Body><CreateAndSendEnvelope xmlns='%s'><Envelope><AccountId>%s</AccountId><Documents><Document><ID>1</ID>"
                        + "<Name>Lease</Name><PDFBytes>bGVhc2U=</PDFBytes><FileExtension>txt</FileExtension></Document></Documents>"
                        + "<Recipients><Recipient><ID>1</ID><UserName>Ann Lee</UserName><Email>ann@example.com</Email><Type>Signer</Type>"
                        + "<AccessCode/><RequireIDLookup>false</RequireIDLookup></Recipient></Recipients><Tabs/>"
                        + "<Subject>Your lease</Subject></Envelope></CreateAndSendEnvelope></Body></Envelope>")
                .formatted(
                        docusign.integratorKey(), docusign.userName(), docusign.password(), API, docusign.accountId());
        HttpRequest request = HttpRequest.newBuilder(docusign.api())
                .header("Content-Type", "text/xml")
                .header("SOAPAction", API + "/CreateAndSendEnvelope")
                .POST(BodyPublishers.ofString(message))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void envelopesReadAsSentences(MockDocuSign docusign) {
        MockEnvelope envelope = docusign.envelopes().get(0);
        assertThat(envelope)
                .isSent()
                .hasSubject("Your lease")
                .hasDocuments("Lease")
                .waitsFor("Ann Lee")
                .hasRecipient("ann@example.com", RecipientStatusCode.SENT);

        envelope.recipient("Ann Lee").sign();

        assertThat(envelope).isCompleted().waitsFor().hasRecipient("Ann Lee", RecipientStatusCode.COMPLETED);
    }

    @Test
    void aFailureShowsTheWholeEnvelope(MockDocuSign docusign) {
        MockEnvelope envelope = docusign.envelopes().get(0);
        String whole = "envelope " + envelope.id()
                + " 'Your lease', which is Sent, with documents [Lease] and recipients:\n  Ann Lee <ann@example.com> is Sent";

        assertThatThrownBy(() -> assertThat(envelope).isCompleted())
                .hasMessage("Expected status Completed of " + whole);
        assertThatThrownBy(() -> assertThat(envelope).isDeclined()).hasMessage("Expected status Declined of " + whole);
        assertThatThrownBy(() -> assertThat(envelope).isVoidedBecause("Mistake"))
                .hasMessage("Expected status Voided of " + whole);
        assertThatThrownBy(() -> assertThat(envelope).hasSubject("Lease"))
                .hasMessage("Expected subject 'Lease' of " + whole);
        assertThatThrownBy(() -> assertThat(envelope).hasDocuments("Lease", "Annex"))
                .hasMessage("Expected documents [Lease, Annex] of " + whole);
        assertThatThrownBy(() -> assertThat(envelope).hasRecipient("Ann Lee", RecipientStatusCode.DECLINED))
                .hasMessage("Expected Ann Lee to be Declined in " + whole);
        assertThatThrownBy(() -> assertThat(envelope).waitsFor("Bo"))
                .hasMessage("Expected to wait for [Bo], not for [Ann Lee], in " + whole);
        assertThatThrownBy(() -> assertThat(envelope).hasStatus(EnvelopeStatusCode.CREATED))
                .hasMessageStartingWith("Expected status Created");
    }
}
