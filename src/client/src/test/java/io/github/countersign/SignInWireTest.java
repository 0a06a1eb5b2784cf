package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.error.ClientException;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.HttpExchangeRecord;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import io.github.countersign.testing.SoapRequest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.docusign.api_3_0.APIServiceSoap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SignInWireTest {

    @Test
    void theRequestOnTheWireIsExactlyThis() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.of(server)) {
            assertThat(client.ping()).isTrue();

            HttpExchangeRecord request = server.onlyRequest();
            assertThat(request.text()).isEqualTo("""
                            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header>\
                            <wsse:Security soap:mustUnderstand="1" \
                            xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"><wsse:UsernameToken>\
                            <wsse:Username>[DEMO-11111111-2222-3333-4444-555555555555]ann@example.com</wsse:Username>\
                            <wsse:Password Type="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText">\
                            s3cr3t-canary-Zx9</wsse:Password></wsse:UsernameToken></wsse:Security></soap:Header>\
                            <soap:Body><Ping xmlns="http://www.docusign.net/API/3.0"/></soap:Body></soap:Envelope>""");
            assertThat(request.requestLine()).isEqualTo("POST /api/3.0/api.asmx HTTP/1.1");
            assertThat(request.headers())
                    .containsEntry("soapaction", "\"http://www.docusign.net/API/3.0/Ping\"")
                    .containsEntry("content-type", "text/xml; charset=UTF-8")
                    .containsEntry("content-length", String.valueOf(request.body().length))
                    .containsEntry("host", "localhost:" + server.port())
                    .doesNotContainKeys("transfer-encoding", "expect", "upgrade", "cookie");
        }
    }

    @Test
    void theRawPortSignsInLikeTheFacade() {
        try (RecordingServer server = RecordingServer.start(
                        request -> Reply.soap(
                                "<VoidEnvelopeResponse xmlns=\"" + Soap.API
                                        + "\"><VoidEnvelopeResult><VoidSuccess>true</VoidSuccess></VoidEnvelopeResult></VoidEnvelopeResponse>"));
                DocuSignClient client = Clients.of(server)) {
            assertThat(client.port(APIServiceSoap.class)
                            .voidEnvelope("an-id", "why & <how>")
                            .isVoidSuccess())
                    .isTrue();

            SoapRequest request = server.onlyRequest().soap();
            assertThat(request.userName()).isEqualTo("[" + Clients.KEY + "]" + Clients.USER);
            Element security = request.only(SoapRequest.WSSE, "Security");
            assertThat(security.getAttributeNS(SoapRequest.ENVELOPE, "mustUnderstand"))
                    .isEqualTo("1");
            assertThat(request.only(Soap.API, "Reason").getTextContent()).isEqualTo("why & <how>");
        }
    }

    @Test
    void theProviderIsAskedOnEveryCallAndItsNewAnswerCountsAtOnce() {
        AtomicInteger asked = new AtomicInteger();
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.builder(server)
                        .credentialsProvider(() -> Credentials.appPassword(
                                Clients.KEY, Clients.USER, ("secret-" + asked.incrementAndGet()).toCharArray()))
                        .build()) {
            assertThat(asked).hasValue(0);
            client.ping();
            client.ping();
            client.ping();
            assertThat(server.requests())
                    .extracting(r -> r.soap().password())
                    .containsExactly("secret-1", "secret-2", "secret-3");
        }
    }

    @Test
    void aProviderMayMakeACallOfItsOwn() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
                DocuSignClient inner = Clients.of(server);
                DocuSignClient outer = Clients.builder(server)
                        .credentialsProvider(
                                () -> Credentials.appPassword(Clients.KEY, "up-" + inner.ping(), new char[] {'x'}))
                        .build()) {
            outer.ping();
            assertThat(server.requests())
                    .extracting(r -> r.soap().userName())
                    .containsExactly("[" + Clients.KEY + "]" + Clients.USER, "[" + Clients.KEY + "]up-true");
        }
    }

    @Test
    void aFailingProviderEndsTheCallBeforeAnythingIsSent() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.builder(server)
                        .credentialsProvider(() -> {
                            throw new UnsupportedOperationException("vault token hunter2");
                        })
                        .build()) {
            assertThatThrownBy(client::ping)
                    .isInstanceOfSatisfying(ClientException.class, e -> {
                        assertThat(e.requestSent()).isFalse();
                        assertThat(e.retryable()).isFalse();
                        assertThat(e.operation()).contains("Ping");
                        assertThat(e.host()).contains("localhost");
                    })
                    .hasMessage(
                            "Ping at localhost: the request could not be made, nothing was sent. The reason is on this side: "
                                    + "The credentials provider failed (java.lang.UnsupportedOperationException)");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void aSecretFromASupplierThatXmlCannotCarryIsRefusedHere() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.builder(server)
                        .credentials(Credentials.appPassword(
                                Clients.KEY, Clients.USER, (Supplier<char[]>) () -> "abc\u0000".toCharArray()))
                        .build()) {
            assertThatThrownBy(client::ping)
                    .isInstanceOf(ClientException.class)
                    .hasMessage(
                            "Ping at localhost: the request could not be made, nothing was sent. The reason is on this side: "
                                    + "The secret has a character at position 4 that XML cannot carry: a control character or half of a pair");
            assertThat(server.connections()).isZero();
        }
    }
}
