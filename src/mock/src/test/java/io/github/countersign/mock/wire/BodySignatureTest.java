package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class BodySignatureTest {

    private static final String PASSWORD = "not-a-secret";
    private static final String UNSIGNED = "The SOAP Body is not signed, which this account requires.";
    private static final String INVALID = "The signature of the message is not valid.";

    @TempDir
    static Path folder;

    private static KeyStore own;
    private static KeyStore foreign;
    private static MockDocuSign docusign;

    @BeforeAll
    static void start() throws Exception {
        own = keyStore("own");
        foreign = keyStore("foreign");
        docusign = MockDocuSign.builder()
                .signedWith((X509Certificate) own.getCertificate("signer"))
                .start();
    }

    @AfterAll
    static void close() {
        docusign.close();
    }

    /** The Java runtime makes certificates in its tool and nowhere in its API. */
    private static KeyStore keyStore(String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "signer",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=" + name + ".invalid",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        assertThat(keytool.waitFor())
                .describedAs(Files.readString(folder.resolve(name + ".log")))
                .isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private static String signed(String envelope, KeyStore with) throws Exception {
        Merlin crypto = new Merlin();
        crypto.setKeyStore(with);
        Document message = Wire.parse(envelope);
        WSSecHeader header = new WSSecHeader(message);
        header.setMustUnderstand(false);
        header.insertSecurityHeader();
        WSSecSignature signature = new WSSecSignature(header);
        signature.setUserInfo("signer", PASSWORD);
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.build(crypto);
        StringWriter text = new StringWriter();
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.transform(new DOMSource(message), new StreamResult(text));
        return text.toString();
    }

    private static String ping() {
        return Wire.envelope(Wire.token(docusign), Wire.ping());
    }

    private static String fault(String envelope) {
        HttpResponse<String> reply = Wire.post(docusign, "Ping", envelope);
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).contains("<faultcode>soap:Client</faultcode>");
        return Wire.text(reply.body(), "faultstring");
    }

    @Test
    void aSignedBodyIsAnsweredInBothVersionsAndAtBothEndpoints() throws Exception {
        String soap12 = Wire.envelope(Wire.SOAP12, Wire.token(docusign), Wire.ping());

        assertThat(Wire.post(docusign, "Ping", signed(ping(), own)).statusCode())
                .isEqualTo(200);
        assertThat(Wire.post12(docusign.api(), Wire.API, "Ping", null, signed(soap12, own))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Wire.post(
                                docusign.dsapi(),
                                Wire.API,
                                "Ping",
                                Wire.header(docusign),
                                signed(Wire.envelope("", Wire.ping()), own))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnsignedBodyIsRefused() {
        assertThat(fault(ping())).isEqualTo(UNSIGNED);
        assertThat(fault(Wire.envelope("", Wire.ping()))).isEqualTo(UNSIGNED);
        assertThat(Wire.text(
                        Wire.post(
                                        docusign.dsapi(),
                                        Wire.API,
                                        "Ping",
                                        Wire.header(docusign),
                                        Wire.envelope("", Wire.ping()))
                                .body(),
                        "faultstring"))
                .isEqualTo(UNSIGNED);
    }

    @Test
    void aBodyThatWasAlteredIsRefused() throws Exception {
        String altered = signed(ping(), own).replace("<Ping", "<!-- nothing --><Ping a='b'");

        assertThat(fault(altered)).isEqualTo(INVALID);
        assertThat(docusign.requests().get(docusign.requests().size() - 1).reason())
                .startsWith("WSS4J says: ");
    }

    @Test
    void theSignatureOfSomebodyElseIsRefused() throws Exception {
        assertThat(fault(signed(ping(), foreign))).isEqualTo(INVALID);
    }

    @Test
    void aSignedBodyInAnotherPlaceProvesNothingForTheRealOne() throws Exception {
        String signed = signed(ping(), own);
        String body = signed.substring(signed.indexOf("<e:Body"), signed.indexOf("</e:Body>") + "</e:Body>".length());
        String wrapped = signed.replace(body, "<e:Body>" + Wire.ping() + "</e:Body>")
                .replace("<e:Header>", "<e:Header><moved xmlns='urn:x'>" + body + "</moved>");

        assertThat(fault(wrapped)).isIn(UNSIGNED, INVALID);
    }

    @Test
    void aCopyWithTheSignedIdDoesNotStandInForAnAlteredBody() throws Exception {
        String signed = signed(ping(), own);
        String body = signed.substring(signed.indexOf("<e:Body"), signed.indexOf("</e:Body>") + "</e:Body>".length());
        String copied = signed.replace("<e:Header>", "<e:Header><moved xmlns='urn:x'>" + body + "</moved>");
        int real = copied.lastIndexOf("<e:Body");

        assertThat(fault(copied.substring(0, real) + body.replace("<Ping", "<Ping a='b'") + "</e:Envelope>"))
                .isEqualTo(INVALID);
    }

    @Test
    void whoCallsIsStillAskedFor() throws Exception {
        String stranger = Wire.envelope(Wire.token("[NO]no", "no"), Wire.ping());

        assertThat(fault(signed(stranger, own)))
                .isEqualTo("The specified integration key was not found or is disabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "<a><b></a>"})
    void whatIsNoSafeXmlIsRefusedBeforeItIsATree(String message) {
        assertThat(fault(message))
                .startsWith("Server was unable to read request. ---> There is an error in XML document (");
    }

    @Test
    void depthHasAnEndInTheTreeToo() {
        assertThat(fault("<a>".repeat(5000) + "</a>".repeat(5000)))
                .startsWith("Server was unable to read request. ---> There is an error in XML document (");
    }

    @Test
    void theCharsetOfTheContentTypeCounts() throws Exception {
        String signed = signed(ping(), own);
        HttpResponse<String> reply = Wire.send(Wire.request(docusign.api())
                .header("Content-Type", "text/xml; charset=utf-16le")
                .header("SOAPAction", Wire.API + "/Ping")
                .POST(BodyPublishers.ofByteArray(signed.getBytes(StandardCharsets.UTF_16LE))));

        assertThat(reply.statusCode()).isEqualTo(200);
    }

    @Test
    void accountsAndCredentialsAreNotSigned() {
        String ns = "http://www.docusign.net/API/Credential";

        assertThat(Wire.post(
                                docusign.credential(),
                                ns,
                                "Ping",
                                null,
                                Wire.envelope("", "<Ping xmlns='%s'/>".formatted(ns)))
                        .statusCode())
                .isEqualTo(200);
    }
}
