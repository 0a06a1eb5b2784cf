package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.IntegratorKeyException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.ValidationException;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import net.docusign.api_3_0.APIServiceSoap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults in all the shapes that may carry number and name, sent over the wire. */
class FaultsTest {

    private static final AtomicReference<Reply> NEXT = new AtomicReference<>();
    private static RecordingServer server;
    private DocuSignClient client;

    @BeforeAll
    static void start() {
        server = RecordingServer.start(request -> NEXT.get());
    }

    // One for each test: after a refusal for the hourly limit a client makes no more calls.
    @BeforeEach
    void build() {
        client = Clients.of(server);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                // the number in the detail, without and with a namespace, deep down
                fault("Server", "Something", code("3"), IntegratorKeyException.class, 3, null),
                fault("Server", "Something", code("111"), PermissionException.class, 111, null),
                fault("Client", "Something", code("207"), RateLimitedException.class, 207, null),
                fault(
                        "Server",
                        "x",
                        "<detail><e:ErrorCode xmlns:e=\"urn:x\">207</e:ErrorCode></detail>",
                        RateLimitedException.class,
                        207,
                        null),
                fault(
                        "Server",
                        "x",
                        "<detail><a xmlns=\"" + Soap.API + "\"><b><ErrorCode> 3 </ErrorCode></b></a></detail>",
                        IntegratorKeyException.class,
                        3,
                        null),
                // the name in the detail
                fault(
                        "Server",
                        "x",
                        code("Envelope_Does_Not_Exist"),
                        NotFoundException.class,
                        null,
                        "Envelope_Does_Not_Exist"),
                fault(
                        "Server",
                        "x",
                        code("ENVELOPE_DOES_NOT_EXIST"),
                        NotFoundException.class,
                        null,
                        "ENVELOPE_DOES_NOT_EXIST"),
                fault(
                        "Server",
                        "x",
                        code("User_Authentication_Failed"),
                        AuthenticationException.class,
                        null,
                        "User_Authentication_Failed"),
                fault(
                        "Server",
                        "x",
                        code("User_Does_Not_Exist_In_System"),
                        AuthenticationException.class,
                        null,
                        "User_Does_Not_Exist_In_System"),
                fault(
                        "Server",
                        "x",
                        code("Account_Does_Not_Exist_In_System"),
                        NotFoundException.class,
                        null,
                        "Account_Does_Not_Exist_In_System"),
                fault(
                        "Server",
                        "x",
                        code("Partner_Authentication_Failed"),
                        IntegratorKeyException.class,
                        null,
                        "Partner_Authentication_Failed"),
                fault(
                        "Server",
                        "x",
                        code("Hourly_API_Invocation_Limit_Exceeded"),
                        RateLimitedException.class,
                        null,
                        "Hourly_API_Invocation_Limit_Exceeded"),
                fault(
                        "Server",
                        "x",
                        code("User_Lacks_Permissions"),
                        PermissionException.class,
                        null,
                        "User_Lacks_Permissions"),
                fault(
                        "Server",
                        "x",
                        code("User_Not_Envelope_Sender_Or_Recipient"),
                        PermissionException.class,
                        null,
                        "User_Not_Envelope_Sender_Or_Recipient"),
                fault(
                        "Server",
                        "x",
                        code("Envelope_Cannot_Void_Invalid_State"),
                        InvalidStateException.class,
                        null,
                        "Envelope_Cannot_Void_Invalid_State"),
                fault(
                        "Server",
                        "x",
                        code("Envelope_Is_Incomplete"),
                        InvalidStateException.class,
                        null,
                        "Envelope_Is_Incomplete"),
                fault(
                        "Server",
                        "x",
                        code("Recipient_Not_In_Sequence"),
                        InvalidStateException.class,
                        null,
                        "Recipient_Not_In_Sequence"),
                fault(
                        "Server",
                        "x",
                        code("Unknown_Envelope_Recipient"),
                        NotFoundException.class,
                        null,
                        "Unknown_Envelope_Recipient"),
                fault(
                        "Server",
                        "x",
                        code("Invalid_Email_Address_For_Recipient"),
                        ValidationException.class,
                        null,
                        "Invalid_Email_Address_For_Recipient"),
                fault(
                        "Server",
                        "x",
                        code("Anchor_Tab_String_Not_Found"),
                        ValidationException.class,
                        null,
                        "Anchor_Tab_String_Not_Found"),
                fault("Server", "x", code("Brand_New_Name"), ServerException.class, null, "Brand_New_Name"),
                // the number in front of the text or in it, the name in the text
                fault("Server", "207: too much", "", RateLimitedException.class, 207, null),
                fault("Server", "Calls refused, error number 207", "", RateLimitedException.class, 207, null),
                fault(
                        "Client",
                        "2021429: Guid should contain 32 digits with 4 dashes (xxxxxxxx-...).",
                        "<detail/>",
                        ValidationException.class,
                        2021429,
                        null),
                fault(
                        "Server",
                        "Envelope_Does_Not_Exist: no such",
                        "",
                        NotFoundException.class,
                        null,
                        "Envelope_Does_Not_Exist"),
                // nothing but a text
                fault(
                        "Client",
                        "Validation error: The element 'Documents' has incomplete content.",
                        "<detail/>",
                        ValidationException.class,
                        null,
                        null),
                fault(
                        "Server",
                        "The specified integration key was not found or is disabled.",
                        "",
                        IntegratorKeyException.class,
                        null,
                        null),
                fault(
                        "Server",
                        "One or both of Username and Password are invalid.",
                        "",
                        AuthenticationException.class,
                        null,
                        null),
                fault(
                        "Server",
                        "The maximum number of hourly API invocations has been exceeded",
                        "",
                        RateLimitedException.class,
                        null,
                        null),
                fault("Server", "This Account lacks sufficient permissions", "", PermissionException.class, null, null),
                fault(
                        "Server",
                        "This account is not authorized to access the requested envelope.",
                        "",
                        PermissionException.class,
                        null,
                        null),
                fault(
                        "Server",
                        "Only envelopes in the 'Sent' or 'Delivered' states may be voided.",
                        "",
                        InvalidStateException.class,
                        null,
                        null),
                fault(
                        "Server",
                        "The Envelope is not Complete. A Complete Envelope Requires Documents.",
                        "",
                        InvalidStateException.class,
                        null,
                        null),
                fault(
                        "Client",
                        "Server did not recognize the value of HTTP Header SOAPAction: x",
                        "",
                        ValidationException.class,
                        null,
                        null),
                fault(
                        "Client",
                        "Server was unable to read request. ---> There is an error in XML document (1, 2).",
                        "",
                        ValidationException.class,
                        null,
                        null),
                fault(
                        "Server",
                        "Server was unable to process request. ---> Object reference not set",
                        "",
                        ServerException.class,
                        null,
                        null),
                fault("Server", "", "", ServerException.class, null, null),
                // the reason in the detail only, and WS-Security's own codes
                fault(
                        "Server",
                        "",
                        "<detail><ErrorReason>One or both of Username and Password are invalid.</ErrorReason></detail>",
                        AuthenticationException.class,
                        null,
                        null),
                fault("FailedAuthentication", "Refused", "", AuthenticationException.class, null, null),
                fault("Server", "1: unspecified", code("1"), ServerException.class, 1, null));
    }

    @ParameterizedTest(name = "{1} {2} -> {3}")
    @MethodSource("faults")
    void aFaultBecomesTheExceptionOfItsMeaning(
            String code,
            String text,
            String detail,
            Class<? extends DocuSignException> type,
            Integer number,
            String name) {
        NEXT.set(Reply.fault("soap:" + code, text.replace("<", "&lt;"), detail));

        DocuSignException e = failureOf(type);

        assertThat(e.errorNumber().isPresent() ? e.errorNumber().getAsInt() : null)
                .isEqualTo(number);
        assertThat(e.errorName().orElse(null)).isEqualTo(name);
        assertThat(e.faultCode()).contains(code);
        assertThat(e.httpStatus()).hasValue(500);
        assertThat(e.operation()).contains("Ping");
        assertThat(e.host()).contains("localhost");
        assertThat(e.requestSent()).isTrue();
        assertThat(e.retryable()).isEqualTo(e instanceof RateLimitedException);
        assertThat(e.getMessage()).startsWith("Ping at localhost").contains("The service said: \"");
    }

    @Test
    void theMessageSaysWhatWhereAndWhatToDo() {
        NEXT.set(Reply.fault("soap:Server", "The specified integration key was not found", code("3")));
        assertThat(failureOf(IntegratorKeyException.class)).hasMessage("""
                        Ping at localhost: integrator key %s was refused, it is unknown or disabled there. \
                        A key works on the demo site only until its promotion to production is approved: check the environment, \
                        then Apps and Keys in the account's settings. \
                        The service said: "The specified integration key was not found" (error 3).""".formatted(Clients.KEY));

        NEXT.set(Reply.fault("soap:Server", "No", code("User_Authentication_Failed")));
        assertThat(failureOf(AuthenticationException.class)).hasMessage("""
                        Ping at localhost: the App Password of a***@example.com was refused. \
                        Check that the user exists on this host (demo and production have separate users and secrets), that the user name is the \
                        e-mail address or the user id, and that the secret is current and that user's own. \
                        The service said: "No" (User_Authentication_Failed).""");
    }

    @Test
    void aFaultWithStatus200IsAFault() {
        NEXT.set(Reply.soap("<soap:Fault><faultcode>soap:Server</faultcode><faultstring>No</faultstring>" + code("111")
                + "</soap:Fault>"));
        assertThat(failureOf(PermissionException.class).httpStatus()).hasValue(200);
    }

    @Test
    void aFaultThatCallsItselfHtmlIsAFault() {
        NEXT.set(Reply.http(502, "text/html", Soap.fault("soap:Server", "No", code("111"))));
        assertThat(failureOf(PermissionException.class).httpStatus()).hasValue(502);
    }

    @Test
    void aReplyWithAnErrorStatusIsAReply() {
        NEXT.set(Reply.http(500, "text/xml", Soap.envelope(Soap.pingReply())));
        assertThat(client.ping()).isTrue();
    }

    @Test
    void aLongFaultIsShownOnOneShortLine() {
        NEXT.set(Reply.fault("soap:Server", "Oops\r\n   at System.Xml\u0085".concat("x".repeat(5000)), ""));
        String text = failureOf(ServerException.class).faultString().orElseThrow();
        assertThat(text)
                .startsWith("Oops at System.Xml")
                .endsWith("x...")
                .hasSize(503)
                .doesNotContain("\n", "\r");
    }

    @Test
    void aFaultThatRepeatsTheSecretIsMasked() {
        NEXT.set(Reply.fault(
                "soap:Server",
                "wrong: %s and &lt;wsse:Password Type=\"x\"&gt;other&lt;/wsse:Password&gt; password=third"
                        .formatted(Clients.SECRET),
                code(Clients.SECRET)));
        DocuSignException e = failureOf(ServerException.class);
        assertThat(e.faultString())
                .contains("wrong: *** and <wsse:Password Type=\"x\">***</wsse:Password> password=***");
        assertThat(e.errorName()).contains("***");
        assertThat(e.getMessage()).doesNotContain(Clients.SECRET);
        assertThat(e.getCause()).isNull();
    }

    @Test
    void theRawPortFailsInTheSameWayAndNamesItsOperation() {
        NEXT.set(Reply.fault("soap:Server", "No", code("Envelope_Does_Not_Exist")));
        NotFoundException e = catchThrowableOfType(
                NotFoundException.class, () -> client.port(APIServiceSoap.class).requestStatusEx("an-id"));
        assertThat(e).hasMessage("""
                        RequestStatusEx at localhost: what the call names does not exist there. \
                        Check the id, and that it comes from this environment and account. \
                        The service said: "No" (Envelope_Does_Not_Exist).""");
    }

    private <T extends DocuSignException> T failureOf(Class<T> type) {
        T e = catchThrowableOfType(type, client::ping);
        assertThat(e).isNotNull();
        return e;
    }

    private static Arguments fault(
            String code,
            String text,
            String detail,
            Class<? extends DocuSignException> type,
            Integer number,
            String name) {
        return Arguments.of(code, text, detail, type, number, name);
    }

    private static String code(String code) {
        return "<detail><ErrorCode>" + code + "</ErrorCode></detail>";
    }
}
