package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.TransportException;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.DocumentPDFs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in front of the service, what breaks on the way, and what is not as the contract says. */
class OddRepliesTest {

    private static final String HINT =
            ". That comes from a gateway or proxy on the way, or from another service at this address: check the endpoint and the proxy.";

    private final AtomicReference<Reply> next = new AtomicReference<>();
    private RecordingServer server;
    private DocuSignClient client;

    @BeforeEach
    void start() {
        server = RecordingServer.start(request -> next.get());
        client = Clients.builder(server).idleTimeout(Duration.ofMillis(700)).build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aGatewaysPageIsShownWithoutItsMarkup(int status) {
        next.set(
                Reply.http(
                        status,
                        "text/html; charset=utf-8",
                        "<html><head><style>h1 {color: red}</style><title>Bad\nGateway</title></head><body><h1>nginx</h1></body></html>"));
        assertThatThrownBy(client::ping)
                .isInstanceOfSatisfying(ServerException.class, e -> {
                    assertThat(e.retryable()).isTrue();
                    assertThat(e.requestSent()).isTrue();
                    assertThat(e.httpStatus()).hasValue(status);
                    assertThat(e.faultString()).isEmpty();
                })
                .hasMessage(
                        "Ping at localhost answered with HTTP %d, text/html; charset=utf-8, no SOAP message but \"Bad Gateway nginx\"%s"
                                .formatted(status, HINT));
    }

    @Test
    void aReplyOfSeveralPartsIsReadWithTheDocumentThatItAttaches() {
        String root = Soap.envelope("""
                <RequestPDFResponse xmlns="http://www.docusign.net/API/3.0"><RequestPDFResult><EnvelopeID>e-1</EnvelopeID><PDFBytes>\
                <xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:pdf@example.com"/></PDFBytes></RequestPDFResult>\
                </RequestPDFResponse>""");
        next.set(Reply.http(
                200,
                "multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\"; boundary=b",
                String.join(
                        "\r\n",
                        "--b",
                        "Content-Type: application/xop+xml; charset=utf-8; type=\"text/xml\"",
                        "Content-ID: <root>",
                        "",
                        root,
                        "--b",
                        "Content-Type: application/pdf",
                        "Content-ID: <pdf@example.com>",
                        "",
                        "%PDF-attached",
                        "--b--",
                        "")));
        assertThat(client.port(APIServiceSoap.class).requestPDF("e-1").getPDFBytes())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("%PDF-attached");
    }

    @Test
    void aPageThatRepeatsTheRequestIsMasked() {
        next.set(Reply.http(
                200, "text/html", "<pre><wsse:Password>other-secret</wsse:Password> and " + Clients.SECRET + "</pre>"));
        assertThatThrownBy(client::ping)
                .isInstanceOf(ServerException.class)
                .hasMessage("Ping at localhost answered with HTTP 200, text/html, no SOAP message but \"*** and ***\""
                        + HINT);
    }

    @Test
    void anEmptyReplyIsNamed() {
        next.set(Reply.http(202, "", ""));
        assertThatThrownBy(client::ping)
                .isInstanceOfSatisfying(
                        ServerException.class, e -> assertThat(e.retryable()).isFalse())
                .hasMessage("Ping at localhost answered with HTTP 202, an empty body" + HINT);
    }

    @Test
    void anEmptyErrorReplyIsNamed() {
        next.set(Reply.http(404, "", ""));
        assertThatThrownBy(client::ping)
                .isInstanceOf(ServerException.class)
                .hasMessage("Ping at localhost answered with HTTP 404, an empty body" + HINT);
    }

    @Test
    void aRedirectIsNotFollowed() {
        next.set(Reply.http(307, "Location: http://localhost:1/elsewhere\r\n", new byte[0]));
        assertThatThrownBy(client::ping)
                .isInstanceOf(ServerException.class)
                .hasMessage("Ping at localhost answered with HTTP 307, a redirect to http://localhost:1/elsewhere "
                        + "(redirects are not followed), an empty body" + HINT);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aDemandForAnHttpSignInIsNotAnswered() {
        next.set(Reply.http(401, "WWW-Authenticate: Basic realm=\"x\"\r\n", new byte[0]));
        assertThatThrownBy(client::ping)
                .isInstanceOfSatisfying(
                        ServerException.class, e -> assertThat(e.httpStatus()).hasValue(401))
                .hasMessage("Ping at localhost answered with HTTP 401, a demand for an HTTP sign-in" + HINT);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 407})
    void aFaultBehindADemandForASignInIsRead(int status) {
        String fault = "<soap:Fault><faultcode>soap:Client</faultcode>"
                + "<faultstring>The username and password are invalid</faultstring></soap:Fault>";
        next.set(Reply.http(status, "text/xml", Soap.envelope(fault)));
        assertThatThrownBy(client::ping)
                .isInstanceOfSatisfying(
                        AuthenticationException.class,
                        e -> assertThat(e.httpStatus()).hasValue(status))
                .hasMessageContaining("The username and password are invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</soap:Envelope", "<PingResponse>", "&nothing;"})
    void aSoapMessageThatCannotBeReadIsNoFaultOfTheService(String garbage) {
        next.set(Reply.http(200, "text/xml", Soap.envelope(garbage)));
        assertThatThrownBy(client::ping)
                .isInstanceOfSatisfying(ServerException.class, e -> {
                    assertThat(e.requestSent()).isTrue();
                    assertThat(e.faultCode()).isEmpty();
                })
                .hasMessageStartingWith("Ping at localhost answered with a message that cannot be read here: ")
                .hasMessageEndingWith("The call itself may have taken effect: look it up before making it again.");
    }

    @Test
    void entitiesOfADoctypeAreNotRead() {
        next.set(Reply.http(
                200,
                "text/xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + Soap.envelope(Soap.pingReply()).replaceFirst("<\\?xml.*?\\?>", "")));
        assertThatThrownBy(client::ping)
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("a message that cannot be read here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad\u0000", "bad\u0001", "bad\uD800x", "bad\uDC00"})
    void aValueThatIsNoXmlIsALocalFailure(String value) {
        assertThatThrownBy(() -> client.port(APIServiceSoap.class).voidEnvelope("id", value))
                .isInstanceOfSatisfying(ClientException.class, e -> {
                    assertThat(e.requestSent()).isFalse();
                    assertThat(e.httpStatus()).isEmpty();
                    assertThat(e.faultCode()).isEmpty();
                })
                .hasMessageStartingWith(
                        "VoidEnvelope at localhost: the request could not be made, nothing was sent. The reason is on this side: ");
        assertThat(server.connections()).isZero();
    }

    @Test
    void genuineRepliesThatBreakTheContractAreRead() {
        next.set(Reply.soap("""
                <RequestDocumentPDFsExResponse xmlns="%s"><RequestDocumentPDFsExResult><EnvelopeId>e</EnvelopeId>\
                <DocumentPDF><Name>Summary</Name><NewInThisRelease><Deep>1</Deep></NewInThisRelease><PDFBytes>QUJD</PDFBytes><DocumentID />\
                <DocumentType>SUMMARY</DocumentType></DocumentPDF></RequestDocumentPDFsExResult></RequestDocumentPDFsExResponse>""".formatted(Soap.API)));
        DocumentPDFs read = client.port(APIServiceSoap.class).requestDocumentPDFsEx("e");
        assertThat(read.getDocumentPDF()).singleElement().satisfies(document -> {
            assertThat(document.getName()).isEqualTo("Summary");
            assertThat(document.getPDFBytes())
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("ABC");
            assertThat(document.getDocumentID()).isNull();
            assertThat(document.getDocumentType().value()).isEqualTo("SUMMARY");
        });
    }

    @Test
    void repliesInUtf16AndWithAStrangeCharsetAreRead() {
        String reply = Soap.envelope(
                "<RequestSenderTokenResponse xmlns=\"%s\"><RequestSenderTokenResult>é</RequestSenderTokenResult></RequestSenderTokenResponse>"
                        .formatted(Soap.API));
        next.set(
                Reply.http(200, "Content-Type: text/xml; charset=utf-16\r\n", reply.getBytes(StandardCharsets.UTF_16)));
        assertThat(client.port(APIServiceSoap.class).requestSenderToken("a", "b", "c"))
                .isEqualTo("é");
        next.set(
                Reply.http(200, "Content-Type: text/xml; charset=no-such\r\n", reply.getBytes(StandardCharsets.UTF_8)));
        assertThat(client.port(APIServiceSoap.class).requestSenderToken("a", "b", "c"))
                .isEqualTo("é");
        next.set(Reply.http(200, "Content-Type: text/xml; charset=:-x\r\n", reply.getBytes(StandardCharsets.UTF_8)));
        assertThat(client.port(APIServiceSoap.class).requestSenderToken("a", "b", "c"))
                .isEqualTo("é");
    }

    @Test
    void silenceEndsAtTheIdleLimit() {
        next.set(Reply.silence(""));
        assertThatThrownBy(client::ping)
                .isInstanceOfSatisfying(DeadlineException.class, e -> {
                    assertThat(e.retryable()).isTrue();
                    assertThat(e.requestSent()).isTrue();
                })
                .hasMessage(
                        "Ping at localhost: nothing arrived for 700 ms. "
                                + "Whether the call took effect is unknown: look before making it again. The limit is idleTimeout.");
    }

    @Test
    void silenceInTheMiddleOfTheReplyEndsAtTheIdleLimit() {
        next.set(Reply.silence("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 5000\r\n\r\n"
                + Soap.envelope("").substring(0, 150)));
        assertThatThrownBy(client::ping)
                .isInstanceOf(DeadlineException.class)
                .hasMessageStartingWith("Ping at localhost: nothing arrived for 700 ms.");
    }

    @Test
    void aReplyThatBreaksOffIsNoFaultEither() {
        next.set(Reply.raw("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 5000\r\n\r\n"
                + Soap.envelope("").substring(0, 150)));
        assertThatThrownBy(client::ping)
                .isInstanceOfSatisfying(TransportException.class, e -> {
                    assertThat(e.retryable()).isTrue();
                    assertThat(e.requestSent()).isTrue();
                    assertThat(e.httpStatus()).hasValue(200);
                })
                .hasMessage(
                        "Ping at localhost: the connection broke in the middle of the reply (The connection ended after 150 of the reply's 5000 bytes). "
                                + "Whether the call took effect is unknown: look before making it again.");
    }

    @Test
    void anAnswerThatIsNoHttpIsNamed() {
        next.set(Reply.raw("SSH-2.0-OpenSSH_9.9\r\n"));
        assertThatThrownBy(client::ping)
                .isInstanceOf(TransportException.class)
                .hasMessage(
                        "Ping at localhost: what answered does not speak HTTP "
                                + "(The reply does not begin with an HTTP/1.1 status line but with 'SSH-2.0-OpenSSH_9.9'). "
                                + "Check the endpoint and the proxy. Whether the call took effect is unknown: look before making it again.");
    }

    @Test
    void anInterruptedThreadStaysInterrupted() {
        next.set(Reply.nothing());
        Thread.currentThread().interrupt();
        assertThatThrownBy(client::ping)
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.retryable()).isFalse())
                .hasMessage(
                        "Ping at localhost: the calling thread was interrupted while it waited for its turn. Nothing was sent.");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aPortWhereNothingListensIsNamed() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = socket.getLocalPort();
        }
        try (DocuSignClient lost = Clients.builder(server)
                .endpoint(URI.create("http://127.0.0.1:" + free + "/api.asmx"))
                .build()) {
            assertThatThrownBy(lost::ping)
                    .isInstanceOfSatisfying(TransportException.class, e -> {
                        assertThat(e.retryable()).isTrue();
                        assertThat(e.requestSent()).isFalse();
                    })
                    .hasMessageStartingWith(
                            "Ping at 127.0.0.1: no connection to 127.0.0.1:" + free + " (Connection refused")
                    .hasMessageEndingWith(
                            "Nothing listens there, or a firewall rejects it: check the endpoint and the proxy.");
        }
    }

    @Test
    void anUnknownHostIsNamed() {
        try (DocuSignClient lost = Clients.builder(server)
                .endpoint(URI.create("https://no-such-host.invalid/api.asmx"))
                .build()) {
            assertThatThrownBy(lost::ping)
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.requestSent()).isFalse())
                    .hasMessage("Ping at no-such-host.invalid: host name no-such-host.invalid cannot be resolved. "
                            + "Check its spelling, the name server, and whether a proxy is needed here.");
        }
    }

    /** The JDK repeats a POST by itself when a kept connection turns out to be dead; a send must not go out twice. */
    @Test
    void aRequestOnAKeptConnectionThatDiesIsNotSentAgain() throws Exception {
        AtomicInteger posts = new AtomicInteger();
        try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            Thread thread = new Thread(() -> answerTheFirstOnEachConnection(listener, posts));
            thread.setDaemon(true);
            thread.start();
            try (DocuSignClient kept = Clients.builder(server)
                    .endpoint(URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/api.asmx"))
                    .build()) {
                assertThat(kept.ping()).isTrue();
                assertThatThrownBy(kept::ping)
                        .isInstanceOfSatisfying(
                                TransportException.class,
                                e -> assertThat(e.requestSent()).isTrue())
                        .hasMessageStartingWith("Ping at 127.0.0.1: the connection broke before a reply came")
                        .hasMessageEndingWith("Whether the call took effect is unknown: look before making it again.");
                assertThat(posts).hasValue(2);
            }
        }
    }

    private static void answerTheFirstOnEachConnection(ServerSocket listener, AtomicInteger posts) {
        try {
            while (true) {
                try (Socket socket = listener.accept()) {
                    readPost(socket.getInputStream());
                    posts.incrementAndGet();
                    socket.getOutputStream().write(Reply.soap(Soap.pingReply()).bytes());
                    readPost(socket.getInputStream());
                    posts.incrementAndGet();
                }
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private static void readPost(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("end");
            }
            head.append((char) c);
        }
        String length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
        in.readNBytes(Integer.parseInt(length));
    }
}
