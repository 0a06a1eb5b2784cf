package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockDocuSign;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HttpTest {

    private static final int LIMIT = 100_000;
    private static final MockDocuSign DOCUSIGN = MockDocuSign.builder()
            .guesses(Guesses.likeliest().withMaxRequestBytes(LIMIT).withTraceToken(false))
            .start();

    @AfterAll
    static void close() {
        DOCUSIGN.close();
    }

    private static URI at(String path) {
        return DOCUSIGN.console().resolve(path);
    }

    private static java.net.http.HttpRequest.Builder ping(URI address) {
        return Wire.request(address).header("SOAPAction", Wire.API + "/Ping");
    }

    private static String pingMessage() {
        return Wire.envelope(Wire.token(DOCUSIGN), Wire.ping());
    }

    @Test
    void thePathMayBeWrittenInAnyCase() {
        HttpResponse<String> reply = Wire.send(ping(at("/API/3.0/Api.ASMX"))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(pingMessage())));

        assertThat(reply.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?WSDL", "?wsdl"})
    void theContractIsServedAsOneDocumentThatPointsHere(String query) throws Exception {
        HttpResponse<String> reply = Wire.send(Wire.request(URI.create(DOCUSIGN.api() + query)));

        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/xml; charset=utf-8");
        Document wsdl = Wire.parse(reply.body());
        assertThat(wsdl.getElementsByTagNameNS("*", "import").getLength()).isZero();
        assertThat(wsdl.getElementsByTagNameNS("*", "include").getLength()).isZero();
        NodeList addresses = wsdl.getElementsByTagNameNS("*", "address");
        assertThat(addresses.getLength()).isEqualTo(2);
        assertThat(((Element) addresses.item(0)).getAttribute("location"))
                .isEqualTo(DOCUSIGN.api().toString());
        Element portType =
                (Element) wsdl.getElementsByTagNameNS("*", "portType").item(0);
        assertThat(portType.getElementsByTagNameNS("*", "operation").getLength())
                .isEqualTo(77);
        Element schema = (Element) wsdl.getElementsByTagNameNS("*", "schema").item(0);
        SchemaFactory.newDefaultInstance().newSchema(new DOMSource(schema));
    }

    @Test
    void theAddressInTheContractIsTheOneByWhichTheCallerCame() {
        String body = Wire.send(Wire.request(URI.create("http://localhost:%d/api/3.0/api.asmx?WSDL"
                        .formatted(DOCUSIGN.api().getPort()))))
                .body();

        assertThat(body)
                .contains("location=\"http://localhost:" + DOCUSIGN.api().getPort() + "/api/3.0/api.asmx\"");
    }

    @Test
    void aPersonFindsTheOperationsAndTheState() {
        String operations = Wire.send(Wire.request(DOCUSIGN.api())).body();
        String console = Wire.send(Wire.request(DOCUSIGN.console())).body();

        assertThat(operations).contains("<li>CreateAndSendEnvelope</li>", "?WSDL");
        assertThat(console)
                .contains("<span id=\"envelopeCount\">0</span>", DOCUSIGN.api().toString());
        assertThat(console).doesNotContain(DOCUSIGN.password());
    }

    @Test
    void elsewhereIsNothing() {
        HttpResponse<String> get = Wire.send(Wire.request(at("/nowhere")));
        HttpResponse<String> post = Wire.send(Wire.request(at("/nowhere")).POST(BodyPublishers.ofString("x")));

        assertThat(get.statusCode()).isEqualTo(404);
        assertThat(get.body()).isEqualTo("Nothing at /nowhere. The SOAP endpoint is /api/3.0/api.asmx.\n");
        assertThat(post.statusCode()).isEqualTo(404);
        assertThat(Wire.send(Wire.request(at("/nowhere")).DELETE()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void otherMethodsAreNotAllowed() {
        HttpResponse<String> put = Wire.send(Wire.request(DOCUSIGN.api()).PUT(BodyPublishers.ofString("x")));
        HttpResponse<String> postToConsole =
                Wire.send(Wire.request(DOCUSIGN.console()).POST(BodyPublishers.ofString("x")));

        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow")).hasValue("GET, POST");
        assertThat(postToConsole.headers().firstValue("Allow")).hasValue("GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "multipart/related; type=\"application/xop+xml\"",
                "text/xml; charset=klingon",
                "text/xml; charset=\"!\""
            })
    void anotherContentTypeIsRefused(String contentType) {
        HttpResponse<String> reply = Wire.send(
                ping(DOCUSIGN.api()).header("Content-Type", contentType).POST(BodyPublishers.ofString(pingMessage())));

        assertThat(reply.statusCode()).isEqualTo(415);
        assertThat(reply.body()).startsWith("Send text/xml (SOAP 1.1) or application/soap+xml (SOAP 1.2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-9", "UTF-16LE", "utf-8"})
    void theCharsetOfTheContentTypeCounts(String charset) {
        MockDocuSign turkish = MockDocuSign.builder()
                .user(io.github.countersign.mock.MockUser.of("ışık@example.com", "I", "şifre"))
                .start();
        try (turkish) {
            HttpResponse<String> reply = Wire.send(ping(turkish.api())
                    .header("Content-Type", "text/xml;charset=\"" + charset + "\"")
                    .POST(BodyPublishers.ofString(
                            Wire.envelope(Wire.token(turkish), Wire.ping()), Charset.forName(charset))));

            assertThat(reply.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsRead() {
        String padded = pingMessage().replace("<e:Body>", "<e:Body>" + " ".repeat(LIMIT));

        HttpResponse<String> reply = Wire.send(
                ping(DOCUSIGN.api()).header("Content-Type", "text/xml").POST(BodyPublishers.ofString(padded)));

        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(reply.body()).contains("Maximum request length exceeded.");
    }

    @Test
    void aBodyThatIsSmallOnlyWhilePackedIsRefusedToo() throws IOException {
        String padded = pingMessage().replace("<e:Body>", "<e:Body>" + " ".repeat(LIMIT));

        HttpResponse<String> reply = Wire.send(ping(DOCUSIGN.api())
                .header("Content-Type", "text/xml")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(gzip(padded))));

        assertThat(gzip(padded)).hasSizeLessThan(LIMIT / 10);
        assertThat(reply.body()).contains("Maximum request length exceeded.");
    }

    @Test
    void packedRequestsAreUnpacked() throws IOException {
        HttpResponse<String> reply = Wire.send(ping(DOCUSIGN.api())
                .header("Content-Type", "text/xml")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(gzip(pingMessage()))));

        assertThat(reply.statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNoGzipIsRefused() throws IOException {
        byte[] packed = gzip(pingMessage());
        for (byte[] body :
                new byte[][] {pingMessage().getBytes(StandardCharsets.UTF_8), Arrays.copyOf(packed, packed.length / 2)
                }) {
            HttpResponse<String> reply = Wire.send(ping(DOCUSIGN.api())
                    .header("Content-Type", "text/xml")
                    .header("Content-Encoding", "gzip")
                    .POST(BodyPublishers.ofByteArray(body)));

            assertThat(reply.statusCode()).isEqualTo(400);
            assertThat(reply.body())
                    .isEqualTo("The body is not what Content-Encoding says: gzip, from its beginning to its end.\n");
        }
    }

    @Test
    void aConnectionIsKeptThroughARefusalOrSaidToEnd() throws IOException {
        String padding = "x".repeat(LIMIT - 2000);
        try (Socket socket = new Socket(DOCUSIGN.api().getHost(), DOCUSIGN.api().getPort())) {
            for (String type : new String[] {"text/plain", "text/xml", "text/xml"}) {
                socket.getOutputStream().write(raw(type, "<no" + padding));
                assertThat(head(socket))
                        .startsWith("HTTP/1.1 " + (type.equals("text/plain") ? 415 : 500))
                        .doesNotContain("onnection: close");
            }
            byte[] tooLong = raw("text/plain", padding.repeat(3));
            // No more than the server reads before it says so: a write into a closed connection can lose the reply.
            socket.getOutputStream().write(tooLong, 0, tooLong.length - 3 * padding.length() + LIMIT + 1);
            assertThat(head(socket)).startsWith("HTTP/1.1 415").containsIgnoringCase("connection: close");
        }
    }

    private static byte[] raw(String contentType, String body) {
        return "POST /api/3.0/api.asmx HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nSOAPAction: %s/Ping\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(contentType, Wire.API, body.length(), body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads one reply off the socket and gives its head. */
    private static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        assertThat(length.find()).isTrue();
        socket.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
        return head.toString();
    }

    @Test
    void otherEncodingsAreRefused() {
        HttpResponse<String> reply = Wire.send(ping(DOCUSIGN.api())
                .header("Content-Type", "text/xml")
                .header("Content-Encoding", "br")
                .POST(BodyPublishers.ofString(pingMessage())));

        assertThat(reply.statusCode()).isEqualTo(415);
        assertThat(reply.body()).isEqualTo("Content-Encoding can be gzip or identity.\n");
    }

    @Test
    void longRepliesArePackedForWhoeverAsks() throws IOException {
        HttpResponse<byte[]> reply = Wire.send(
                Wire.request(URI.create(DOCUSIGN.api() + "?WSDL")).header("Accept-Encoding", "gzip, deflate"),
                BodyHandlers.ofByteArray());

        assertThat(reply.headers().firstValue("Content-Encoding")).hasValue("gzip");
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(reply.body())).readAllBytes();
        assertThat(new String(plain, StandardCharsets.UTF_8)).contains("CreateAndSendEnvelope");
        assertThat(Wire.send(Wire.request(URI.create(DOCUSIGN.api() + "?WSDL")).header("Accept-Encoding", "gzip;q=0"))
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void chunkedRequestsAreTaken() {
        HttpResponse<String> reply = Wire.send(ping(DOCUSIGN.api())
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(pingMessage()))));

        assertThat(reply.statusCode()).isEqualTo(200);
    }

    @Test
    void theTraceTokenIsASetting() {
        HttpResponse<String> reply = Wire.call(DOCUSIGN, "Ping", Wire.ping());

        assertThat(reply.headers().firstValue("X-DocuSign-TraceToken")).isEmpty();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
