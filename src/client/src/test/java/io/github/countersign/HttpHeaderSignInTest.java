package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.HttpHeaderSignIn;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.error.ClientException;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.HttpExchangeRecord;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.AnchorTab;
import net.docusign.api_3_0.AnchorTabProcessorVersion;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.ArrayOfTab;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.HtmlDefinition;
import net.docusign.api_3_0.Tab;
import org.junit.jupiter.api.Test;

/** The header byte for byte, and what dsapi.asmx has no place for. */
class HttpHeaderSignInTest {

    private static final String HEADER = "x-docusign-authentication";

    @Test
    void theXmlFormCarriesUserSecretAndKeyAndTheBodyNothingOfThem() {
        try (RecordingServer server = pinging();
                DocuSignClient client =
                        Clients.builder(server).signIn(SignIn.HTTP_HEADER).build()) {
            client.ping();

            HttpExchangeRecord request = server.onlyRequest();
            assertThat(request.headers())
                    .containsEntry(
                            HEADER,
                            "<DocuSignCredentials><Username>ann@example.com</Username><Password>s3cr3t-canary-Zx9</Password>"
                                    + "<IntegratorKey>DEMO-11111111-2222-3333-4444-555555555555</IntegratorKey></DocuSignCredentials>");
            assertThat(request.text()).isEqualTo("""
                    <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
                    <Ping xmlns="http://www.docusign.net/API/3.0"/></soap:Body></soap:Envelope>""");
        }
    }

    @Test
    void theUserToSendOnBehalfOfIsAnElementOfItsOwn() {
        assertThat(header(SignIn.HTTP_HEADER, Clients.credentials().onBehalfOf("bo@example.com")))
                .isEqualTo(
                        "<DocuSignCredentials><SendOnBehalfOf>bo@example.com</SendOnBehalfOf><Username>ann@example.com</Username>"
                                + "<Password>s3cr3t-canary-Zx9</Password>"
                                + "<IntegratorKey>DEMO-11111111-2222-3333-4444-555555555555</IntegratorKey></DocuSignCredentials>");
        assertThat(header(SignIn.HTTP_HEADER, named("[bo@example.com]ann")))
                .contains("<SendOnBehalfOf>bo@example.com<");
    }

    @Test
    void theJsonFormCarriesTheSame() {
        assertThat(header(HttpHeaderSignIn.JSON, Clients.credentials().onBehalfOf("bo")))
                .isEqualTo("""
                        {"SendOnBehalfOf":"bo","Username":"ann@example.com","Password":"s3cr3t-canary-Zx9",\
                        "IntegratorKey":"DEMO-11111111-2222-3333-4444-555555555555"}""");
    }

    @Test
    void nothingInANameEndsTheHeaderOrTheElement() {
        Credentials odd = named("a\r\nX-Evil: <1>&\"'é😀");
        assertThat(header(SignIn.HTTP_HEADER, odd))
                .contains("<Username>a&#13;&#10;X-Evil: &#60;1&#62;&#38;&#34;&#39;&#233;&#128512;</Username>");
        assertThat(header(HttpHeaderSignIn.JSON, odd))
                .contains("\"Username\":\"a\\u000d\\u000aX-Evil: <1>&\\\"'\\u00e9\\ud83d\\ude00\"");
    }

    @Test
    void aKeyInTheNameIsTakenOutOfIt() {
        assertThat(header(SignIn.HTTP_HEADER, named("[" + Clients.KEY + "]ann")))
                .contains("<Username>ann</Username>")
                .doesNotContain("[");
    }

    @Test
    void accountManagementTakesTheHeaderInTheFormThatWasChosen() {
        try (RecordingServer server = RecordingServer.start(request ->
                        Reply.soap("<PingResponse xmlns=\"http://www.docusign.net/API/AccountManagement\"/>"));
                DocuSignClient client =
                        Clients.builder(server).signIn(HttpHeaderSignIn.JSON).build()) {
            client.port(AccountManagementServiceSoap.class).ping();
            assertThat(server.onlyRequest().headers().get(HEADER)).startsWith("{\"Username\":");
        }
    }

    @Test
    void anOperationThatDsapiLacksIsRefusedHere() {
        try (RecordingServer server = pinging();
                DocuSignClient client =
                        Clients.builder(server).signIn(SignIn.HTTP_HEADER).build()) {
            assertThatThrownBy(() -> client.port(APIServiceSoap.class).requestEnvelopeHistoryToken(null))
                    .isInstanceOfSatisfying(
                            ClientException.class,
                            e -> assertThat(e.requestSent()).isFalse())
                    .hasMessage(
                            "RequestEnvelopeHistoryToken at localhost: dsapi.asmx does not have this operation, nothing was sent. "
                                    + "api.asmx has it: use a client with signIn(SignIn.SOAP_HEADER). On api.asmx since 2012-03 or before, "
                                    + "and still missing on dsapi.asmx in 2019. The reference pages say so, too.");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void everyFieldAndValueThatDsapiLacksIsNamedBeforeAnythingIsSent() {
        try (RecordingServer server = pinging();
                DocuSignClient client =
                        Clients.builder(server).signIn(SignIn.HTTP_HEADER).build()) {
            assertThatThrownBy(() -> client.port(APIServiceSoap.class).createAndSendEnvelope(modern()))
                    .isInstanceOf(ClientException.class)
                    .hasMessage(
                            "CreateAndSendEnvelope at localhost: dsapi.asmx has no place for Envelope.Documents.Document[1].HtmlDefinition, "
                                    + "Envelope.Tabs.Tab[0].AnchorTabItem.AnchorTabProcessorVersion = V1_3, nothing was sent. "
                                    + "Leave it out, or use a client with signIn(SignIn.SOAP_HEADER), which calls api.asmx.");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void apiAsmxTakesThemAll() {
        try (RecordingServer server = RecordingServer.start(
                        request -> Reply.soap("<CreateAndSendEnvelopeResponse xmlns=\"%s\"/>".formatted(Soap.API)));
                DocuSignClient client = Clients.of(server)) {
            client.port(APIServiceSoap.class).createAndSendEnvelope(modern());
            assertThat(server.onlyRequest().text()).contains("HtmlDefinition", "V1_3");
        }
    }

    private static Envelope modern() {
        Document html = new Document();
        html.setHtmlDefinition(new HtmlDefinition());
        AnchorTab anchor = new AnchorTab();
        anchor.setAnchorTabProcessorVersion(AnchorTabProcessorVersion.V_1_3);
        Tab tab = new Tab();
        tab.setAnchorTabItem(anchor);
        Envelope envelope = new Envelope();
        envelope.setDocuments(new ArrayOfDocument());
        envelope.getDocuments().getDocument().add(new Document());
        envelope.getDocuments().getDocument().add(html);
        envelope.setTabs(new ArrayOfTab());
        envelope.getTabs().getTab().add(tab);
        return envelope;
    }

    private static Credentials named(String user) {
        return Credentials.appPassword(Clients.KEY, user, Clients.SECRET.toCharArray());
    }

    private static String header(SignIn form, Credentials credentials) {
        try (RecordingServer server = pinging();
                DocuSignClient client = Clients.builder(server)
                        .signIn(form)
                        .credentials(credentials)
                        .build()) {
            client.ping();
            return server.onlyRequest().headers().get(HEADER);
        }
    }

    private static RecordingServer pinging() {
        return RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
    }
}
