package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.SignInGuesses;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpHeaderSignInTest {

    private static final String KEY = "TEST-11111111-2222-3333-4444-555555555555";
    private static final String NO_KEY = "The specified integration key was not found or is disabled";
    private static final String UNREADABLE = NO_KEY + ". An Integrator key was not specified.";
    private static final MockUser ANN =
            new MockUser("0a0a0a0a-0000-4000-8000-00000000000a", "ann@example.com", "Ann", "canary");
    private static final MockUser BO = MockUser.of("bo@example.com", "Bo", "bo's secret");
    private static final MockDocuSign DOCUSIGN = start(SignInGuesses.likeliest());
    private static final MockDocuSign GENEROUS =
            start(SignInGuesses.likeliest().withJsonHeader(true).withEitherForm(true));

    private static MockDocuSign start(SignInGuesses guesses) {
        return MockDocuSign.builder()
                .integratorKey(KEY)
                .user(ANN)
                .user(BO)
                .guesses(Guesses.likeliest().withSignIn(guesses))
                .start();
    }

    @AfterAll
    static void close() {
        DOCUSIGN.close();
        GENEROUS.close();
    }

    /** Whatever was thrown at it, the next caller is served, and nothing secret is kept. */
    @AfterEach
    void stillAnswersAndKeepsNoSecret() {
        assertThat(ping(DOCUSIGN, Wire.header(DOCUSIGN)).statusCode()).isEqualTo(200);
        assertThat(DOCUSIGN.requests().toString()).doesNotContain("canary");
        assertThat(GENEROUS.requests().toString()).doesNotContain("canary");
    }

    private static HttpResponse<String> ping(MockDocuSign docusign, String header) {
        return Wire.post(docusign.dsapi(), Wire.API, "Ping", header, Wire.envelope("", Wire.ping()));
    }

    private static String fault(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).contains("<faultcode>soap:Client</faultcode>");
        return Wire.text(reply.body(), "faultstring");
    }

    private static MockRequest last(MockDocuSign docusign) {
        return docusign.requests().get(docusign.requests().size() - 1);
    }

    private static void refused(String header, String reason) {
        assertThat(fault(ping(DOCUSIGN, header))).isEqualTo(UNREADABLE);
        assertThat(last(DOCUSIGN).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Username>ann@example.com</Username><Password>canary</Password><IntegratorKey>%s</IntegratorKey>",
                "<IntegratorKey>%s</IntegratorKey> <Password>canary</Password> <Username>ANN@EXAMPLE.COM</Username>",
                "<Username>0A0A0A0A-0000-4000-8000-00000000000A</Username><Password>canary</Password><IntegratorKey>%s</IntegratorKey>",
                "<Username>[%s]ann@example.com</Username><Password><![CDATA[canary]]></Password>",
                "<Username>[%1$s]ann@example.com</Username><Password>canary</Password><IntegratorKey>%1$s</IntegratorKey>",
                "<Username>ann@example.com</Username><Password>canary</Password><IntegratorKey>%s</IntegratorKey><SendOnBehalfOf/>",
                "<Username>ann@example.com</Username><Password>canary</Password><IntegratorKey>%s</IntegratorKey><AccountId>x</AccountId>"
            })
    void everyFormOfTheHeaderSignsIn(String content) {
        HttpResponse<String> reply =
                ping(DOCUSIGN, "<DocuSignCredentials>" + content.formatted(KEY) + "</DocuSignCredentials>");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(last(DOCUSIGN).userName()).isEqualTo("ann@example.com");
        assertThat(last(DOCUSIGN).integratorKey()).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Username>ann@example.com</Username><SendOnBehalfOf>bo@example.com</SendOnBehalfOf>",
                "<Username>[bo@example.com]ann@example.com</Username>",
                "<Username>[bo@example.com]ann@example.com</Username><SendOnBehalfOf>bo@example.com</SendOnBehalfOf>",
                "<Username>[" + KEY + "][bo@example.com]ann@example.com</Username>"
            })
    void actingForSomebodyIsAnElementOrBrackets(String user) {
        String header =
                "<DocuSignCredentials>%s<Password>canary</Password><IntegratorKey>%s</IntegratorKey></DocuSignCredentials>"
                        .formatted(user, KEY);

        assertThat(ping(DOCUSIGN, header).statusCode()).isEqualTo(200);
        assertThat(fault(ping(DOCUSIGN, header.replace("bo@", "nobody@"))))
                .isEqualTo("This user lacks sufficient permissions to access this resource. "
                        + "Could not resolve SendOnBehalfOf user.");
    }

    @Test
    void twoPeopleCannotBeActedForAtOnce() {
        refused(
                Wire.header(KEY, "[bo@example.com]ann@example.com", "canary", "<SendOnBehalfOf>ann</SendOnBehalfOf>"),
                "X-DocuSign-Authentication cannot be read: SendOnBehalfOf and the brackets of Username name two people.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-docusign-authentication", "X-Docusign-Authentication", "X-DOCUSIGN-AUTHENTICATION"})
    void theNameOfTheHeaderMayBeWrittenInAnyCase(String name) {
        HttpResponse<String> reply = Wire.send(Wire.request(DOCUSIGN.dsapi())
                .header("Content-Type", "text/xml")
                .header("SOAPAction", Wire.API + "/Ping")
                .header(name, Wire.header(DOCUSIGN))
                .POST(BodyPublishers.ofString(Wire.envelope("", Wire.ping()))));

        assertThat(reply.statusCode()).isEqualTo(200);
    }

    @Test
    void soap12SignsInTheSameWay() {
        HttpResponse<String> reply = Wire.send(Wire.request(DOCUSIGN.dsapi())
                .header("Content-Type", "application/soap+xml; action=\"" + Wire.API + "/Ping\"")
                .header("X-DocuSign-Authentication", Wire.header(DOCUSIGN))
                .POST(BodyPublishers.ofString(Wire.envelope(Wire.SOAP12, "", Wire.ping()))));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(Wire.text(reply.body(), "PingResult")).isEqualTo("true");
    }

    @Test
    void aWrongKeyIsError3AndAWrongPasswordIsNot() {
        HttpResponse<String> key = ping(DOCUSIGN, Wire.header("NO", "ann@example.com", "canary", ""));
        HttpResponse<String> password = ping(DOCUSIGN, Wire.header(KEY, "ann@example.com", "canary ", ""));

        assertThat(fault(key)).isEqualTo(NO_KEY);
        assertThat(Wire.text(key.body(), "ErrorCode")).isEqualTo("3");
        assertThat(fault(password)).isEqualTo("One or both of Username and Password are invalid.");
        assertThat(Wire.text(password.body(), "ErrorCode")).isEqualTo("User_Authentication_Failed");
        assertThat(last(DOCUSIGN).reason()).isEqualTo("The password is wrong.");
    }

    @Test
    void aRequestWithoutTheHeaderHasNoKey() {
        HttpResponse<String> nothing =
                Wire.post(DOCUSIGN.dsapi(), Wire.API, "Ping", null, Wire.envelope("", Wire.ping()));
        HttpResponse<String> token =
                Wire.post(DOCUSIGN.dsapi(), Wire.API, "Ping", null, Wire.envelope(Wire.token(DOCUSIGN), Wire.ping()));

        assertThat(fault(nothing)).isEqualTo(UNREADABLE);
        assertThat(fault(token)).isEqualTo(UNREADABLE);
        assertThat(last(DOCUSIGN).reason()).isEqualTo("The request has no X-DocuSign-Authentication header.");
    }

    @Test
    void aBearerTokenAloneIsNoSignIn() {
        HttpResponse<String> reply = Wire.send(Wire.request(DOCUSIGN.dsapi())
                .header("Content-Type", "text/xml")
                .header("SOAPAction", Wire.API + "/Ping")
                .header("Authorization", "Bearer canary")
                .POST(BodyPublishers.ofString(Wire.envelope("", Wire.ping()))));

        assertThat(fault(reply)).isEqualTo(UNREADABLE);
    }

    @Test
    void aHeaderWithoutKeySaysSo() {
        refused(
                "<DocuSignCredentials><Username>ann@example.com</Username><Password>canary</Password></DocuSignCredentials>",
                "X-DocuSign-Authentication has no IntegratorKey.");
        refused(Wire.header("", "ann@example.com", "canary", ""), "X-DocuSign-Authentication has no IntegratorKey.");
    }

    @Test
    void jsonIsASetting() {
        String json =
                "{\"Username\":\"ann@example.com\",\"Password\":\"canary\",\"IntegratorKey\":\"%s\"}".formatted(KEY);

        assertThat(fault(ping(DOCUSIGN, json))).isEqualTo(UNREADABLE);
        assertThat(last(DOCUSIGN).reason())
                .isEqualTo("X-DocuSign-Authentication cannot be read: it is JSON, which this mock takes only with "
                        + "SignInGuesses.withJsonHeader(true).");
        assertThat(ping(GENEROUS, json).statusCode()).isEqualTo(200);
        assertThat(ping(GENEROUS, json.replace("}", ",\"SendOnBehalfOf\":\"bo\\u0040example.com\"}"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(last(GENEROUS).signIn())
                .isEqualTo("X-DocuSign-Authentication: {\"Username\":\"ann@example.com\",\"Password\":\"********\","
                        + "\"IntegratorKey\":\"" + KEY + "\",\"SendOnBehalfOf\":\"bo@example.com\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}x",
                "{\"Username\":1}",
                "{\"Username\":{\"a\":\"canary\"}}",
                "{\"Username\":\"a\",\"Username\":\"canary\"}",
                "{\"Password\":\"canary}",
                "{\"a\":[[[[[[[[[\"canary\"",
            })
    void jsonThatIsNoneOfTheFormIsRefused(String json) {
        assertThat(fault(ping(GENEROUS, json))).isEqualTo(UNREADABLE);
        assertThat(last(GENEROUS).reason()).startsWith("X-DocuSign-Authentication cannot be read: ");
        assertThat(last(GENEROUS).signIn()).isEqualTo("X-DocuSign-Authentication: ********");
    }

    @Test
    void theFormOfTheOtherEndpointIsASetting() {
        String signedIn = Wire.envelope(Wire.token(GENEROUS), Wire.ping());

        assertThat(Wire.post(GENEROUS.dsapi(), Wire.API, "Ping", null, signedIn).statusCode())
                .isEqualTo(200);
        assertThat(Wire.post(GENEROUS.api(), Wire.API, "Ping", Wire.header(GENEROUS), Wire.envelope("", Wire.ping()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(fault(Wire.post(
                        DOCUSIGN.api(), Wire.API, "Ping", Wire.header(DOCUSIGN), Wire.envelope("", Wire.ping()))))
                .startsWith("The request has no WS-Security header");
    }

    @Test
    void aRequestMayCarryBothFormsAndTheEndpointsOwnCounts() {
        String right = Wire.header(DOCUSIGN);
        String wrong = Wire.header("NO", "no", "canary", "");
        String token = Wire.token(DOCUSIGN);

        assertThat(Wire.post(DOCUSIGN.api(), Wire.API, "Ping", wrong, Wire.envelope(token, Wire.ping()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Wire.post(
                                DOCUSIGN.dsapi(),
                                Wire.API,
                                "Ping",
                                right,
                                Wire.envelope(Wire.token("[NO]no", "canary"), Wire.ping()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(last(DOCUSIGN).signIn())
                .startsWith("<wsse:UsernameToken>")
                .endsWith(" X-DocuSign-Authentication: <DocuSignCredentials><Username>ann@example.com</Username>"
                        + "<Password>********</Password><IntegratorKey>" + KEY
                        + "</IntegratorKey></DocuSignCredentials>");
    }

    @Test
    void theJournalMasksWhatItDoesNotKnow() {
        ping(DOCUSIGN, Wire.header(KEY, "a&b", "canary", "<canary>canary</canary><Pass x='canary'>canary</Pass>"));

        assertThat(last(DOCUSIGN).signIn())
                .isEqualTo("X-DocuSign-Authentication: <DocuSignCredentials><Username>a&amp;b</Username>"
                        + "<Password>********</Password><IntegratorKey>" + KEY + "</IntegratorKey>"
                        + "<********>********</********><********>********</********></DocuSignCredentials>");
    }

    @Test
    void xmlThatIsNoneOfTheFormIsRefusedAndTheMistakeIsNamed() {
        String why = "X-DocuSign-Authentication cannot be read: ";

        refused("canary", why + "it is no well-formed XML.");
        refused("Y2FuYXJ5", why + "it is no well-formed XML.");
        refused("<DocuSignCredentials><Username>canary", why + "it is no well-formed XML.");
        refused("<DocuSignCredentials/><more/>", why + "it is no well-formed XML.");
        refused("<DocuSignCredentials>&canary;</DocuSignCredentials>", why + "it is no well-formed XML.");
        refused("<Credentials/>", why + "the root element is not DocuSignCredentials without a namespace.");
        refused(
                "<DocuSignCredentials xmlns='urn:x'/>",
                why + "the root element is not DocuSignCredentials without a namespace.");
        refused("<DocuSignCredentials>canary</DocuSignCredentials>", why + "there is text between the elements.");
        refused(
                "<DocuSignCredentials><Username><b>canary</b></Username></DocuSignCredentials>",
                why + "an element has elements where a text should be.");
        refused(
                "<DocuSignCredentials><Password>canary</Password><Password>canary</Password></DocuSignCredentials>",
                why + "a field is there twice.");
        refused("<!DOCTYPE x><DocuSignCredentials/>", why + "it has a document type.");
        refused("<a>".repeat(5000), why + "it is no well-formed XML.");
        refused(Wire.header(KEY, "u".repeat(70_000), "canary", ""), why + "it is larger than 65536 characters.");
        assertThat(last(DOCUSIGN).signIn()).isEqualTo("X-DocuSign-Authentication: ********");
    }

    @Test
    void aBillionLaughsInAHeaderAreNotLaughed() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'canary'>");
        for (int i = 1; i < 10; i++) {
            entities.append(
                    "<!ENTITY l%d '%s'>".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        refused(
                entities + "]>" + Wire.header(KEY, "ann@example.com", "canary", "<x>&l9;</x>"),
                "X-DocuSign-Authentication cannot be read: it has a document type.");
    }

    @Test
    void aHeaderThatIsThereTwiceIsRefused() {
        HttpResponse<String> reply = Wire.send(Wire.request(DOCUSIGN.dsapi())
                .header("Content-Type", "text/xml")
                .header("SOAPAction", Wire.API + "/Ping")
                .header("X-DocuSign-Authentication", Wire.header(DOCUSIGN))
                .header("x-docusign-authentication", Wire.header(DOCUSIGN))
                .POST(BodyPublishers.ofString(Wire.envelope("", Wire.ping()))));

        assertThat(fault(reply)).isEqualTo(UNREADABLE);
        assertThat(last(DOCUSIGN).reason()).isEqualTo("X-DocuSign-Authentication cannot be read: it is there 2 times.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n\r\n", "\r\nContent-Length: 5\r\n", "\n", "\r", "\u0000"})
    void lineEndsInAHeaderNeverBecomeSomethingElse(String end) throws IOException {
        String header = Wire.header(DOCUSIGN).replace("<Password>", end + "<Password>");
        String body = Wire.envelope("", Wire.ping());
        try (Socket socket =
                new Socket(DOCUSIGN.dsapi().getHost(), DOCUSIGN.dsapi().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/3.0/dsapi.asmx HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/xml\r\nSOAPAction: "
                                    + Wire.API + "/Ping\r\nX-DocuSign-Authentication: " + header
                                    + "\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            String reply = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(reply).doesNotContain("soap:Server", "canary");
        }
    }
}
