package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.document.Document;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.DocumentServer;
import io.github.countersign.testing.Pattern;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.Envelope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole client, in a JVM that could not hold a fifth of the document, and with an eye on its folder for temporary files. */
class SmallHeapTest {

    @TempDir
    Path temporary;

    @Test
    void sixtyFourMegabytesPassThroughSixteenOfHeapInBothDirections() throws Exception {
        passes(64_000_000);
    }

    @Test
    @Tag("large")
    void fiveHundredMegabytesPassThroughSixteenOfHeapInBothDirections() throws Exception {
        passes(500_000_000);
    }

    private void passes(long length) throws Exception {
        try (DocumentServer server = new DocumentServer(length)) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx16m",
                            "-XX:+UseSerialGC",
                            "-Djava.io.tmpdir=" + temporary,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Everything.class.getName(),
                            server.endpoint().toString(),
                            String.valueOf(length))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(printed).isZero();
            assertThat(printed).contains("done");
            // One through the facade, two in one message through the port.
            assertThat(server.seen()).containsExactly("equal", "equal", "equal");
        }
        assertThat(temporary).isEmptyDirectory();
    }

    static final class Everything {

        private Everything() {}

        public static void main(String[] arguments) throws Exception {
            Pattern document = new Pattern(Long.parseLong(arguments[1]));
            try (DocuSignClient client = DocuSignClient.builder()
                    .endpoint(URI.create(arguments[0]))
                    .accountId(Clients.ACCOUNT)
                    .credentials(Clients.credentials())
                    .build()) {
                long start = System.nanoTime();
                client.envelopes()
                        .send(EnvelopeDraft.builder()
                                .subject("s")
                                .document(Document.of(1, "a.pdf", document))
                                .recipient(Recipient.signer(1, "Ann", "ann@example.com"))
                                .build());
                long sent = System.nanoTime();
                Envelope envelope = new Envelope();
                envelope.setDocuments(new ArrayOfDocument());
                for (int i = 0; i < 2; i++) {
                    net.docusign.api_3_0.Document raw = new net.docusign.api_3_0.Document();
                    raw.setPDFBytes(client.streamed(document));
                    envelope.getDocuments().getDocument().add(raw);
                }
                client.port(APIServiceSoap.class).createAndSendEnvelope(envelope);
                long again = System.nanoTime();
                try (OutputStream expecting = document.expecting()) {
                    client.documents().download(new EnvelopeId("e-1"), expecting);
                }
                long received = System.nanoTime();
                byte[] left = client.receiving(index -> document.expecting())
                        .port(APIServiceSoap.class)
                        .requestPDF("e-1")
                        .getPDFBytes();
                long end = System.nanoTime();
                System.out.printf(
                        "out %d ms, two out %d ms, in %d ms, in through the port %d ms%n",
                        (sent - start) / 1_000_000,
                        (again - sent) / 1_000_000,
                        (received - again) / 1_000_000,
                        (end - received) / 1_000_000);
                System.out.println(left.length == 0 ? "done" : "the bytes are in the reply");
            }
        }
    }
}
