package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.FaultShape;
import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockUser;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    private static final String KEY = "TEST-11111111-2222-3333-4444-555555555555";
    private static final MockUser ANN =
            new MockUser("0a0a0a0a-0000-4000-8000-00000000000a", "ann@example.com", "Ann", "ann's secret");
    private static final MockUser BO = MockUser.of("bo@example.com", "Bo", "bo's secret");
    private static final MockDocuSign DOCUSIGN =
            MockDocuSign.builder().integratorKey(KEY).user(ANN).user(BO).start();

    @AfterAll
    static void close() {
        DOCUSIGN.close();
    }

    private static HttpResponse<String> ping(String header) {
        return Wire.post(DOCUSIGN, "Ping", Wire.envelope(header, Wire.ping()));
    }

    private static HttpResponse<String> ping(String userName, String password) {
        return ping(Wire.token(userName, password));
    }

    private static String fault(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).isEqualTo(500);
        return Wire.text(reply.body(), "faultstring");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[" + KEY + "]ann@example.com",
                "[" + KEY + "]ANN@EXAMPLE.COM",
                "[" + KEY + "]0a0a0a0a-0000-4000-8000-00000000000a",
                "[" + KEY + "]0A0A0A0A-0000-4000-8000-00000000000A",
                "[" + KEY + "][bo@example.com]ann@example.com"
            })
    void everyFormOfTheUserNameSignsIn(String userName) {
        assertThat(ping(userName, ANN.password()).statusCode()).isEqualTo(200);
    }

    @Test
    void typeNonceCreatedAndTimestampMayBeThereOrNot() {
        String wsu = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
        String bare = Wire.token("[" + KEY + "]ann@example.com", ANN.password()).replaceAll(" Type='[^']*'", "");
        String full = bare.replace(
                        "</wsse:UsernameToken>",
                        "<wsse:Nonce>bm9uY2U=</wsse:Nonce><wsu:Created xmlns:wsu='%s'>2026-11-24T00:00:00Z</wsu:Created></wsse:UsernameToken>"
                                .formatted(wsu))
                .replace(
                        "<wsse:UsernameToken>",
                        "<wsu:Timestamp xmlns:wsu='%s'><wsu:Created>2026-11-24T00:00:00Z</wsu:Created></wsu:Timestamp><wsse:UsernameToken>"
                                .formatted(wsu));

        assertThat(ping(bare).statusCode()).isEqualTo(200);
        assertThat(ping(full).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.com",
                "[]ann@example.com",
                "[OTHER]ann@example.com",
                "[" + KEY + " ]ann@example.com",
                ""
            })
    void aMissingOrUnknownKeyIsError3(String userName) {
        HttpResponse<String> reply = ping(userName, ANN.password());

        assertThat(fault(reply)).isEqualTo("The specified integration key was not found or is disabled");
        assertThat(Wire.text(reply.body(), "ErrorCode")).isEqualTo("3");
    }

    @Test
    void theKeyIsCheckedAsItIsWrittenAndNotInAnyCase() {
        assertThat(fault(ping("[" + KEY.toLowerCase(Locale.ROOT) + "]ann@example.com", ANN.password())))
                .isEqualTo("The specified integration key was not found or is disabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann's secret ", "ANN'S SECRET", "bo's secret"})
    void aWrongPasswordIsNoBetterThanAnUnknownUser(String password) {
        HttpResponse<String> wrong = ping("[" + KEY + "]ann@example.com", password);
        HttpResponse<String> unknown = ping("[" + KEY + "]nobody@example.com", password);

        assertThat(fault(wrong)).isEqualTo("One or both of Username and Password are invalid.");
        assertThat(fault(unknown)).isEqualTo(fault(wrong));
        assertThat(Wire.text(wrong.body(), "ErrorCode")).isEqualTo("User_Authentication_Failed");
    }

    @Test
    void actingForAStrangerIsRefused() {
        assertThat(fault(ping("[" + KEY + "][nobody@example.com]ann@example.com", ANN.password())))
                .isEqualTo("This user lacks sufficient permissions to access this resource. "
                        + "Could not resolve SendOnBehalfOf user.");
    }

    @Test
    void aRequestWithoutSignInIsToldWhatIsMissing() {
        String empty = "<wsse:Security xmlns:wsse='%s'/>".formatted(Wire.WSSE);
        String two = Wire.token("a", "b").replaceAll("(<wsse:UsernameToken>.*</wsse:UsernameToken>)", "$1$1");
        String nameless = Wire.token("a", "b").replaceAll("<wsse:Username>.*</wsse:Username>", "");

        assertThat(fault(ping("")))
                .isEqualTo(
                        "The request has no WS-Security header: api.asmx expects a UsernameToken with [IntegratorKey]user.");
        assertThat(fault(ping(empty))).isEqualTo("The WS-Security header has no UsernameToken.");
        assertThat(fault(ping(two))).isEqualTo("The WS-Security header has more than one UsernameToken.");
        assertThat(fault(ping(nameless))).isEqualTo("The UsernameToken of the WS-Security header cannot be read.");
    }

    @Test
    void aDigestIsRefused() {
        String digest = Wire.token("[" + KEY + "]ann@example.com", "c2VjcmV0")
                .replace("#PasswordText", "#PasswordDigest")
                .replace(
                        "</wsse:UsernameToken>",
                        "<wsse:Nonce>bm9uY2U=</wsse:Nonce><c:Created xmlns:c='http://docs.oasis-open.org/wss/2004/01/"
                                + "oasis-200401-wss-wssecurity-utility-1.0.xsd'>2026-11-24T00:00:00Z</c:Created></wsse:UsernameToken>");

        assertThat(fault(ping(digest))).isEqualTo("The password is a digest: this endpoint takes PasswordText only.");
    }

    @Test
    void aBearerTokenAloneIsNoSignIn() {
        HttpResponse<String> reply = Wire.send(Wire.request(DOCUSIGN.api())
                .header("Content-Type", "text/xml")
                .header("SOAPAction", Wire.API + "/Ping")
                .header("Authorization", "Bearer abc")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(Wire.envelope("", Wire.ping()))));

        assertThat(fault(reply)).startsWith("The request has no WS-Security header");
    }

    @Test
    void nobodyWhoIsNotSignedInGetsHisBodyRead() {
        HttpResponse<String> reply = Wire.post(
                DOCUSIGN,
                "CreateEnvelope",
                Wire.envelope("", "<CreateEnvelope xmlns='%s'><Nonsense/></CreateEnvelope>".formatted(Wire.API)));

        assertThat(fault(reply)).startsWith("The request has no WS-Security header");
    }

    @ParameterizedTest
    @EnumSource(FaultShape.class)
    void theShapeOfBusinessFaultsIsASetting(FaultShape shape) {
        try (MockDocuSign docusign = MockDocuSign.builder()
                .guesses(Guesses.likeliest().withFaultShape(shape))
                .start()) {
            String body = Wire.post(docusign, "Ping", Wire.envelope(Wire.token("[no]a", "b"), Wire.ping()))
                    .body();

            String text = "The specified integration key was not found or is disabled";
            switch (shape) {
                case DETAIL_ERROR_CODE ->
                    assertThat(body)
                            .contains("<faultcode>soap:Client</faultcode><faultstring>" + text + "</faultstring>"
                                    + "<detail><ErrorCode>3</ErrorCode><ErrorReason>" + text
                                    + "</ErrorReason></detail>");
                case NUMBER_PREFIX ->
                    assertThat(body).contains("<faultstring>3: " + text + "</faultstring><detail /></soap:Fault>");
                case TEXT_ONLY ->
                    assertThat(body).contains("<faultstring>" + text + "</faultstring><detail /></soap:Fault>");
            }
        }
    }
}
