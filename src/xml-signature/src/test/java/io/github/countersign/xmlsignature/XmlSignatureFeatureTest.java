package io.github.countersign.xmlsignature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.countersign.DocuSignClient;
import io.github.countersign.SoapVersion;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.error.ClientException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlSignatureFeatureTest {

    private static final String KEY = "11111111-2222-3333-4444-555555555555";
    private static final String SECRET = "s3cr3t";

    @TempDir
    static Path directory;

    private static Path rsa;
    private static KeyStore several;

    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeAll
    static void makeKeys() throws Exception {
        rsa = directory.resolve("rsa.p12");
        Keys.generate(rsa, "signer", "RSA");
        Path file = directory.resolve("several.p12");
        Keys.generate(file, "rsa", "RSA");
        Keys.generate(file, "ec", "EC");
        Keys.generate(file, "dsa", "DSA");
        several = Keys.load(file);
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestBody().readAllBytes());
            String request = new String(received.get(received.size() - 1), StandardCharsets.UTF_8);
            String soap = request.contains("2003/05/soap-envelope")
                    ? "http://www.w3.org/2003/05/soap-envelope"
                    : "http://schemas.xmlsoap.org/soap/envelope/";
            byte[] reply = "<s:Envelope xmlns:s=\"%s\"><s:Body><%s/></s:Body></s:Envelope>"
                    .formatted(soap, answerTo(request))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @EnumSource(SoapVersion.class)
    void theBodyIsSignedAndTheSignInStaysInPlace(SoapVersion version) throws Exception {
        try (DocuSignClient client = client(b -> b.soapVersion(version).cxf(feature()::initialize))) {
            client.ping();
        }
        Receiver receiver = new Receiver(Keys.trusting(certificate()), SECRET);
        assertThat(receiver.signedElements(received.get(0))).containsExactly("Body");
        assertThat(receiver.results(received.get(0)).getActionResults()).containsKeys(WSConstants.SIGN, WSConstants.UT);
        assertThat(text(0))
                .contains("<wsse:Username>[" + KEY + "]ann</wsse:Username>", "rsa-sha256", "xmlenc#sha256")
                .containsOnlyOnce("<wsse:Security ");
    }

    @Test
    void anAlteredBodyIsRejected() throws Exception {
        try (DocuSignClient client = client(b -> b.cxf(feature()::initialize))) {
            client.port(APIServiceSoap.class).voidEnvelope("an-id", "the true reason");
        }
        Receiver receiver = new Receiver(Keys.trusting(certificate()), SECRET);
        assertThat(receiver.signedElements(received.get(0))).containsExactly("Body");
        byte[] altered = text(0).replace("the true reason", "another reason").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> receiver.signedElements(altered)).isInstanceOf(WSSecurityException.class);
    }

    @Test
    void aSignatureOfSomebodyElseIsRejected() throws Exception {
        try (DocuSignClient client = client(b -> b.cxf(feature()::initialize))) {
            client.ping();
        }
        Receiver receiver = new Receiver(Keys.trusting(several.getCertificate("rsa")), SECRET);
        assertThatThrownBy(() -> receiver.signedElements(received.get(0))).isInstanceOf(WSSecurityException.class);
    }

    @Test
    void aStreamedDocumentIsInTheMessageBeforeItIsSigned() throws Exception {
        byte[] pdf = "%PDF-1.7 not a real one".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(directory.resolve("contract.pdf"), pdf);
        try (DocuSignClient client = client(b -> b.cxf(feature()::initialize))) {
            Envelope envelope = envelope(client.streamed(DocumentSource.of(file)));
            client.port(APIServiceSoap.class).createAndSendEnvelope(envelope);
        }
        assertThat(text(0)).contains("PDFBytes>" + Base64.getEncoder().encodeToString(pdf) + "</");
        assertThat(new Receiver(Keys.trusting(certificate()), SECRET).signedElements(received.get(0)))
                .containsExactly("Body");
    }

    @Test
    void aDocumentThatCannotBeReadEndsTheCallBeforeAnythingIsSent() {
        try (DocuSignClient client = client(b -> b.cxf(feature()::initialize))) {
            Envelope envelope = envelope(client.streamed(unreadable()));
            assertThatThrownBy(() -> client.port(APIServiceSoap.class).createAndSendEnvelope(envelope))
                    .isInstanceOf(ClientException.class)
                    .hasMessageContaining("a document cannot be read: java.io.IOException: the share is gone");
        }
        assertThat(received).isEmpty();
    }

    @Test
    void anEcKeyOfAStoreSignsToo() throws Exception {
        XmlSignatureFeature feature = XmlSignatureFeature.fromKeyStore(several, "ec", Keys.PASSWORD::toCharArray);
        try (DocuSignClient client = client(b -> b.cxf(feature::initialize))) {
            client.ping();
        }
        assertThat(text(0)).contains("ecdsa-sha256");
        assertThat(new Receiver(Keys.trusting(several.getCertificate("ec")), SECRET).signedElements(received.get(0)))
                .containsExactly("Body");
    }

    @Test
    void theOtherServicesAreLeftAsTheyAre() throws Exception {
        try (DocuSignClient client = client(b -> b.cxf(feature()::initialize))) {
            client.port(AccountManagementServiceSoap.class).ping();
        }
        assertThat(text(0)).doesNotContain("Signature", "Security");
    }

    @Test
    void aKeyThatCannotSignIsRefusedWhenItIsGiven() throws Exception {
        Path missing = directory.resolve("missing.p12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlSignatureFeature.fromPkcs12(missing, Keys.PASSWORD::toCharArray))
                .withMessage("File %s cannot be read as PKCS#12 with this password", missing);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlSignatureFeature.fromPkcs12(rsa, "wrong"::toCharArray))
                .withMessage("File %s cannot be read as PKCS#12 with this password", rsa);
        Path both = directory.resolve("several.p12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlSignatureFeature.fromPkcs12(both, Keys.PASSWORD::toCharArray))
                .withMessage("File %s holds 3 keys, just one is needed: take fromKeyStore(...) and name it", both);
        KeyStore empty = KeyStore.getInstance("PKCS12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlSignatureFeature.fromKeyStore(empty, "x", Keys.PASSWORD::toCharArray))
                .withMessage("The key store is not loaded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "dsa"})
    void theStoreIsLookedIntoWhenItIsGiven(String alias) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XmlSignatureFeature.fromKeyStore(several, alias, Keys.PASSWORD::toCharArray))
                .withMessageMatching(
                        alias.equals("dsa")
                                ? "Key 'dsa' is a DSA key: RSA or EC is needed"
                                : "The key store has no key 'nobody' with a certificate, it has \\[.*ec.*]");
    }

    private static DocumentSource unreadable() {
        return () -> {
            throw new IOException("the share is gone");
        };
    }

    private static XmlSignatureFeature feature() {
        return XmlSignatureFeature.fromPkcs12(rsa, Keys.PASSWORD::toCharArray);
    }

    private static java.security.cert.Certificate certificate() throws Exception {
        return Keys.load(rsa).getCertificate("signer");
    }

    private DocuSignClient client(UnaryOperator<DocuSignClient.Builder> settings) {
        return settings.apply(DocuSignClient.builder()
                        .endpoint(URI.create(
                                "http://localhost:" + server.getAddress().getPort() + "/api/3.0/api.asmx"))
                        .accountId("an-account")
                        .credentials(Credentials.appPassword(KEY, "ann", SECRET.toCharArray())))
                .build();
    }

    private static Envelope envelope(byte[] pdf) {
        Document document = new Document();
        document.setPDFBytes(pdf);
        Envelope envelope = new Envelope();
        envelope.setDocuments(new ArrayOfDocument());
        envelope.getDocuments().getDocument().add(document);
        return envelope;
    }

    private String text(int index) {
        return new String(received.get(index), StandardCharsets.UTF_8);
    }

    private static String answerTo(String request) {
        for (String operation : List.of("VoidEnvelope", "CreateAndSendEnvelope")) {
            if (request.contains(operation)) {
                return operation + "Response xmlns=\"http://www.docusign.net/API/3.0\"";
            }
        }
        String namespace = request.contains("API/AccountManagement") ? "AccountManagement" : "3.0";
        return "PingResponse xmlns=\"http://www.docusign.net/API/" + namespace + "\"";
    }
}
