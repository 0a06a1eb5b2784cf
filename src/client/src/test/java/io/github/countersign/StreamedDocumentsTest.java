package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.document.Download;
import io.github.countersign.document.PdfOptions;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.TransportException;
import io.github.countersign.reliability.Retries;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.ArrayOfAttachment;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.Attachment;
import net.docusign.api_3_0.DocumentPDFs;
import net.docusign.api_3_0.Envelope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedDocumentsTest {

    private static final EnvelopeId ENVELOPE = new EnvelopeId("e-1");
    private static final String CREATED =
            "<CreateAndSendEnvelopeResponse xmlns=\"%s\"><CreateAndSendEnvelopeResult><Status>Sent</Status><EnvelopeID>e-1</EnvelopeID></CreateAndSendEnvelopeResult></CreateAndSendEnvelopeResponse>"
                    .formatted(Soap.API);

    private final AtomicReference<Reply> next = new AtomicReference<>(Reply.soap(CREATED));
    private RecordingServer server;
    private DocuSignClient client;

    @TempDir
    Path dir;

    @BeforeEach
    void start() {
        server = RecordingServer.start(request -> next.get());
        client = Clients.of(server);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void severalDocumentsGoOutInOneMessageOfExactLength() {
        byte[] one = random(100_000);
        byte[] two = random(1);
        client.envelopes()
                .send(EnvelopeDraft.builder()
                        .subject("s")
                        .document(Document.of(1, "a.pdf", DocumentSource.of(one)))
                        .document(Document.of(2, "b.pdf", () -> new ByteArrayInputStream(two)))
                        .recipient(Recipient.signer(1, "Ann", "ann@example.com"))
                        .build());

        String body = server.onlyRequest().text();
        assertThat(body).contains("PDFBytes>" + base64(one) + "</").contains("PDFBytes>" + base64(two) + "</");
        assertThat(server.onlyRequest().headers())
                .containsEntry("content-length", String.valueOf(body.getBytes(StandardCharsets.UTF_8).length))
                .doesNotContainKey("transfer-encoding");
    }

    @Test
    void whateverElementTakesBase64TakesAStandInAndTheSameObjectsMayGoOutAgain() {
        byte[] content = random(5_000);
        Envelope envelope = envelope(client.streamed(DocumentSource.of(content)));
        Attachment attachment = new Attachment();
        attachment.setLabel("l");
        attachment.setData(client.within(java.time.Duration.ofSeconds(20)).streamed(DocumentSource.of(content)));
        ArrayOfAttachment attachments = new ArrayOfAttachment();
        attachments.getAttachment().add(attachment);
        envelope.setEnvelopeAttachment(attachments);

        APIServiceSoap port = client.port(APIServiceSoap.class);
        port.createAndSendEnvelope(envelope);
        port.createAndSendEnvelope(envelope);

        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.text())
                        .contains("PDFBytes>" + base64(content) + "</")
                        .contains("Data>" + base64(content) + "</"));
    }

    @Test
    void aStandInOfAnotherClientIsNotSent() {
        try (DocuSignClient other = Clients.of(server)) {
            byte[] foreign = other.streamed(DocumentSource.of(new byte[1]));
            assertThatThrownBy(() -> client.port(APIServiceSoap.class).createAndSendEnvelope(envelope(foreign)))
                    .isInstanceOfSatisfying(
                            ClientException.class,
                            e -> assertThat(e.requestSent()).isFalse())
                    .hasMessage(
                            "CreateAndSendEnvelope at localhost: the request could not be made, nothing was sent. The reason is on this side: "
                                    + "a document is the stand-in of another client, or of an array that was given up: "
                                    + "get a new one with streamed(...), and hold it until the call is over");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void aDocumentThatShrinksOrGrowsOrFailsIsBrokenOffBeforeItsLastByte() {
        assertBrokenOff(
                sized(50_000, 49_999),
                "The document ended after 49999 of its 50000 bytes: did it change while it was sent?");
        assertBrokenOff(
                sized(50_000, 50_001), "The document has more than its 50000 bytes: did it change while it was sent?");
        assertBrokenOff(
                new DocumentSource() {
                    @Override
                    public InputStream open() throws IOException {
                        throw new IOException("store is down");
                    }

                    @Override
                    public OptionalLong length() {
                        return OptionalLong.of(9);
                    }
                },
                "store is down");
        assertThat(server.requests()).isEmpty();
        client.port(APIServiceSoap.class).createAndSendEnvelope(envelope(new byte[3]));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aDownloadGoesStraightToItsFile() {
        byte[] pdf = random(200_000);
        next.set(pdf(base64(pdf)));
        assertThat(client.documents().download(ENVELOPE, dir.resolve("a.pdf")).path())
                .hasBinaryContent(pdf);
        assertThat(dir).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whateverWayABase64TextIsWrittenTheDocumentIsTheSame() {
        byte[] pdf = random(3_000);
        String text = base64(pdf);
        for (String written : List.of(
                text.replaceAll("(.{76})", "$1\r\n"),
                "<![CDATA[" + text + "]]>",
                text.substring(0, 1_000) + "<!-- c -->" + text.substring(1_000),
                "&#" + (int) text.charAt(0) + ";" + text.substring(1))) {
            next.set(pdf(written));
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            Download download = client.documents().download(ENVELOPE, target);
            assertThat(target.toByteArray()).isEqualTo(pdf);
            assertThat(download.length()).isEqualTo(3_000);
        }
    }

    @Test
    void theDocumentsOfAReplyComeInOrderAndAreEmptyInTheGeneratedTypes() {
        byte[] one = random(70_000);
        byte[] three = random(10);
        next.set(Reply.soap(
                ("<RequestDocumentPDFsResponse xmlns=\"%s\"><RequestDocumentPDFsResult><EnvelopeId>e</EnvelopeId>"
                                + "<DocumentPDF><Name>one</Name><PDFBytes>%s</PDFBytes></DocumentPDF><DocumentPDF><Name>two</Name><PDFBytes/></DocumentPDF>"
                                + "<DocumentPDF><Name>three</Name><PDFBytes>%s</PDFBytes></DocumentPDF>"
                                + "</RequestDocumentPDFsResult></RequestDocumentPDFsResponse>")
                        .formatted(Soap.API, base64(one), base64(three))));
        List<String> opened = new ArrayList<>();
        List<ByteArrayOutputStream> sinks =
                List.of(new ByteArrayOutputStream(), new ByteArrayOutputStream(), new ByteArrayOutputStream());
        DocumentPDFs reply = client.receiving(index -> {
                    opened.add("document " + index);
                    return sinks.get(index);
                })
                .port(APIServiceSoap.class)
                .requestDocumentPDFs("e");

        assertThat(opened).containsExactly("document 0", "document 2");
        assertThat(sinks.get(0).toByteArray()).isEqualTo(one);
        assertThat(sinks.get(2).toByteArray()).isEqualTo(three);
        assertThat(reply.getDocumentPDF()).extracting("name").containsExactly("one", "two", "three");
        assertThat(reply.getDocumentPDF())
                .allSatisfy(document -> assertThat(document.getPDFBytes()).isEmpty());
    }

    @Test
    void withoutASinkTheBytesAreInTheGeneratedTypes() {
        byte[] pdf = random(1_000);
        next.set(pdf(base64(pdf)));
        assertThat(client.port(APIServiceSoap.class).requestPDF("e").getPDFBytes())
                .isEqualTo(pdf);
    }

    @Test
    void aDownloadThatBreaksOffLeavesNothing() {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 900000\r\n\r\n";
        String whole = new String(pdf(base64(random(300_000))).bytes(), StandardCharsets.ISO_8859_1);
        next.set(Reply.raw(head + whole.substring(whole.indexOf("\r\n\r\n") + 4, whole.length() - 100_000)));
        assertThatThrownBy(() -> client.documents().download(ENVELOPE, dir.resolve("a.pdf")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("the connection broke in the middle of the reply");
        assertThat(dir).isEmptyDirectory();
    }

    /** A second reply would be written after what came of the first. */
    @Test
    void aDownloadThatBreaksOffIsNotTakenUpInTheMiddleOfAFile() {
        Reply good = Reply.soap(
                "<RequestPDFWithCertResponse xmlns=\"%s\"><RequestPDFWithCertResult><EnvelopeID>e-1</EnvelopeID><PDFBytes>%s</PDFBytes></RequestPDFWithCertResult></RequestPDFWithCertResponse>"
                        .formatted(Soap.API, base64(random(300_000))));
        String whole = new String(good.bytes(), StandardCharsets.ISO_8859_1);
        Reply broken = Reply.raw(whole.substring(0, whole.length() - 100_000));
        List<Reply> replies = new ArrayList<>(List.of(broken, good));
        try (RecordingServer flaky = RecordingServer.start(request -> replies.remove(0));
                DocuSignClient standard =
                        Clients.builder(flaky).retries(Retries.standard()).build()) {
            Path file = dir.resolve("a.pdf");

            assertThatThrownBy(
                            () -> standard.documents().download(ENVELOPE, PdfOptions.DEFAULT.withCertificate(), file))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("the connection broke in the middle of the reply");
            assertThat(dir).isEmptyDirectory();
            assertThat(flaky.requests()).hasSize(1);

            assertThat(standard.documents()
                            .download(ENVELOPE, PdfOptions.DEFAULT.withCertificate(), file)
                            .length())
                    .isEqualTo(300_000);
        }
    }

    @Test
    void whatIsNoBase64IsNoDocument() {
        next.set(pdf("QUJD*"));
        assertThatThrownBy(() -> client.documents().download(ENVELOPE, dir.resolve("a.pdf")))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("a message that cannot be read here: A document of the reply is no Base64");
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void aSecondDocumentWhereOneWasAskedForIsRefused() {
        next.set(Reply.soap(
                "<RequestPDFResponse xmlns=\"%s\"><RequestPDFResult><PDFBytes>QUJD</PDFBytes><PDFBytes>QUJD</PDFBytes></RequestPDFResult></RequestPDFResponse>"
                        .formatted(Soap.API)));
        assertThatThrownBy(() -> client.documents().download(ENVELOPE, dir.resolve("a.pdf")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("the reply holds more than one document where one was asked for");
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void aTargetThatFailsIsToldFromTheServiceAndTheNextCallIsFine() {
        next.set(pdf(base64(random(500_000))));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> client.documents().download(ENVELOPE, full))
                .isInstanceOf(ClientException.class)
                .hasMessage(
                        "The PDF of envelope e-1 arrived, but the stream for it failed: java.io.IOException: No space left on device");
        assertThatThrownBy(() -> client.receiving(index -> full)
                        .port(APIServiceSoap.class)
                        .requestPDF("e"))
                .isInstanceOf(ClientException.class)
                .hasMessage("RequestPDF at localhost: a document of the reply arrived, but the sink for it failed: "
                        + "java.io.IOException: No space left on device. The call itself took effect.");
        next.set(Reply.soap(Soap.pingReply()));
        assertThat(client.ping()).isTrue();
    }

    private void assertBrokenOff(DocumentSource source, String reason) {
        assertThatThrownBy(() ->
                        client.port(APIServiceSoap.class).createAndSendEnvelope(envelope(client.streamed(source))))
                .isInstanceOfSatisfying(
                        ClientException.class, e -> assertThat(e.requestSent()).isFalse())
                .hasMessage(
                        "CreateAndSendEnvelope at localhost: a document could not be read to its end: %s. "
                                + "The request was broken off, so the call had no effect.",
                        reason);
    }

    private static Envelope envelope(byte[] content) {
        net.docusign.api_3_0.Document document = new net.docusign.api_3_0.Document();
        document.setPDFBytes(content);
        Envelope envelope = new Envelope();
        envelope.setDocuments(new ArrayOfDocument());
        envelope.getDocuments().getDocument().add(document);
        return envelope;
    }

    private static DocumentSource sized(long announced, int real) {
        return new DocumentSource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[real]);
            }

            @Override
            public OptionalLong length() {
                return OptionalLong.of(announced);
            }
        };
    }

    private static Reply pdf(String content) {
        return Reply.soap(
                "<RequestPDFResponse xmlns=\"%s\"><RequestPDFResult><EnvelopeID>e-1</EnvelopeID><PDFBytes>%s</PDFBytes></RequestPDFResult></RequestPDFResponse>"
                        .formatted(Soap.API, content));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
