package io.github.countersign.internal.transport;

import static io.github.countersign.internal.transport.WireServer.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.WebServiceException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.EnvelopeStatus;
import org.apache.cxf.Bus;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CXF on top of the transport, with the generated port and real bytes. */
class SocketConduitTest {

    private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

    private final LinkedBlockingQueue<WireServer.Received> received = new LinkedBlockingQueue<>();
    private Bus bus;
    private HttpTransport transport;

    @BeforeEach
    void start() {
        bus = new CXFBusFactory().createBus();
        transport = new HttpTransport(
                new TransportSettings(TestCertificates.context(null), null, Duration.ofSeconds(20), Client.PATIENT));
        new SocketConduits(transport).register(bus);
    }

    @AfterEach
    void stop() {
        transport.close();
        bus.shutdown(true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSoap11CallGoesOutWithLengthActionAndType(boolean tls) throws Exception {
        try (WireServer server =
                WireServer.over(tls, answering(reply("200 OK", "text/xml; charset=utf-8", pong(SOAP_11))))) {
            assertThat(port(server, false).ping()).isTrue();

            WireServer.Received request = received.poll(5, TimeUnit.SECONDS);
            assertThat(request.line()).isEqualTo("POST /api/3.0/api.asmx HTTP/1.1");
            assertThat(request.header("Content-Type")).isEqualTo("text/xml; charset=UTF-8");
            assertThat(request.header("SOAPAction")).isEqualTo("\"http://www.docusign.net/API/3.0/Ping\"");
            assertThat(request.header("Content-Length")).isEqualTo(String.valueOf(request.body().length));
            assertThat(request.header("Transfer-Encoding")).isNull();
            assertThat(request.text()).contains(SOAP_11).contains("Ping");
            assertThat(transport.idleConnections()).isEqualTo(1);
            assertThat(transport.callsInFlight()).isZero();
        }
    }

    @Test
    void aSoap12CallCarriesItsActionInTheType() throws Exception {
        try (WireServer server =
                WireServer.plain(answering(reply("200 OK", "application/soap+xml; charset=utf-8", pong(SOAP_12))))) {
            assertThat(port(server, true).ping()).isTrue();

            WireServer.Received request = received.poll(5, TimeUnit.SECONDS);
            assertThat(request.header("Content-Type"))
                    .isEqualTo("application/soap+xml; action=\"http://www.docusign.net/API/3.0/Ping\"; charset=UTF-8");
            assertThat(request.header("SOAPAction")).isNull();
            assertThat(request.text()).contains(SOAP_12);
        }
    }

    @ParameterizedTest
    @CsvSource({"500 Internal Server Error", "200 OK", "400 Bad Request"})
    void aFaultIsAFaultWhateverItsStatus(String status) throws Exception {
        String fault = envelope(
                SOAP_11,
                "<s:Fault><faultcode>s:Client</faultcode><faultstring>No such envelope</faultstring></s:Fault>");
        try (WireServer server = WireServer.plain(answering(reply(status, "text/xml; charset=utf-8", fault)))) {
            APIServiceSoap port = port(server, false);
            for (int i = 0; i < 3; i++) {
                SoapFault thrown = cause(SoapFault.class, port);
                assertThat(thrown.getReason()).isEqualTo("No such envelope");
            }
            assertThat(server.connections()).isEqualTo(1);
            assertThat(((BindingProvider) port)
                            .getResponseContext()
                            .get("org.apache.cxf.message.Message.RESPONSE_CODE"))
                    .isEqualTo(Integer.valueOf(status.substring(0, 3)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "502 Bad Gateway | text/html | <html>\\n<body>No   backend</body></html> | HTTP 502 with text/html, where a SOAP envelope was expected | <html> <body>No backend</body></html>",
                "200 OK | text/plain | hello | HTTP 200 with text/plain, where a SOAP envelope was expected | hello",
                "503 Busy | text/xml | <error>busy</error> | HTTP 503 with text/xml, where a SOAP envelope was expected | <error>busy</error>",
                "200 OK | text/xml | '' | HTTP 200 without a body, where a SOAP envelope was expected | ''",
            })
    void whatIsNoSoapIsSaidToBeNone(String status, String type, String body, String message, String snippet)
            throws Exception {
        try (WireServer server = WireServer.plain(answering(reply(status, type, body.replace("\\n", "\n"))))) {
            UnexpectedReplyException thrown = cause(UnexpectedReplyException.class, port(server, false));

            assertThat(thrown).hasMessage(message);
            assertThat(thrown.status()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
            assertThat(thrown.contentType()).isEqualTo(type);
            assertThat(thrown.snippet()).isEqualTo(snippet);
            assertThat(transport.callsInFlight()).isZero();
        }
    }

    @Test
    void aRedirectIsReportedAndNotFollowed() throws Exception {
        String head =
                "HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/login?token=secret\r\nContent-Length: 0\r\n\r\n";
        try (WireServer server = WireServer.plain(answering(bytes(head)))) {
            UnexpectedReplyException thrown = cause(UnexpectedReplyException.class, port(server, false));

            assertThat(thrown)
                    .hasMessage("HTTP 302, a redirect to https://elsewhere.example/login, which is not followed");
            assertThat(received).hasSize(1);
        }
    }

    @Test
    void aLargePageIsNotReadToItsEnd() throws Exception {
        try (WireServer server = WireServer.plain(answering(reply("500 Oops", "text/html", "x".repeat(5_000_000))))) {
            UnexpectedReplyException thrown = cause(UnexpectedReplyException.class, port(server, false));

            assertThat(thrown.snippet()).hasSize(4096);
            assertThat(thrown.getMessage()).hasSizeLessThan(300);
            assertThat(transport.openSockets()).isZero();
        }
    }

    @Test
    void brokenXmlLetsGoOfTheConnection() throws Exception {
        String broken = envelope(
                SOAP_11,
                "<PingResponse xmlns='http://www.docusign.net/API/3.0'><PingResult>tr</oops>" + " ".repeat(100_000));
        try (WireServer server = WireServer.plain(answering(reply("200 OK", "text/xml", broken)))) {
            assertThat(catchThrowable(port(server, false)::ping)).isInstanceOf(WebServiceException.class);
            assertThat(transport.callsInFlight()).isZero();
            assertThat(transport.openSockets()).isEqualTo(transport.idleConnections());
        }
    }

    @Test
    void aReplyThatBreaksOffIsATransportFailure() throws Exception {
        byte[] whole = reply("200 OK", "text/xml", pong(SOAP_11));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length - 30);
        try (WireServer server = WireServer.plain(socket -> {
            WireServer.read(socket.getInputStream());
            socket.getOutputStream().write(half);
        })) {
            HttpTransportException thrown = cause(HttpTransportException.class, port(server, false));

            assertThat(thrown.kind()).isEqualTo(FailureKind.TRUNCATED_REPLY);
            assertThat(thrown.requestFullySent()).isTrue();
            assertThat(transport.openSockets()).isZero();
        }
    }

    @Test
    void theDeadlineOfTheMessageCounts() throws Exception {
        try (WireServer server = WireServer.plain(socket -> {
            WireServer.read(socket.getInputStream());
            socket.getInputStream().read();
        })) {
            APIServiceSoap port = port(server, false);
            ((BindingProvider) port)
                    .getRequestContext()
                    .put(Deadline.PROPERTY, Client.limits(20_000, 20_000, 700).start());
            HttpTransportException thrown = cause(HttpTransportException.class, port);

            assertThat(thrown.kind()).isEqualTo(FailureKind.TOTAL_DEADLINE);
            assertThat(thrown).hasMessageContaining("not done within 700 ms");
        }
    }

    @Test
    void headersOfTheMessageGoOutAndThoseOfTheTransportStayItsOwn() throws Exception {
        try (WireServer server = WireServer.plain(answering(reply("200 OK", "text/xml", pong(SOAP_11))))) {
            APIServiceSoap port = port(server, false);
            ((BindingProvider) port)
                    .getRequestContext()
                    .put(
                            org.apache.cxf.message.Message.PROTOCOL_HEADERS,
                            Map.of(
                                    "X-DocuSign-Authentication",
                                    List.of("<DocuSignCredentials/>"),
                                    "Content-Length",
                                    List.of("7"),
                                    "Proxy-Authorization",
                                    List.of("Basic x"),
                                    "User-Agent",
                                    List.of("Mine/1")));
            assertThat(port.ping()).isTrue();

            WireServer.Received request = received.poll(5, TimeUnit.SECONDS);
            assertThat(request.header("X-DocuSign-Authentication")).isEqualTo("<DocuSignCredentials/>");
            assertThat(request.header("User-Agent")).isEqualTo("Mine/1");
            assertThat(request.header("Proxy-Authorization")).isNull();
            assertThat(request.head()).containsOnlyOnce("Content-Length");
        }
    }

    @Test
    void umlautsSurviveWithAndWithoutACharsetInTheHeader() throws Exception {
        String status = envelope(
                SOAP_11,
                "<RequestStatusResponse xmlns='http://www.docusign.net/API/3.0'><RequestStatusResult>"
                        + "<Subject>Gr\u00fc\u00dfe \u0130</Subject></RequestStatusResult></RequestStatusResponse>");
        for (String type : List.of(
                "text/xml",
                "text/xml; charset=utf-8",
                "text/xml; charset=\"UTF-8\"",
                "text/xml; charset=no-such-thing")) {
            try (WireServer server = WireServer.plain(answering(reply("200 OK", type, status)))) {
                EnvelopeStatus found = port(server, false).requestStatus("x");
                assertThat(found.getSubject()).as(type).isEqualTo("Gr\u00fc\u00dfe \u0130");
            }
        }
    }

    @Test
    void aSplitterPutsStreamsInThePlaceOfTokens() throws Exception {
        byte[] document = new byte[200_000];
        new java.util.Random(1).nextBytes(document);
        try (WireServer server = WireServer.plain(answering(reply(
                "200 OK",
                "text/xml",
                envelope(SOAP_11, "<RequestStatusResponse xmlns='http://www.docusign.net/API/3.0'/>"))))) {
            APIServiceSoap port = port(server, false);
            BodySplitter splitter = (marshalled, length) -> {
                String text = new String(marshalled, 0, length, StandardCharsets.ISO_8859_1);
                int at = text.indexOf("TOKEN");
                return new RequestBody(List.of(
                        new BytesSegment(marshalled, 0, at),
                        new Base64Segment(() -> new ByteArrayInputStream(document), document.length),
                        new BytesSegment(marshalled, at + 5, length - at - 5)));
            };
            ((BindingProvider) port).getRequestContext().put(BodySplitter.PROPERTY, splitter);
            port.requestStatus("TOKEN");

            WireServer.Received request = received.poll(5, TimeUnit.SECONDS);
            assertThat(request.text())
                    .contains(">" + Base64.getEncoder().encodeToString(document) + "</")
                    .doesNotContain("TOKEN");
        }
    }

    @Test
    void nothingIsSentWhenTheMessageCannotBeMade() throws Exception {
        try (WireServer server = WireServer.plain(answering(reply("200 OK", "text/xml", pong(SOAP_11))))) {
            APIServiceSoap port = port(server, false);
            Map<String, Object> context = ((BindingProvider) port).getRequestContext();
            context.put(org.apache.cxf.message.Message.PROTOCOL_HEADERS, Map.of("X-Bad", List.of("a\r\nb")));
            assertThat(catchThrowable(port::ping))
                    .hasMessageContaining("HTTP header X-Bad has a character at position 1");
            context.remove(org.apache.cxf.message.Message.PROTOCOL_HEADERS);
            context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, "http:///nowhere");
            assertThat(catchThrowable(port::ping)).hasMessageContaining("has no host");

            assertThat(server.connections()).isZero();
            assertThat(transport.callsInFlight()).isZero();
        }
    }

    @Test
    void manyCallsAndFaultsUseOneConnection() throws Exception {
        List<byte[]> replies = new ArrayList<>(List.of(
                reply("200 OK", "text/xml", pong(SOAP_11)),
                reply(
                        "500 Oops",
                        "text/xml",
                        envelope(
                                SOAP_11,
                                "<s:Fault><faultcode>s:Client</faultcode><faultstring>no</faultstring></s:Fault>"))));
        java.util.concurrent.atomic.AtomicInteger count = new java.util.concurrent.atomic.AtomicInteger();
        try (WireServer server =
                WireServer.plain(WireServer.answering(request -> replies.get(count.getAndIncrement() % 2)))) {
            APIServiceSoap port = port(server, false);
            for (int i = 0; i < 1_000; i++) {
                assertThat(port.ping()).isTrue();
                assertThat(cause(SoapFault.class, port).getReason()).isEqualTo("no");
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private APIServiceSoap port(WireServer server, boolean soap12) {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setBus(bus);
        factory.setServiceClass(APIServiceSoap.class);
        factory.setAddress(server.address());
        if (soap12) {
            factory.setBindingId("http://www.w3.org/2003/05/soap/bindings/HTTP/");
        }
        return factory.create(APIServiceSoap.class);
    }

    private static <T extends Throwable> T cause(Class<T> type, APIServiceSoap port) {
        Throwable thrown = catchThrowable(port::ping);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        throw new AssertionError("No " + type.getSimpleName() + " in what was thrown", thrown);
    }

    private WireServer.Script answering(byte[] reply) {
        return WireServer.answering(request -> {
            received.add(request);
            return reply;
        });
    }

    private static byte[] reply(String status, String type, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        return WireServer.concat(
                bytes("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + content.length
                        + "\r\n\r\n"),
                content);
    }

    private static String pong(String namespace) {
        return envelope(
                namespace,
                "<PingResponse xmlns='http://www.docusign.net/API/3.0'><PingResult>true</PingResult></PingResponse>");
    }

    private static String envelope(String namespace, String body) {
        return "<?xml version='1.0' encoding='utf-8'?><s:Envelope xmlns:s='" + namespace + "'><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }
}
