package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileXmlTest {

    private static final MockDocuSign DOCUSIGN = MockDocuSign.start();

    @AfterAll
    static void close() {
        DOCUSIGN.close();
    }

    /** Whatever was thrown at it, the next caller is served. */
    @AfterEach
    void stillAnswers() {
        assertThat(Wire.call(DOCUSIGN, "Ping", Wire.ping()).statusCode()).isEqualTo(200);
    }

    private static String fault(String message) {
        HttpResponse<String> reply = Wire.post(DOCUSIGN, "Ping", message);
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).contains("<faultcode>soap:Client</faultcode>", "<detail />");
        return Wire.text(reply.body(), "faultstring");
    }

    private static String ping() {
        return Wire.envelope(Wire.token(DOCUSIGN), Wire.ping());
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertThat(fault("<!DOCTYPE x>" + ping()))
                .isEqualTo("For security reasons DTD is prohibited in this XML document.");
    }

    @Test
    void anExternalEntityIsNeverFetched(@TempDir Path dir) throws IOException {
        Path secret = Files.writeString(dir.resolve("secret.txt"), "canary");
        String message = "<!DOCTYPE x [<!ENTITY f SYSTEM '%s'>]>".formatted(secret.toUri())
                + Wire.envelope(Wire.token("&amp;f;", "x").replace("&amp;amp;", "&"), Wire.ping());

        assertThat(fault(message)).doesNotContain("canary");
        assertThat(DOCUSIGN.requests().toString()).doesNotContain("canary");
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 10; i++) {
            entities.append(
                    "<!ENTITY l%d '%s'>".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        assertThat(fault(entities + "]>" + ping()))
                .isEqualTo("For security reasons DTD is prohibited in this XML document.");
    }

    @Test
    void anUndeclaredEntityIsAnError() {
        assertThat(fault(ping().replace("<e:Body>", "<e:Body>&nothing;")))
                .startsWith("Server was unable to read request. ---> There is an error in XML document (1, ");
    }

    @Test
    void bytesThatAreNoCharactersAreAnError() {
        HttpResponse<String> reply = Wire.send(Wire.request(DOCUSIGN.api())
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", Wire.API + "/Ping")
                .POST(BodyPublishers.ofByteArray(ping().replace("<e:Body>", "<e:Body><!--\u00e9\u00e9-->")
                        .getBytes(StandardCharsets.ISO_8859_1))));

        assertThat(Wire.text(reply.body(), "faultstring"))
                .startsWith("Server was unable to read request. ---> There is an error in XML document");
    }

    @Test
    void depthHasAnEnd() {
        String deep = "<a>".repeat(5000) + "</a>".repeat(5000);

        assertThat(fault(Wire.envelope(deep, Wire.ping())))
                .startsWith("Server was unable to read request. ---> There is an error in XML document");
    }

    @Test
    void anAttributeHasAnEnd() {
        String huge = "<h a='" + "x".repeat(200_000) + "'/>";

        assertThat(fault(Wire.envelope(huge, Wire.ping())))
                .startsWith("Server was unable to read request. ---> There is an error in XML document");
    }

    @Test
    void theNumberOfAttributesHasAnEnd() {
        StringBuilder many = new StringBuilder("<h");
        for (int i = 0; i < 1000; i++) {
            many.append(" a%d=''".formatted(i));
        }
        assertThat(fault(Wire.envelope(many + "/>", Wire.ping())))
                .startsWith("Server was unable to read request. ---> There is an error in XML document");
    }

    @Test
    void aSecurityHeaderThatIsNoneOfItsSizeIsRefused() {
        assertThat(fault(Wire.envelope(Wire.token("u".repeat(100_000), "p"), Wire.ping())))
                .isEqualTo("Request format is invalid: a block of the SOAP Header is larger than 65536 characters.");
    }

    @Test
    void nothingIsDoneForAMessageThatIsCutOff() {
        String message = ping();
        int envelopes = DOCUSIGN.envelopes().size();
        for (int end : new int[] {0, 1, message.length() / 3, message.length() / 2, message.length() - 1}) {
            assertThat(fault(message.substring(0, end))).startsWith("Server was unable to read request.");
        }
        assertThat(DOCUSIGN.envelopes()).hasSize(envelopes);
    }

    @Test
    void aConnectionThatEndsEarlyEndsQuietly() throws IOException {
        try (Socket socket = new Socket(DOCUSIGN.api().getHost(), DOCUSIGN.api().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/3.0/api.asmx HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nSOAPAction: \""
                            + Wire.API + "/Ping\"\r\nContent-Length: 100000\r\n\r\n" + ping())
                    .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            String reply = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(reply).doesNotContain("soap:Server");
        }
    }

    @Test
    void whatIsNoSoapIsCalledSo() {
        assertThat(fault("<html/>"))
                .isEqualTo("Request format is invalid: the root element is 'html', not a SOAP Envelope.");
        assertThat(fault(Wire.envelope(Wire.SOAP12, "", Wire.ping())))
                .isEqualTo(
                        "Possible SOAP version mismatch: Envelope namespace http://www.w3.org/2003/05/soap-envelope was"
                                + " unexpected. Expecting http://schemas.xmlsoap.org/soap/envelope/.");
        assertThat(fault("<Envelope xmlns='%s'/>".formatted(Wire.SOAP)))
                .isEqualTo("Request format is invalid: the SOAP Envelope has no Body.");
        assertThat(fault(Wire.envelope(Wire.token(DOCUSIGN), "")))
                .isEqualTo("Request format is invalid: the SOAP Body is empty.");
        assertThat(fault(Wire.envelope(Wire.token(DOCUSIGN), "hello" + Wire.ping())))
                .isEqualTo("Request format is invalid: text between the elements of the SOAP Envelope.");
        assertThat(fault(Wire.envelope(Wire.token(DOCUSIGN), Wire.ping() + Wire.ping())))
                .isEqualTo("Request format is invalid: the SOAP Body has more than one element.");
        assertThat(fault(Wire.envelope(Wire.token(DOCUSIGN) + Wire.token(DOCUSIGN), Wire.ping())))
                .isEqualTo("Request format is invalid: the SOAP Header has more than one wsse:Security.");
        assertThat(fault(ping().replace("</e:Body>", "</e:Body><more/>")))
                .isEqualTo("Request format is invalid: something follows the SOAP Body.");
    }

    @Test
    void commentsInstructionsAndForeignHeadersMeanNothing() {
        String message = ping().replace("<e:Envelope", "<!-- c --><?p i?><e:Envelope")
                .replace("<e:Header>", "<!-- c --><e:Header><other xmlns='urn:x'><deep>1</deep></other>")
                .replace("<e:Body>", "<e:Body><!-- c --><?p i?> ")
                .replace("<wsse:UsernameToken>", "<!-- c --><wsse:UsernameToken>");

        assertThat(Wire.post(DOCUSIGN, "Ping", message).statusCode()).isEqualTo(200);
    }
}
