package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.credentials.SignIn;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.HttpExchangeRecord;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.util.function.Consumer;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.credential.CredentialSoap;
import org.junit.jupiter.api.Test;

/** The services are neighbours of the API's address, each with its own namespace and sign-in, in both SOAP versions. */
class ServicePortsTest {

    private static final String ACCOUNT = "http://www.docusign.net/API/AccountManagement";
    private static final String CREDENTIAL = "http://www.docusign.net/API/Credential";
    private static final String HEADER = "x-docusign-authentication";

    @Test
    void eachServiceIsCalledAtItsOwnAddressWithItsOwnSignIn() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(pingReply(request)));
                DocuSignClient client = Clients.of(server)) {
            assertThat(client.port(APIServiceSoap.class).ping()).isTrue();
            assertThat(client.port(AccountManagementServiceSoap.class).ping()).isTrue();
            assertThat(client.port(CredentialSoap.class).ping()).isTrue();

            assertThat(server.requests())
                    .extracting(HttpExchangeRecord::requestLine)
                    .containsExactly(
                            "POST /api/3.0/api.asmx HTTP/1.1",
                            "POST /api/3.0/AccountManagement.asmx HTTP/1.1",
                            "POST /api/3.0/credential.asmx HTTP/1.1");
            assertThat(server.requests())
                    .extracting(r -> r.headers().get("soapaction"))
                    .containsExactly(
                            "\"http://www.docusign.net/API/3.0/Ping\"",
                            "\"http://www.docusign.net/API/AccountManagement/Ping\"",
                            "\"http://www.docusign.net/API/Credential/Ping\"");
            assertThat(server.requests())
                    .extracting(r -> r.headers().containsKey(HEADER))
                    .containsExactly(false, true, false);
            assertThat(server.requests())
                    .extracting(r -> r.text().contains("Security"))
                    .containsExactly(true, false, false);
            assertThat(server.requests().get(2).text()).doesNotContain(Clients.SECRET);
        }
    }

    @Test
    void soap12HasItsNamespaceItsContentTypeAndNoSoapAction() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap12(pingReply(request)));
                DocuSignClient client = Clients.builder(server)
                        .soapVersion(SoapVersion.SOAP_1_2)
                        .build()) {
            assertThat(client.ping()).isTrue();
            assertThat(client.port(AccountManagementServiceSoap.class).ping()).isTrue();
            assertThat(client.port(CredentialSoap.class).ping()).isTrue();

            HttpExchangeRecord first = server.requests().get(0);
            assertThat(first.text()).isEqualTo("""
                    <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Header>\
                    <wsse:Security soap:mustUnderstand="true" \
                    xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"><wsse:UsernameToken>\
                    <wsse:Username>[DEMO-11111111-2222-3333-4444-555555555555]ann@example.com</wsse:Username>\
                    <wsse:Password Type="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText">\
                    s3cr3t-canary-Zx9</wsse:Password></wsse:UsernameToken></wsse:Security></soap:Header>\
                    <soap:Body><Ping xmlns="http://www.docusign.net/API/3.0"/></soap:Body></soap:Envelope>""");
            assertThat(server.requests())
                    .extracting(r -> r.headers().get("content-type"))
                    .containsExactly(contentType(Soap.API), contentType(ACCOUNT), contentType(CREDENTIAL));
            assertThat(server.requests()).allMatch(r -> !r.headers().containsKey("soapaction"));
        }
    }

    @Test
    void aFaultOfEitherVersionSaysWhatItMeans() {
        String detail = "<detail><ErrorCode>111</ErrorCode></detail>";
        for (Reply reply : new Reply[] {
            Reply.fault12("soap:Sender", "", "No", detail.replace("detail>", "soap:Detail>")),
            Reply.fault("soap:Client", "No", detail)
        }) {
            try (RecordingServer server = RecordingServer.start(request -> reply);
                    DocuSignClient client = Clients.builder(server)
                            .soapVersion(SoapVersion.SOAP_1_2)
                            .build()) {
                assertThatThrownBy(client::ping)
                        .isInstanceOf(PermissionException.class)
                        .hasMessageEndingWith("The service said: \"No\" (error 111).");
            }
        }
    }

    @Test
    void theSubcodeOfASoap12FaultIsTheExactCode() {
        Reply reply = Reply.fault12("soap:Sender", "soap:FailedAuthentication", "No", "");
        try (RecordingServer server = RecordingServer.start(request -> reply);
                DocuSignClient client = Clients.builder(server)
                        .soapVersion(SoapVersion.SOAP_1_2)
                        .build()) {
            assertThatThrownBy(client::ping)
                    .isInstanceOfSatisfying(
                            AuthenticationException.class,
                            e -> assertThat(e.faultCode()).contains("FailedAuthentication"));
        }
    }

    @Test
    void theSignInDecidesBetweenTheTwoAddressesOfTheApi() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(pingReply(request)))) {
            call(server, b -> b.signIn(SignIn.HTTP_HEADER));
            call(server, b -> b.endpoint(server.endpoint().resolve("DSAPI.asmx")));
            call(
                    server,
                    b -> b.endpoint(server.endpoint().resolve("dsapi.asmx")).signIn(SignIn.SOAP_HEADER));
            call(server, b -> b.endpoint(server.endpoint().resolve("gateway")).signIn(SignIn.HTTP_HEADER));

            assertThat(server.requests())
                    .extracting(r -> r.requestLine() + (r.headers().containsKey(HEADER) ? " header" : " token"))
                    .containsExactly(
                            "POST /api/3.0/dsapi.asmx HTTP/1.1 header",
                            "POST /api/3.0/DSAPI.asmx HTTP/1.1 header",
                            "POST /api/3.0/api.asmx HTTP/1.1 token",
                            "POST /api/3.0/gateway HTTP/1.1 header");
        }
    }

    private static void call(RecordingServer server, Consumer<DocuSignClient.Builder> change) {
        DocuSignClient.Builder builder = Clients.builder(server);
        change.accept(builder);
        try (DocuSignClient client = builder.build()) {
            client.ping();
        }
    }

    private static String contentType(String namespace) {
        return "application/soap+xml; action=\"" + namespace + "/Ping\"; charset=UTF-8";
    }

    private static String pingReply(HttpExchangeRecord request) {
        String path = request.requestLine();
        String namespace = path.contains("Account") ? ACCOUNT : path.contains("credential") ? CREDENTIAL : Soap.API;
        return "<PingResponse xmlns=\"" + namespace + "\"><PingResult>true</PingResult></PingResponse>";
    }
}
