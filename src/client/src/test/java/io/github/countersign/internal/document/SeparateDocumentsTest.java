package io.github.countersign.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.document.DownloadedDocument;
import io.github.countersign.document.PdfOptions;
import io.github.countersign.error.ClientException;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.HttpExchangeRecord;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.docusign.api_3_0.DocumentPDF;
import net.docusign.api_3_0.DocumentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents one by one, on the wire. "UERG" is PDF in Base64. */
class SeparateDocumentsTest {

    private static final EnvelopeId ID = new EnvelopeId("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
    private static final String TWO = """
            <DocumentPDF><Name>lease.pdf</Name><PDFBytes>UERG</PDFBytes><DocumentID>1</DocumentID><DocumentType>CONTENT</DocumentType></DocumentPDF>\
            <DocumentPDF><Name>Summary</Name><PDFBytes>UERGUERG</PDFBytes><DocumentID/><DocumentType>SUMMARY</DocumentType></DocumentPDF>""";

    @Test
    void eachDocumentBecomesAFileOfItsOwn(@TempDir Path dir) throws IOException {
        List<DownloadedDocument> documents = new ArrayList<>();
        assertThat(requests(
                        TWO, client -> documents.addAll(client.documents().downloadEach(ID, PdfOptions.DEFAULT, dir))))
                .singleElement()
                .asString()
                .contains("<EnvelopeID>" + ID);

        assertThat(documents)
                .extracting(DownloadedDocument::id)
                .containsExactly(OptionalInt.of(1), OptionalInt.empty());
        assertThat(documents).extracting(DownloadedDocument::name).containsExactly("lease.pdf", "Summary");
        assertThat(documents).extracting(DownloadedDocument::isCertificate).containsExactly(false, true);
        assertThat(documents).extracting(DownloadedDocument::length).containsExactly(3L, 6L);
        assertThat(documents)
                .allSatisfy(document -> assertThat(document.sha256()).matches("[0-9a-f]{64}"));
        assertThat(names(dir)).containsExactly("1-lease.pdf", "certificate-Summary.pdf");
        assertThat(Files.readString(dir.resolve("1-lease.pdf"))).isEqualTo("PDF");
        assertThat(Files.readString(dir.resolve("certificate-Summary.pdf"))).isEqualTo("PDFPDF");
    }

    @Test
    void eachDocumentGoesIntoASinkThatIsClosed() {
        List<ByteArrayOutputStream> taken = new ArrayList<>();
        List<Integer> closed = new ArrayList<>();
        List<DownloadedDocument> documents = new ArrayList<>();
        requests(
                TWO,
                client -> documents.addAll(client.documents().downloadEach(ID, index -> {
                    ByteArrayOutputStream target = new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            closed.add(index);
                        }
                    };
                    taken.add(target);
                    return target;
                })));

        assertThat(taken).extracting(ByteArrayOutputStream::toString).containsExactly("PDF", "PDFPDF");
        assertThat(closed).containsExactly(0, 1);
        assertThat(documents).extracting(DownloadedDocument::length).containsExactly(3L, 6L);
        assertThat(documents).allSatisfy(document -> assertThat(document.path()).isEmpty());
    }

    @Test
    void aFileThatIsThereStaysUnlessItIsToBeReplaced(@TempDir Path dir) throws IOException {
        Path there = Files.writeString(dir.resolve("1-lease.pdf"), "mine");

        requests(
                TWO,
                client -> assertThatThrownBy(() -> client.documents().downloadEach(ID, PdfOptions.DEFAULT, dir))
                        .isInstanceOf(ClientException.class)
                        .hasMessage(
                                "The download was thrown away: %s exists, and is not overwritten. Delete it, or choose another name."
                                        .formatted(there)));
        assertThat(there).hasContent("mine");
        assertThat(names(dir)).containsExactly("1-lease.pdf");

        requests(TWO, client -> client.documents().downloadEach(ID, PdfOptions.DEFAULT.replacing(), dir));
        assertThat(there).hasContent("PDF");
    }

    @Test
    void oneFileIsReplacedOnlyWhenThatIsSaid(@TempDir Path dir) throws IOException {
        Path there = Files.writeString(dir.resolve("a.pdf"), "mine");
        requests("<PDFBytes>UERG</PDFBytes>", client -> {
            assertThatThrownBy(() -> client.documents().download(ID, PdfOptions.DEFAULT, there))
                    .hasMessageContaining("is not overwritten");
            client.documents().download(ID, PdfOptions.DEFAULT.replacing(), there);
        });
        assertThat(there).hasContent("PDF");
        assertThat(names(dir)).containsExactly("a.pdf");
    }

    @Test
    void aReplyWithoutDocumentsIsAnError(@TempDir Path dir) throws IOException {
        requests(
                "<EnvelopeId>e-1</EnvelopeId>",
                client -> assertThatThrownBy(() -> client.documents().downloadEach(ID, PdfOptions.DEFAULT, dir))
                        .isInstanceOf(ClientException.class)
                        .hasMessage(
                                "RequestDocumentPDFsEx at localhost: no PDF came back for envelope %s. A draft has none: send it first, then download."
                                        .formatted(ID)));
        assertThat(names(dir)).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsSaidBeforeTheCall(@TempDir Path dir) {
        Path missing = dir.resolve("missing");
        assertThat(requests(
                        TWO,
                        client -> assertThatThrownBy(
                                        () -> client.documents().downloadEach(ID, PdfOptions.DEFAULT, missing))
                                .hasMessage("Nothing was downloaded: the folder %s does not exist. Make it first."
                                        .formatted(missing))))
                .isEmpty();
    }

    @Test
    void aSinkThatFailsEndsTheCall() {
        requests(
                TWO,
                client -> assertThatThrownBy(() -> client.documents().downloadEach(ID, index -> {
                            throw new IOException("no place");
                        }))
                        .isInstanceOf(ClientException.class)
                        .hasMessageContaining("the sink for it failed")
                        .hasMessageContaining("no place"));
    }

    @ParameterizedTest
    @CsvSource({
        "RequestPDF,",
        "RequestPDFNoWaterMark, withoutWatermark",
        "RequestPDFWithCert, withCertificate",
        "RequestPDFWithOptions, language",
        "RequestPDFWithOptions, changes",
        "RequestPDFRecipientsView, viewer"
    })
    void thePlainestOperationIsCalled(String operation, String option) {
        List<String> requests = requests(
                "<PDFBytes>UERG</PDFBytes>",
                client -> assertThat(client.documents()
                                .download(ID, options(option), OutputStream.nullOutputStream())
                                .length())
                        .isEqualTo(3));
        assertThat(requests).singleElement().asString().contains("<" + operation + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "RequestDocumentPDFsEx,",
        "RequestPDFsWithOptions, language",
        "RequestPDFsWithOptions, changes",
        "RequestDocumentPDFsRecipientsView, viewer"
    })
    void eachDocumentToo(String operation, String option, @TempDir Path dir) {
        assertThat(requests(TWO, client -> client.documents().downloadEach(ID, options(option), dir)))
                .singleElement()
                .asString()
                .contains("<" + operation + " ");
    }

    @Test
    void theOptionsGoOut() {
        String request = requests(
                        "<PDFBytes>UERG</PDFBytes>",
                        client -> client.documents()
                                .download(
                                        ID,
                                        PdfOptions.DEFAULT
                                                .asSeenBy("Ann", "ann@example.com")
                                                .showingChanges()
                                                .withoutWatermark()
                                                .withCertificate("fr"),
                                        OutputStream.nullOutputStream()))
                .get(0);
        assertThat(request)
                .contains("<RecipientName>Ann</RecipientName><RecipientEmail>ann@example.com</RecipientEmail>")
                .contains("<ShowChanges>true</ShowChanges>")
                .contains("<AddWaterMark>false</AddWaterMark>")
                .contains("<IncludeCert>true</IncludeCert>")
                .contains(">fr</");
    }

    @Test
    void theCertificateComesAlone(@TempDir Path dir) {
        String summary = "<DocumentPDF><Name>Summary</Name><PDFBytes>UERG</PDFBytes><DocumentID/></DocumentPDF>";
        assertThat(requests(
                        summary,
                        client -> client.documents().certificate(ID, PdfOptions.DEFAULT, dir.resolve("c.pdf"))))
                .singleElement()
                .asString()
                .contains("<RequestCertificate ");
        assertThat(dir.resolve("c.pdf")).hasContent("PDF");
        assertThat(requests(
                        summary,
                        client -> client.documents()
                                .certificate(ID, PdfOptions.DEFAULT.withCertificate("fr"), dir.resolve("d.pdf"))))
                .singleElement()
                .asString()
                .contains("<RequestCertificateWithCertLanguage ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd|1-.._.._etc_passwd.pdf",
                "a:b*c?.PDF|1-a_b_c_.PDF",
                "'  '|1-.pdf",
                "Miete für Köln.docx|1-Miete für Köln.docx.pdf"
            })
    void namesOfPeopleBecomeNamesOfFiles(String name, String file) {
        DocumentPDF document = new DocumentPDF();
        document.setName(name);
        document.setDocumentID(java.math.BigInteger.ONE);
        document.setDocumentType(DocumentType.CONTENT);

        assertThat(SeparateDocuments.fileName(document, 0)).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00e9", "\u5951", "\ud840\udc0b"})
    void aLongNameIsCutToWhatFileSystemsTake(String letter) {
        DocumentPDF document = new DocumentPDF();
        document.setName(letter.repeat(250));

        String file = SeparateDocuments.fileName(document, 12);

        assertThat(file).startsWith("at12-" + letter.repeat(50)).endsWith(letter + ".pdf");
        assertThat(file.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(200, 220);
    }

    @Test
    void twoDocumentsOfOneNameDoNotOverwriteEachOther(@TempDir Path dir) throws IOException {
        String twins = "<DocumentPDF><Name>a.pdf</Name><PDFBytes>UERG</PDFBytes></DocumentPDF>"
                .repeat(2)
                .replaceFirst("a.pdf", "a/pdf");
        requests(
                twins.replace("a/pdf", "a.pdf").replace("</PDFBytes>", "</PDFBytes><DocumentID>4</DocumentID>"),
                client -> client.documents().downloadEach(ID, PdfOptions.DEFAULT, dir));
        assertThat(names(dir)).containsExactly("4-a.pdf", "at1-4-a.pdf");
    }

    private static PdfOptions options(String option) {
        return switch (option == null ? "" : option) {
            case "withoutWatermark" -> PdfOptions.DEFAULT.withoutWatermark();
            case "withCertificate" -> PdfOptions.DEFAULT.withCertificate();
            case "language" -> PdfOptions.DEFAULT.withCertificate("fr");
            case "changes" -> PdfOptions.DEFAULT.showingChanges();
            case "viewer" -> PdfOptions.DEFAULT.asSeenBy("Ann", "ann@example.com");
            default -> PdfOptions.DEFAULT;
        };
    }

    private static List<String> names(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> requests(String result, Consumer<DocuSignClient> use) {
        try (RecordingServer server = RecordingServer.start(request -> reply(request, result));
                DocuSignClient client = Clients.of(server)) {
            use.accept(client);
            return server.requests().stream()
                    .map(request -> request.text().replace("ns1:", ""))
                    .toList();
        }
    }

    private static Reply reply(HttpExchangeRecord request, String result) {
        return Reply.soap("<%1$sResponse xmlns=\"%2$s\"><%1$sResult>%3$s</%1$sResult></%1$sResponse>"
                .formatted(request.soap().operation(), Soap.API, result));
    }
}
