package io.github.countersign.mock.internal.operation;

import static io.github.countersign.mock.internal.operation.Requests.add;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.internal.pdf.TestPdf;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.docusign.api_3_0.CustomTabType;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.DocumentPDF;
import net.docusign.api_3_0.DocumentPDFs;
import net.docusign.api_3_0.DocumentType;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopePDF;
import net.docusign.api_3_0.Expirations;
import net.docusign.api_3_0.FontStyleCode;
import net.docusign.api_3_0.Notification;
import net.docusign.api_3_0.RecipientSignatureInfo;
import net.docusign.api_3_0.RecipientTypeCode;
import net.docusign.api_3_0.RequestDocumentPDFsResponse;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.TabTypeCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    @TempDir
    Path folder;

    private TestMock mock;

    @BeforeEach
    void start() {
        mock = new TestMock(folder);
    }

    @AfterEach
    void stop() {
        mock.close();
    }

    @Test
    void theCombinedPdfShowsTheSignaturesTheEnvelopeIdAndTheCertificate() {
        Envelope envelope = Requests.contract();
        Document notes = Requests.document(2, "Notes", "Side letter".getBytes(StandardCharsets.UTF_8));
        notes.setFileExtension("txt");
        add(envelope, notes);
        String id = mock.api.createAndSendEnvelope(envelope).getEnvelopeID();
        assertThat(TestPdf.textOf(mock.api.requestPDF(id).getPDFBytes(), 1)).doesNotContain("Ann Lee");
        mock.sign(id, 1);

        EnvelopePDF result = mock.api.requestPDF(id);

        byte[] pdf = result.getPDFBytes();
        assertThat(result.getEnvelopeID()).isEqualTo(id);
        assertThat(TestPdf.pagesOf(pdf)).isEqualTo(3);
        assertThat(TestPdf.textOf(pdf, 1))
                .contains("Contract of sale", "Signed by", "Ann Lee")
                .contains("DocuSign Envelope ID: " + id.toUpperCase(Locale.ROOT));
        assertThat(TestPdf.textOf(pdf, 2)).contains("Side letter").doesNotContain("Ann Lee");
        assertThat(TestPdf.textOf(pdf, 3))
                .contains("Certificate Of Completion", "Status: Completed", "Subject: Please sign")
                .contains("Ann Lee, person1@example.com")
                .contains("1/15/2026 8:40:28 PM  Sent to Ann Lee")
                .contains("1/15/2026 8:41:28 PM  Signed by Ann Lee");
    }

    @Test
    void watermarkCertificateAndStampingAreSettings() {
        try (TestMock demo = new TestMock(
                folder.resolve("demo"), s -> s.withWatermark("DEMO").withCertificateInCombinedPdf(false))) {
            Envelope envelope = Requests.contract();
            envelope.setEnvelopeIdStamping(false);
            String id = demo.api.createAndSendEnvelope(envelope).getEnvelopeID();

            byte[] pdf = demo.api.requestPDF(id).getPDFBytes();

            assertThat(TestPdf.pagesOf(pdf)).isEqualTo(1);
            assertThat(TestPdf.textOf(pdf).replaceAll("\\s", ""))
                    .contains("DEMO")
                    .doesNotContain("EnvelopeID");
            assertThat(firstOf(demo.api.requestDocumentPDFs(id)).getPDFBytes())
                    .isEqualTo(envelope.getDocuments().getDocument().get(0).getPDFBytes());
        }
    }

    @Test
    void theSinglePdfsEndWithACertificateThatHasAnEmptyDocumentId() {
        String id = mock.api.createAndSendEnvelope(Requests.contract()).getEnvelopeID();

        DocumentPDFs result = mock.api.requestDocumentPDFsEx(id);

        assertThat(result.getEnvelopeId()).isEqualTo(id);
        assertThat(result.getDocumentPDF()).extracting(DocumentPDF::getName).containsExactly("Contract", "Summary");
        assertThat(result.getDocumentPDF())
                .extracting(DocumentPDF::getDocumentType)
                .containsExactly(DocumentType.CONTENT, DocumentType.SUMMARY);
        assertThat(TestPdf.textOf(result.getDocumentPDF().get(1).getPDFBytes()))
                .contains("Certificate Of Completion", "Status: Sent");
        result.getDocumentPDF().forEach(d -> d.setPDFBytes(new byte[] {0}));
        RequestDocumentPDFsResponse response = new RequestDocumentPDFsResponse();
        response.setRequestDocumentPDFsResult(result);
        String content = "<DocumentPDF><Name>Contract</Name><PDFBytes>AA==</PDFBytes><DocumentID>1</DocumentID>"
                + "<DocumentType>CONTENT</DocumentType></DocumentPDF>";
        assertThat(Wire.write(response, Guesses.likeliest()))
                .contains(content)
                .contains("<DocumentPDF><Name>Summary</Name><PDFBytes>AA==</PDFBytes><DocumentID/>"
                        + "<DocumentType>SUMMARY</DocumentType></DocumentPDF>");
        assertThat(Wire.write(response, Guesses.likeliest().withEmptyCertificateDocumentId(false)))
                .contains(content)
                .contains("<PDFBytes>AA==</PDFBytes><DocumentType>SUMMARY</DocumentType>");
    }

    @Test
    void aDraftHasNoPdfYet() {
        String id = mock.api.createEnvelope(Requests.contract()).getEnvelopeID();

        assertThat(mock.api.requestPDF(id).getPDFBytes()).isNull();
        assertThat(mock.api.requestPDF(id).getEnvelopeID()).isEqualTo(id);
        assertThat(mock.api.requestDocumentPDFs(id).getDocumentPDF()).isEmpty();
    }

    @Test
    void onlySenderAndRecipientsFetchDocuments() {
        String id = mock.api.createAndSendEnvelope(Requests.contract()).getEnvelopeID();

        assertThatThrownBy(() -> mock.as(TestMock.COLLEAGUE, TestMock.ACCOUNT).requestPDF(id))
                .hasMessage("The user is neither the sender nor a recipient of the requested envelope.");
        assertThat(mock.as(TestMock.SIGNER, TestMock.ACCOUNT).requestPDF(id).getPDFBytes())
                .isNotEmpty();
    }

    @Test
    void everyKindOfTabLeavesItsMark() {
        Envelope envelope = Requests.contract();
        RecipientSignatureInfo signature = new RecipientSignatureInfo();
        signature.setSignatureName("A. Lee-Smith");
        signature.setFontStyle(FontStyleCode.MISTRAL);
        envelope.getRecipients().getRecipient().get(0).setSignatureInfo(signature);
        add(envelope, Requests.tab(TabTypeCode.INITIAL_HERE, 1, 50, 200));
        add(envelope, Requests.tab(TabTypeCode.DATE_SIGNED, 1, 50, 300));
        add(envelope, Requests.tab(TabTypeCode.EMAIL_ADDRESS, 1, 50, 320));
        Tab custom = Requests.tab(TabTypeCode.CUSTOM, 1, 50, 340);
        custom.setCustomTabType(CustomTabType.TEXT);
        custom.setValue("Order 4711");
        add(envelope, custom);
        add(envelope, Requests.tab(TabTypeCode.APPROVE, 1, 50, 360));
        String id = mock.api.createAndSendEnvelope(envelope).getEnvelopeID();
        mock.sign(id, 1);

        assertThat(TestPdf.textOf(firstOf(mock.api.requestDocumentPDFs(id)).getPDFBytes()))
                .contains("A. Lee-Smith", "AL", "1/15/2026", "person1@example.com", "Order 4711");
    }

    @Test
    void initialsMayBeChosenAndAnInPersonSignerSignsWithHisOwnName() {
        Envelope envelope = Requests.contract();
        var host = envelope.getRecipients().getRecipient().get(0);
        host.setType(RecipientTypeCode.IN_PERSON_SIGNER);
        host.setSignerName("Gus Guest");
        RecipientSignatureInfo signature = new RecipientSignatureInfo();
        signature.setSignatureInitials("G2");
        signature.setFontStyle(FontStyleCode.MISTRAL);
        host.setSignatureInfo(signature);
        add(envelope, Requests.tab(TabTypeCode.INITIAL_HERE, 1, 50, 200));
        String id = mock.api.createAndSendEnvelope(envelope).getEnvelopeID();
        mock.sign(id, 1);

        assertThat(TestPdf.textOf(firstOf(mock.api.requestDocumentPDFs(id)).getPDFBytes()))
                .contains("Gus Guest", "G2")
                .doesNotContain("Ann Lee");
    }

    @Test
    void aSignerWithoutTabsSignsAtTheFootOfTheFirstDocument() {
        Envelope envelope = Requests.contract();
        envelope.getTabs().getTab().clear();
        String id = mock.api.createAndSendEnvelope(envelope).getEnvelopeID();
        mock.sign(id, 1);

        assertThat(TestPdf.textOf(firstOf(mock.api.requestDocumentPDFs(id)).getPDFBytes()))
                .contains("Ann Lee");
    }

    @Test
    void whatHappenedStandsOnTheCertificate() {
        Envelope envelope = Requests.contract();
        String id = mock.api.createAndSendEnvelope(envelope).getEnvelopeID();
        mock.view(id, 1);
        mock.api.voidEnvelope(id, "Typo in §3");

        DocumentPDFs result = mock.api.requestDocumentPDFs(id);

        assertThat(TestPdf.textOf(result.getDocumentPDF().get(1).getPDFBytes()))
                .contains("Status: Voided", "Void reason: Typo in §3", "Viewed by Ann Lee", "Envelope voided");
    }

    @Test
    void theEnvelopeIsGivenBackWithTheDefaultsOfTheService() {
        Envelope envelope = Requests.contract();
        envelope.setTransactionID("T1");
        envelope.getRecipients().getRecipient().get(0).setRoutingOrder(null);
        String id = mock.api.createAndSendEnvelope(envelope).getEnvelopeID();

        assertThat(Wire.of(mock.api.requestEnvelope(id, false)))
                .isEqualTo("<RequestEnvelopeResponse><RequestEnvelopeResult><AccountId>" + TestMock.ACCOUNT
                        + "</AccountId><Documents><Document><ID>1</ID><Name>Contract</Name><PDFBytes>AA==</PDFBytes>"
                        + "</Document></Documents><Recipients><Recipient><ID>1</ID><UserName>Ann Lee</UserName>"
                        + "<Email>person1@example.com</Email><Type>Signer</Type><AccessCode></AccessCode>"
                        + "<RoutingOrder>1</RoutingOrder><Note></Note></Recipient></Recipients><Tabs><Tab>"
                        + "<DocumentID>1</DocumentID><RecipientID>1</RecipientID><PageNumber>1</PageNumber>"
                        + "<XPosition>373</XPosition><YPosition>33</YPosition><ScaleValue>1</ScaleValue>"
                        + "<Type>SignHere</Type><CustomTabRequired>false</CustomTabRequired>"
                        + "<CustomTabLocked>false</CustomTabLocked></Tab></Tabs><Subject>Please sign</Subject>"
                        + "<EmailBlurb></EmailBlurb><SigningLocation>Online</SigningLocation>"
                        + "<AutoNavigation>true</AutoNavigation><EnvelopeIdStamping>true</EnvelopeIdStamping>"
                        + "<AuthoritativeCopy>false</AuthoritativeCopy><EnableWetSign>true</EnableWetSign>"
                        + "<AllowReassign>true</AllowReassign></RequestEnvelopeResult></RequestEnvelopeResponse>");
    }

    @Test
    void theEnvelopeCarriesItsDocumentsWhenAsked() {
        byte[] pdf = TestPdf.saying("Contract of sale");
        Envelope envelope = Requests.contract();
        envelope.getDocuments().getDocument().get(0).setPDFBytes(pdf);
        String id = mock.api.createEnvelope(envelope).getEnvelopeID();

        Envelope back = mock.api.requestEnvelope(id, true);

        assertThat(back.getDocuments().getDocument().get(0).getPDFBytes()).isEqualTo(pdf);
        assertThat(mock.api
                        .requestEnvelope(id, false)
                        .getDocuments()
                        .getDocument()
                        .get(0)
                        .getPDFBytes())
                .isEqualTo(new byte[] {0});
    }

    @Test
    void accountDefaultsOfTheNotificationAreNotGivenBack() {
        Envelope envelope = Requests.contract();
        var notification = new Notification();
        notification.setUseAccountDefaults(true);
        envelope.setNotification(notification);
        String bare = mock.api.createEnvelope(envelope).getEnvelopeID();
        var expirations = new Expirations();
        expirations.setExpireAfter(BigInteger.TEN);
        notification.setExpirations(expirations);
        String expiring = mock.api.createEnvelope(envelope).getEnvelopeID();

        assertThat(mock.api.requestEnvelope(bare, false).getNotification()).isNull();
        var back = mock.api.requestEnvelope(expiring, false).getNotification();
        assertThat(back.isUseAccountDefaults()).isNull();
        assertThat(back.getExpirations().getExpireAfter()).isEqualTo(BigInteger.TEN);
    }

    private static DocumentPDF firstOf(DocumentPDFs result) {
        List<DocumentPDF> all = result.getDocumentPDF();
        assertThat(all).isNotEmpty();
        return all.get(0);
    }
}
