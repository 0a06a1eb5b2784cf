package io.github.countersign.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.AccountId;
import io.github.countersign.DocuSignClient;
import io.github.countersign.Environment;
import io.github.countersign.credentials.CredentialsException;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.IntegratorKeyException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.ServerException;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.HttpExchangeRecord;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import net.docusign.credential.CredentialSoap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    private static final String CREDENTIAL = "http://www.docusign.net/API/Credential";

    @Test
    void theAccountsComeWithTheirSites() {
        String accounts =
                account("11111111-2222-3333-4444-555555555555", "<BaseUrl>https://na2.docusign.net/api/3.0</BaseUrl>")
                        + account("7", "");
        try (RecordingServer server = answering(success(accounts))) {
            Login login = Login.discover(
                    Environment.at(server.endpoint()), Clients.credentials().onBehalfOf("bo"));

            assertThat(login.accounts()).hasSize(2);
            LoginAccount first = login.defaultAccount();
            assertThat(first.id()).hasToString("11111111-2222-3333-4444-555555555555");
            assertThat(first.name()).isEqualTo("Acme");
            assertThat(first.userId()).isEqualTo("u-1");
            assertThat(first.userName()).isEqualTo("Ann");
            assertThat(first.email()).isEqualTo("ann@example.com");
            assertThat(first.environment()).isEqualTo(Environment.NA2);
            LoginAccount second = login.account(new AccountId("7")).orElseThrow();
            assertThat(second.environment()).hasToString(server.endpoint().toString());
            assertThat(login.account(new AccountId("8"))).isEmpty();

            HttpExchangeRecord request = server.onlyRequest();
            assertThat(request.requestLine()).isEqualTo("POST /api/3.0/credential.asmx HTTP/1.1");
            assertThat(request.headers())
                    .containsEntry("soapaction", "\"" + CREDENTIAL + "/Login\"")
                    .doesNotContainKey("x-docusign-authentication");
            assertThat(request.text()).contains("""
                            <Email>[DEMO-11111111-2222-3333-4444-555555555555]ann@example.com</Email><Password>s3cr3t-canary-Zx9</Password>\
                            <ReturnBaseUrl>true</ReturnBaseUrl>""");
        }
    }

    @Test
    void theAccountThatWasFoundMakesTheClient() {
        try (RecordingServer server =
                RecordingServer.start(request -> request.requestLine().contains("credential")
                        ? Reply.soap(success(account(
                                "7",
                                "<BaseUrl>http://localhost:%s/api/3.0/</BaseUrl>"
                                        .formatted(request.headers().get("host").split(":")[1]))))
                        : Reply.soap(Soap.pingReply()))) {
            DocuSignClient.Builder builder =
                    DocuSignClient.builder().endpoint(server.endpoint()).credentials(Clients.credentials());
            try (DocuSignClient client =
                    builder.account(builder.discover().defaultAccount()).build()) {
                assertThat(client.ping()).isTrue();
                assertThat(client).hasToString("DocuSignClient[%s, account 7]", server.endpoint());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/api/3.0",
                "https://docusign.net.evil.example/api/3.0",
                "https://evildocusign.net/api/3.0",
                "http://na2.docusign.net/api/3.0",
                "https://localhost/api/3.0",
                "https://na2.docusign.net@evil.example/api/3.0",
                "https://evil.example\\.docusign.net/",
                "ftp://na2.docusign.net/",
                "//na2.docusign.net/api/3.0",
                "not an address"
            })
    void aSiteThatIsNotTheVendorsEndsTheSearch(String baseUrl) {
        try (RecordingServer server = answering(success(account("7", "<BaseUrl>%s</BaseUrl>".formatted(baseUrl))))) {
            assertThatThrownBy(() -> discover(server))
                    .isInstanceOf(ClientException.class)
                    .hasMessage(
                            "Login at localhost: account 7 is said to be at \"%s\", which is no https address of docusign.net. "
                                    + "Nothing was sent there. Find out who answered; if the address is right, allow it with allowHost(...).",
                            baseUrl);
        }
    }

    @Test
    void aHostThatIsAllowedByNameMayBeTheSite() {
        try (RecordingServer server =
                answering(success(account("7", "<BaseUrl>https://Gateway.test:8443/api/3.0</BaseUrl>")))) {
            Login login = DocuSignClient.builder()
                    .endpoint(server.endpoint())
                    .credentials(Clients.credentials())
                    .allowHost("gateway.TEST")
                    .discover();
            assertThat(login.defaultAccount().environment()).hasToString("https://Gateway.test:8443/api/3.0/api.asmx");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "User_Authentication_Failed,the App Password of a***@example.com was refused.",
        "User_Does_Not_Exist_In_System,the App Password of a***@example.com was refused.",
        "Account_Lacks_Permissions,the signed-in user or the account has no right to this.",
        "User_Lacks_Permissions,the signed-in user or the account has no right to this.",
        "Unspecified_Error,the service failed without saying more exactly why."
    })
    void aRefusalInsideTheReplyIsTheTypedError(String code, String message) {
        try (RecordingServer server = answering(refusal(code, "No, and you sent " + Clients.SECRET))) {
            assertThatThrownBy(() -> discover(server))
                    .isInstanceOf(
                            code.contains("Permissions")
                                    ? PermissionException.class
                                    : code.startsWith("User") ? AuthenticationException.class : ServerException.class)
                    .isInstanceOfSatisfying(DocuSignException.class, e -> {
                        assertThat(e.errorName()).contains(code);
                        assertThat(e.requestSent()).isTrue();
                        assertThat(e.retryable()).isFalse();
                    })
                    .hasMessageStartingWith("Login at localhost: " + message)
                    .hasMessageEndingWith("The service said: \"No, and you sent ***\" (" + code + ").");
        }
    }

    @Test
    void aRefusedKeyIsNamedEvenWhenOnlyTheTextTells() {
        try (RecordingServer server = answering(
                refusal("Unspecified_Error", "The specified integration key was not found or is disabled."))) {
            assertThatThrownBy(() -> discover(server))
                    .isInstanceOf(IntegratorKeyException.class)
                    .hasMessageStartingWith("Login at localhost: integrator key " + Clients.KEY + " was refused");
        }
    }

    @Test
    void aUserWithoutAccountsAndAReplyWithoutSenseAreToldApart() {
        try (RecordingServer server = answering(success(""))) {
            assertThatThrownBy(() -> discover(server))
                    .isInstanceOf(ClientException.class)
                    .hasMessage(
                            "Login at localhost: key, user and secret are right, but the user belongs to no account. "
                                    + "Have an administrator add the user to one.");
        }
        try (RecordingServer server = answering(success(account(" ", "")))) {
            assertThatThrownBy(() -> discover(server))
                    .hasMessage(
                            "Login at localhost: an account in the reply has no usable id. If it stays so, ask the vendor's support.");
        }
        try (RecordingServer server = answering("<LoginResponse xmlns=\"" + CREDENTIAL + "\"/>")) {
            assertThatThrownBy(() -> discover(server))
                    .hasMessage("Login at localhost: the reply is empty. If it stays so, ask the vendor's support.");
        }
    }

    @Test
    void aProviderThatFailsEndsTheSearchBeforeAnythingIsSent() {
        try (RecordingServer server = answering(success(""))) {
            DocuSignClient.Builder builder = DocuSignClient.builder().endpoint(server.endpoint());
            assertThatThrownBy(() -> builder.credentialsProvider(() -> {
                                throw new UnsupportedOperationException("hunter2");
                            })
                            .discover())
                    .hasMessage(
                            "Login at localhost: The credentials provider failed (java.lang.UnsupportedOperationException). Nothing was sent.");
            assertThatThrownBy(() -> builder.credentialsProvider(() -> {
                                throw new CredentialsException("The vault is sealed");
                            })
                            .discover())
                    .hasMessage("Login at localhost: The vault is sealed. Nothing was sent.");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void whatIsMissingForTheSearchIsNamedAndTheAccountIsNot() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DocuSignClient.builder().discover())
                .withMessage(String.join(
                        System.lineSeparator(),
                        "The client cannot be built, 2 problems:",
                        "  no endpoint: give environment(Environment.DEMO) or endpoint(...)",
                        "  no credentials: give credentials(...) or credentialsProvider(...)"));
    }

    /** The port of this service has no sign-in of its own that would tell what to mask. */
    @Test
    void aPasswordThatThePortWasGivenIsMaskedInWhatComesBack() {
        try (RecordingServer server =
                        RecordingServer.start(request -> Reply.fault("soap:Server", "you sent an0ther-canary", ""));
                DocuSignClient client = Clients.of(server)) {
            CredentialSoap port = client.port(CredentialSoap.class);
            assertThatThrownBy(() -> port.login("ann", "an0ther-canary", false))
                    .isInstanceOf(ServerException.class)
                    .hasMessageEndingWith("The service said: \"you sent ***\".");
        }
    }

    private static Login discover(RecordingServer server) {
        return Login.discover(Environment.at(server.endpoint()), Clients.credentials());
    }

    private static RecordingServer answering(String body) {
        return RecordingServer.start(request -> Reply.soap(body));
    }

    private static String success(String accounts) {
        return """
                <LoginResponse xmlns="%s"><LoginResult><Success>true</Success><ErrorCode>Success</ErrorCode>\
                <AuthenticationMessage>Successful authentication</AuthenticationMessage><Accounts>%s</Accounts></LoginResult></LoginResponse>""".formatted(CREDENTIAL, accounts);
    }

    private static String account(String id, String more) {
        return """
                <Account><AccountID>%s</AccountID><AccountName>Acme</AccountName><UserID>u-1</UserID><UserName>Ann</UserName>\
                <Email>ann@example.com</Email>%s</Account>""".formatted(id, more);
    }

    private static String refusal(String code, String text) {
        return """
                <LoginResponse xmlns="%s"><LoginResult><Success>false</Success><ErrorCode>%s</ErrorCode>\
                <AuthenticationMessage>%s</AuthenticationMessage></LoginResult></LoginResponse>""".formatted(CREDENTIAL, code, text);
    }
}
