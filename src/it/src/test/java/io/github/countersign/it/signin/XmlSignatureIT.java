package io.github.countersign.it.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.DocuSignClient;
import io.github.countersign.SoapVersion;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.document.Document;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.it.Pdfs;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.xmlsignature.XmlSignatureFeature;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.function.UnaryOperator;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** An account that takes signed bodies alone. */
class XmlSignatureIT {

    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    private static Path own;
    private static Path foreign;
    private static MockDocuSign docusign;

    @BeforeAll
    static void start() throws Exception {
        own = keyStore("own");
        foreign = keyStore("foreign");
        KeyStore store = KeyStore.getInstance(own.toFile(), PASSWORD.toCharArray());
        docusign = MockDocuSign.builder()
                .signedWith((X509Certificate) store.getCertificate("signer"))
                .start();
    }

    @AfterAll
    static void stop() {
        docusign.close();
    }

    @ParameterizedTest
    @EnumSource
    void aSignedBodyIsTakenAtBothAddresses(SoapVersion version) {
        for (URI address : new URI[] {docusign.api(), docusign.dsapi()}) {
            try (DocuSignClient client =
                    client(address, b -> b.soapVersion(version).cxf(signing(own)::initialize))) {
                assertThat(client.ping()).isTrue();
            }
        }
    }

    @Test
    void aSignedEnvelopeIsSentWholeAndItsDocumentComesBack() throws Exception {
        Path note = Files.writeString(folder.resolve("note.txt"), "A line of the contract.\n".repeat(200));
        try (DocuSignClient client = client(docusign.api(), b -> b.cxf(signing(own)::initialize))) {
            SentEnvelope sent = client.envelopes()
                    .send(EnvelopeDraft.builder()
                            .subject("Signed twice")
                            .document(Document.of(1, note))
                            .recipient(Recipient.signer(1, "Ann Lee", "ann@example.com"))
                            .build());
            Path pdf = folder.resolve("signed.pdf");
            client.documents().download(sent.id(), pdf);
            assertThat(Pdfs.textOf(pdf)).contains("A line of the contract.");
        }
    }

    @Test
    void anUnsignedBodyIsRefused() {
        try (DocuSignClient client = client(docusign.api(), b -> b)) {
            assertThatThrownBy(client::ping)
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("The SOAP Body is not signed, which this account requires.");
        }
    }

    @Test
    void aBodyThatWasAlteredOnTheWayIsRefused() {
        try (DocuSignClient client = client(
                docusign.api(),
                b -> b.cxf(signing(own)::initialize)
                        .cxf((endpoint, bus) -> endpoint.getOutInterceptors().add(new Forger())))) {
            assertThatThrownBy(client::ping)
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("The signature of the message is not valid.");
        }
    }

    @Test
    void aBodyThatSomebodyElseSignedIsRefused() {
        try (DocuSignClient client = client(docusign.api(), b -> b.cxf(signing(foreign)::initialize))) {
            assertThatThrownBy(client::ping)
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("The signature of the message is not valid.");
        }
    }

    private static XmlSignatureFeature signing(Path store) {
        return XmlSignatureFeature.fromPkcs12(store, PASSWORD::toCharArray);
    }

    private static DocuSignClient client(URI address, UnaryOperator<DocuSignClient.Builder> settings) {
        return settings.apply(DocuSignClient.builder()
                        .endpoint(address)
                        .accountId(docusign.accountId())
                        .credentials(Credentials.appPassword(
                                docusign.integratorKey(),
                                docusign.userName(),
                                docusign.password().toCharArray())))
                .build();
    }

    /** The Java runtime makes certificates in its tool and nowhere in its API. */
    private static Path keyStore(String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "signer",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=" + name + ".invalid",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(output).isZero();
        return file;
    }

    /** Adds an attribute to the operation after the body was signed. */
    private static final class Forger extends AbstractPhaseInterceptor<SoapMessage> {

        Forger() {
            super(Phase.POST_PROTOCOL_ENDING);
        }

        @Override
        public void handleMessage(SoapMessage message) {
            try {
                Element body = message.getContent(SOAPMessage.class).getSOAPBody();
                ((Element) body.getFirstChild()).setAttribute("forged", "true");
            } catch (SOAPException e) {
                throw new Fault(e);
            }
        }
    }
}
