package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.IntegratorKeyException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.ValidationException;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.docusign.api_3_0.APIServiceSoap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shape in which the service, its web server or a gateway may refuse a call. Where the service puts number and name is published nowhere, so
 * each candidate is here with each error whose meaning it can tell.
 */
class FaultShapesTest {

    private static final String ACTOR = "<faultactor>https://demo.docusign.net/api/3.0/api.asmx</faultactor>";
    private static final AtomicReference<Reply> NEXT = new AtomicReference<>();
    private static RecordingServer server;
    private static DocuSignClient client;
    private static DocuSignClient client12;

    @BeforeAll
    static void start() {
        server = RecordingServer.start(request -> NEXT.get());
        client = Clients.of(server);
        client12 = Clients.builder(server).soapVersion(SoapVersion.SOAP_1_2).build();
    }

    @AfterAll
    static void stop() {
        client.close();
        client12.close();
        server.close();
    }

    static List<FaultCase> cases() {
        List<FaultCase> all = new ArrayList<>();
        for (VendorError error : VendorError.values()) {
            named(all, error);
            if (error.number() != null) {
                numbered(all, error);
            }
            bare(all, error);
        }
        faultsOfTheWebServer(all);
        pages(all);
        return all;
    }

    /** The name somewhere. */
    private static void named(List<FaultCase> all, VendorError error) {
        String name = error.vendorName();
        String inDetail =
                "<detail><ErrorCode>%s</ErrorCode><ErrorReason>%s</ErrorReason></detail>".formatted(name, error.text());
        all.add(of("name in the detail", error, 500, Reply.fault("soap:Server", error.text(), inDetail), null, name));
        all.add(of(
                "name in the detail, status 200",
                error,
                200,
                ok(Soap.fault("soap:Client", error.text(), inDetail)),
                null,
                name));
        all.add(of(
                "name in a detail of the namespace, text only there",
                error,
                500,
                Reply.fault(
                        "soap:Server",
                        "",
                        "<detail><Error xmlns=\"%s\"><ErrorCode>%s</ErrorCode><ErrorReason>%s</ErrorReason></Error></detail>"
                                .formatted(Soap.API, name, error.text())),
                null,
                name));
        all.add(of(
                "name before the text",
                error,
                500,
                Reply.fault("soap:Server", name + ": " + error.text(), "<detail />"),
                null,
                name));
        all.add(of(
                "name in SOAP 1.2",
                error,
                500,
                Reply.fault12("soap:Receiver", "", error.text(), inDetail.replace("detail>", "soap:Detail>")),
                null,
                name));
    }

    /** The number somewhere. */
    private static void numbered(List<FaultCase> all, VendorError error) {
        int number = error.number();
        String inDetail = "<detail><ErrorCode>%d</ErrorCode><ErrorReason>%s</ErrorReason></detail>"
                .formatted(number, error.text());
        all.add(of("number in the detail", error, 500, Reply.fault("soap:Server", "Refused", inDetail), number, null));
        all.add(of(
                "number in the detail, with an actor",
                error,
                500,
                Reply.http(
                        500,
                        "text/xml; charset=utf-8",
                        Soap.fault("soap:Client", error.text(), inDetail)
                                .replace("</faultstring>", "</faultstring>" + ACTOR)),
                number,
                null));
        all.add(of(
                "number before the text",
                error,
                500,
                Reply.fault("soap:Server", number + ": Refused", "<detail />"),
                number,
                null));
        all.add(of(
                "number told in the text",
                error,
                500,
                Reply.fault("soap:Client", "Refused (error number %d)".formatted(number), "<detail />"),
                number,
                null));
    }

    /** Neither name nor number: the documented text alone, as it is and wrapped by the web server. */
    private static void bare(List<FaultCase> all, VendorError error) {
        all.add(of("text alone", error, 500, Reply.fault("soap:Client", error.text(), "<detail />"), null, null));
        all.add(of("text alone, no detail", error, 500, Reply.fault("soap:Server", error.text(), ""), null, null));
        all.add(of(
                "text in a wrapping of ASP.NET",
                error,
                500,
                Reply.fault(
                        "soap:Server",
                        "System.Web.Services.Protocols.SoapException: Server was unable to process request. ---&gt; "
                                + error.text().replace("'", "&apos;") + "&#xA;   at DocuSign.Api.Call(String s)",
                        "<detail />"),
                null,
                null));
    }

    private static void faultsOfTheWebServer(List<FaultCase> all) {
        all.add(refused(
                "the recorded fault of the schema",
                Reply.fault(
                        "soap:Client",
                        "Validation error: The element &apos;Documents&apos; in namespace &apos;http://www.docusign.net/API/3.0&apos; has incomplete content.",
                        "<detail />"),
                "Validation error: The element 'Documents'"));
        all.add(refused(
                "a message that cannot be deserialised",
                Reply.fault(
                        "soap:Client",
                        "Server was unable to read request. ---&gt; There is an error in XML document (1, 400). ---&gt; The string &apos;&apos; is not a valid Boolean value.",
                        "<detail />"),
                "There is an error in XML document (1, 400)."));
        all.add(refused(
                "a leaked exception of the runtime, with a number that is none of the vendor's",
                Reply.fault(
                        "soap:Server",
                        "2021429: Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).",
                        "<detail />"),
                "Guid should contain 32 digits",
                2021429));
        all.add(refused(
                "an unknown action",
                Reply.fault(
                        "soap:Client",
                        "Server did not recognize the value of HTTP Header SOAPAction: http://www.docusign.net/API/3.0/Pong.",
                        "<detail />"),
                "did not recognize the value of HTTP Header SOAPAction"));
        all.add(refused(
                "a request that is too long",
                Reply.fault("soap:Server", "There was an exception. ---&gt; Maximum request length exceeded.", ""),
                "Maximum request length exceeded."));
        for (String code : List.of("FailedAuthentication", "InvalidSecurity", "InvalidSecurityToken")) {
            all.add(new FaultCase(
                    "WS-Security: " + code,
                    Reply.http(
                            500,
                            "text/xml",
                            Soap.fault("wsse:" + code, "Refused", "")
                                    .replace("<soap:Fault>", "<soap:Fault xmlns:wsse=\"urn:wsse\">")),
                    AuthenticationException.class,
                    null,
                    null,
                    500,
                    false,
                    "Refused"));
        }
        all.add(server("a fault without a meaning", Reply.fault("soap:Server", "Oops", "<detail />"), 500, "Oops"));
        all.add(server(
                "a fault without a text", Reply.fault("soap:Server", "", ""), 500, "failed without saying more"));
        all.add(server(
                "a stack trace",
                Reply.fault("soap:Server", "Object reference not set&#xA;  at A.B()&#xA;  at C.D()", ""),
                500,
                "Object reference not set at A.B() at C.D()"));
        all.add(new FaultCase(
                "error 1, the catch-all",
                Reply.fault("soap:Server", "Unspecified_Error", "<detail><ErrorCode>1</ErrorCode></detail>"),
                ServerException.class,
                1,
                "Unspecified_Error",
                500,
                false,
                "(error 1, Unspecified_Error)"));
        all.add(new FaultCase(
                "a fault that calls itself a page",
                Reply.http(500, "text/html", Soap.fault("soap:Server", "207: later", "")),
                RateLimitedException.class,
                207,
                null,
                500,
                true,
                "later"));
        all.add(new FaultCase(
                "a fault behind a demand for a sign-in",
                Reply.http(401, "text/xml", Soap.fault("soap:Client", "3: unknown", "")),
                IntegratorKeyException.class,
                3,
                null,
                401,
                false,
                "unknown"));
        all.add(new FaultCase(
                "a fault of status 403",
                Reply.http(403, "text/xml", Soap.fault("soap:Client", "111: no", "")),
                PermissionException.class,
                111,
                null,
                403,
                false,
                "no"));
        all.add(new FaultCase(
                "number and name together",
                Reply.fault(
                        "soap:Server",
                        "Hourly_API_Invocation_Limit_Exceeded",
                        "<detail><ErrorCode>207</ErrorCode></detail>"),
                RateLimitedException.class,
                207,
                "Hourly_API_Invocation_Limit_Exceeded",
                500,
                true,
                "(error 207, Hourly_API_Invocation_Limit_Exceeded)"));
    }

    /** What gateways send. */
    private static void pages(List<FaultCase> all) {
        for (int status : new int[] {400, 403, 404, 405, 413, 500, 501, 520}) {
            all.add(page("a page of status " + status, status, false));
        }
        for (int status : new int[] {408, 429, 502, 503, 504}) {
            all.add(page("a page of status " + status, status, true));
        }
        all.add(page("a page of status 200", 200, false));
        for (int status : new int[] {200, 403, 500, 502, 503}) {
            all.add(server(
                    "an empty body of status " + status,
                    Reply.http(status, "", ""),
                    status,
                    "HTTP %d, an empty body".formatted(status),
                    status >= 502));
        }
        all.add(server(
                "a redirect",
                Reply.http(302, "Location: https://login.example.com/in?x=1\r\n", new byte[0]),
                302,
                "a redirect to https://login.example.com/in"));
        all.add(server(
                "JSON",
                Reply.http(500, "application/json", "{\"errorCode\":\"X\"}"),
                500,
                "application/json, no SOAP message but \"{\"errorCode\":\"X\"}\""));
        all.add(server(
                "plain text",
                Reply.http(503, "text/plain", "upstream connect error"),
                503,
                "upstream connect error",
                true));
        all.add(server(
                "XML that is no SOAP",
                Reply.http(500, "text/xml", "<error><code>207</code></error>"),
                500,
                "no SOAP message but \"207\""));
        all.add(server(
                "a SOAP message that breaks off",
                Reply.http(500, "text/xml", Soap.envelope("<x>").substring(0, 240)),
                500,
                "cannot be read here"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isTheExceptionOfItsMeaning(FaultCase expected) {
        NEXT.set(expected.reply());

        DocuSignClient asked = expected.name().contains("SOAP 1.2") ? client12 : client;
        DocuSignException thrown = catchThrowableOfType(DocuSignException.class, asked::ping);

        assertThat(thrown).isExactlyInstanceOf(expected.type());
        assertThat(thrown.errorNumber().isPresent() ? thrown.errorNumber().getAsInt() : null)
                .isEqualTo(expected.number());
        assertThat(thrown.errorName().orElse(null)).isEqualTo(expected.errorName());
        assertThat(thrown.httpStatus()).hasValue(expected.status());
        assertThat(thrown.retryable()).isEqualTo(expected.retryable());
        assertThat(thrown.requestSent()).isTrue();
        assertThat(thrown.operation()).contains("Ping");
        assertThat(thrown)
                .hasMessageStartingWith("Ping at localhost")
                .hasMessageContaining(expected.message())
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining(Clients.SECRET);
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void aReplyThatIsNoFaultIsAReplyWhateverItsStatus() {
        for (int status : new int[] {200, 201, 400, 500, 503}) {
            NEXT.set(Reply.http(status, "text/xml; charset=utf-8", Soap.envelope(Soap.pingReply())));

            assertThat(client.port(APIServiceSoap.class).ping())
                    .as("status %d", status)
                    .isTrue();
        }
    }

    private static FaultCase of(String shape, VendorError error, int status, Reply reply, Integer number, String name) {
        return new FaultCase(
                shape + ": " + error.vendorName(),
                reply,
                error.type(),
                number,
                name,
                status,
                error.retryable(),
                "The service said: \"");
    }

    private static Reply ok(String message) {
        return Reply.http(200, "text/xml; charset=utf-8", message);
    }

    private static FaultCase refused(String name, Reply reply, String message) {
        return new FaultCase(name, reply, ValidationException.class, null, null, 500, false, message);
    }

    private static FaultCase refused(String name, Reply reply, String message, int number) {
        return new FaultCase(name, reply, ValidationException.class, number, null, 500, false, message);
    }

    private static FaultCase page(String name, int status, boolean retryable) {
        return server(
                name,
                Reply.http(status, "text/html", "<html><head><title>Sorry</title></head><body>Try later</body></html>"),
                status,
                "answered with HTTP %d, text/html, no SOAP message but \"Sorry Try later\"".formatted(status),
                retryable);
    }

    private static FaultCase server(String name, Reply reply, int status, String message) {
        return server(name, reply, status, message, false);
    }

    private static FaultCase server(String name, Reply reply, int status, String message, boolean retryable) {
        return new FaultCase(name, reply, ServerException.class, null, null, status, retryable, message);
    }
}
