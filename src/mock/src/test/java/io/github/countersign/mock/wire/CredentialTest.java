package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MagicNames;
import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.MockRequest.Outcome;
import io.github.countersign.mock.MockUser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

class CredentialTest {

    private static final String NS = "http://www.docusign.net/API/Credential";
    private static final String FIRST = "0a0a0a0a-0000-4000-8000-00000000000a";
    private static final String SECOND = "0b0b0b0b-0000-4000-8000-00000000000b";
    private static final MockUser ANN =
            MockUser.of("ann@example.com", "Ann", "canary").withAccounts(SECOND.toUpperCase(Locale.ROOT), FIRST);
    private static final MockDocuSign DOCUSIGN = MockDocuSign.builder()
            .account(MockAccount.of(FIRST, "First & Co"))
            .account(MockAccount.of(SECOND, "Second"))
            .user(ANN)
            .integratorKey("KEY")
            .start();

    @AfterAll
    static void close() {
        DOCUSIGN.close();
    }

    private static String body(String user, String password, boolean baseUrl) {
        return "<Login xmlns='%s'><Email>%s</Email><Password>%s</Password><ReturnBaseUrl>%s</ReturnBaseUrl></Login>"
                .formatted(NS, user, password, baseUrl);
    }

    private static HttpResponse<String> login(String user, String password, boolean baseUrl) {
        return Wire.post(DOCUSIGN.credential(), NS, "Login", null, Wire.envelope("", body(user, password, baseUrl)));
    }

    private static MockRequest last() {
        return DOCUSIGN.requests().get(DOCUSIGN.requests().size() - 1);
    }

    @Test
    void pingNeedsNobody() {
        String ping = "<Ping xmlns='%s'/>".formatted(NS);

        assertThat(Wire.post(DOCUSIGN.credential(), NS, "Ping", null, Wire.envelope("", ping))
                        .body())
                .endsWith("<soap:Body><PingResponse xmlns=\"http://www.docusign.net/API/Credential\">"
                        + "<PingResult>true</PingResult></PingResponse></soap:Body></soap:Envelope>")
                .doesNotContain("soap:Header");
        assertThat(Wire.post12(DOCUSIGN.credential(), NS, "Ping", null, Wire.envelope(Wire.SOAP12, "", ping))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void loginTellsTheAccountsTheDefaultOneFirst() {
        HttpResponse<String> reply = login("[KEY]ann@example.com", "canary", false);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body())
                .contains(
                        "<LoginResult><Success>true</Success><ErrorCode>Success</ErrorCode><Accounts><Account><AccountID>"
                                + SECOND + "</AccountID><AccountName>Second</AccountName><UserID>" + ANN.userId()
                                + "</UserID><UserName>Ann</UserName><Email>ann@example.com</Email></Account><Account><AccountID>"
                                + FIRST + "</AccountID><AccountName>First &amp; Co</AccountName>")
                .doesNotContain("BaseUrl", "AuthenticationMessage");
        assertThat(last().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(last().body())
                .contains("<Email>[KEY]ann@example.com</Email>", "<Password>***</Password>")
                .doesNotContain("canary");
    }

    @Test
    void theBaseUrlIsTheAddressByWhichTheCallerCame() {
        URI other = URI.create("http://localhost:%d/API/3.0/Credential.asmx"
                .formatted(DOCUSIGN.credential().getPort()));
        String envelope = Wire.envelope(Wire.SOAP12, "", body("[KEY]" + ANN.userId(), "canary", true));

        String reply = Wire.post12(other, NS, "Login", null, envelope).body();

        assertThat(Wire.parse(reply)
                        .getElementsByTagNameNS(NS, "BaseUrl")
                        .item(1)
                        .getTextContent())
                .isEqualTo("http://localhost:%d/api/3.0".formatted(other.getPort()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [KEY]ann@example.com   | wrong  | User_Authentication_Failed     | One or both of Username and Password are invalid.
        [KEY]bo@example.com    | canary | User_Does_Not_Exist_In_System  | The user does not exist in the system.
        [NO]ann@example.com    | canary | Unspecified_Error              | The specified integration key was not found or is disabled
        ann@example.com        | canary | Unspecified_Error              | The specified integration key was not found or is disabled
        [KEY]noapi@mock.invalid   | canary | Account_Lacks_Permissions      | This Account lacks sufficient permissions
        [KEY]closed@mock.invalid  | canary | User_Lacks_Permissions         | The UserID does not have a valid membership in this Account.
        [KEY]expired@mock.invalid | canary | User_Authentication_Failed     | One or both of Username and Password are invalid.
        """)
    void aFailureIsAResultAndNoFault(String user, String password, String code, String message) {
        HttpResponse<String> reply = login(user, password, true);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body())
                .contains("<LoginResult><Success>false</Success><ErrorCode>" + code
                        + "</ErrorCode><AuthenticationMessage>" + message
                        + "</AuthenticationMessage></LoginResult>");
        assertThat(last().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(last().fault()).isEqualTo(message);
    }

    @Test
    void aLoginWithoutAnythingIsAFailureToo() {
        String reply = Wire.post(
                        DOCUSIGN.credential(),
                        NS,
                        "Login",
                        null,
                        Wire.envelope("", "<Login xmlns='%s'/>".formatted(NS)))
                .body();

        assertThat(Wire.text(reply, "Success")).isEqualTo("false");
        assertThat(last().reason()).isEqualTo("The user name has no [IntegratorKey] in front.");
    }

    @Test
    void lookingForAccountsCountsAgainstNoLimit() {
        String reply =
                login("[KEY]" + MagicNames.AT_HOURLY_LIMIT, "canary", false).body();

        assertThat(Wire.text(reply, "Success")).isEqualTo("true");
    }

    @Test
    void aLinkToTheConsoleNeedsNothingButThisCall() {
        String link = Wire.text(
                Wire.post(DOCUSIGN.credential(), NS, "GetAuthenticationToken", null, Wire.envelope("", """
                <GetAuthenticationToken xmlns='%s'><Email>[KEY]ann@example.com</Email><Password>canary</Password>\
                <AccountID>%s</AccountID></GetAuthenticationToken>""".formatted(
                                        NS, FIRST)))
                        .body(),
                "GetAuthenticationTokenResult");

        assertThat(link)
                .startsWith("http://127.0.0.1:" + DOCUSIGN.credential().getPort() + "/Member/StartInSession.aspx?t=");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GetAuthenticationToken | [KEY]ann@example.com | wrong  | One or both of Username and Password are invalid.
        RequestSenderToken     | [NO]ann@example.com  | canary | The specified integration key was not found or is disabled
        RequestSenderToken     | [KEY]ann@example.com | canary | The account  was not found in the system.
        RequestCorrectToken    | [KEY]ann@example.com | canary | The envelope  specified in the request does not exist.
        """)
    void aLinkThatCannotBeMadeIsAFault(String operation, String user, String password, String message) {
        String suppress =
                operation.equals("RequestCorrectToken") ? "<SuppressNavigation>true</SuppressNavigation>" : "";
        HttpResponse<String> reply = Wire.post(
                DOCUSIGN.credential(),
                NS,
                operation,
                null,
                Wire.envelope(
                        "",
                        "<%1$s xmlns='%2$s'><Email>%3$s</Email><Password>%4$s</Password>%5$s</%1$s>"
                                .formatted(operation, NS, user, password, suppress)));

        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(Wire.text(reply.body(), "faultstring")).isEqualTo(message);
        assertThat(last().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(last().body()).doesNotContain("canary");
    }

    @Test
    void anUnreadableValueIsRefusedInTheWordsOfTheDeserializer() {
        String body = body("a", "b", true).replace("true", "maybe");

        assertThat(Wire.text(
                        Wire.post(DOCUSIGN.credential(), NS, "Login", null, Wire.envelope("", body))
                                .body(),
                        "faultstring"))
                .endsWith("---> The string 'maybe' is not a valid Boolean value.");
    }

    @Test
    void theContractIsOneDocumentWithTheAddressOfThisServer() throws Exception {
        for (URI address : new URI[] {DOCUSIGN.credential(), DOCUSIGN.accountManagement()}) {
            String text = Wire.send(Wire.request(URI.create(address + "?WSDL"))).body();
            Document wsdl = Wire.parse(text);
            assertThat(text).contains("location=\"" + address + "\"").doesNotContain("schemaLocation");
            SchemaFactory.newDefaultInstance()
                    .newSchema(new DOMSource(
                            wsdl.getElementsByTagNameNS("*", "schema").item(0)));
            assertThat(Wire.send(Wire.request(address)).body()).contains("<li>Ping</li>");
        }
    }
}
