package io.github.countersign.mock.wire;

import static io.github.countersign.mock.wire.Api.document;
import static io.github.countersign.mock.wire.Api.id;
import static io.github.countersign.mock.wire.Api.signer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentVariantsTest {

    private static final String SHOW = "<ShowChanges>false</ShowChanges>";

    private final MockDocuSign docusign = MockDocuSign.start();
    private final Api api = new Api(docusign);

    @AfterEach
    void close() {
        docusign.close();
    }

    /** Two documents; the second signer does not see the first. */
    private String send() {
        String recipients = signer(1, 1)
                + signer(2, 1)
                        .replace(
                                "</RoutingOrder>",
                                "</RoutingOrder><ExcludedDocuments><DocumentID>1</DocumentID></ExcludedDocuments>");
        String envelope = api.envelope("Two", recipients, "")
                .replace(
                        "</Documents>",
                        document(2, "Annex", "Annex of the contract")
                                        .replace(
                                                "</PDFBytes>",
                                                "</PDFBytes><DocumentFields><DocumentField><Name>case</Name><Value>7</Value></DocumentField></DocumentFields>")
                                + "</Documents>");
        return Wire.text(api.call("CreateAndSendEnvelope", envelope), "EnvelopeID");
    }

    private static String textOf(String reply) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Base64.getDecoder().decode(Wire.text(reply, "PDFBytes")))) {
            // A slanting watermark comes out in pieces.
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    private static String options(boolean watermark, boolean certificate) {
        return "<PDFOptions>%s<AddWaterMark>%s</AddWaterMark><IncludeCert>%s</IncludeCert></PDFOptions>"
                .formatted(SHOW, watermark, certificate);
    }

    @Test
    void theOlderFormWithEveryDocumentEndsWithTheCertificate() {
        String id = send();

        String reply = api.call("RequestDocumentPDFsEx", Api.id(id));

        assertThat(Api.texts(reply, "Name")).startsWith("Contract", "Annex").hasSize(3);
        assertThat(Api.texts(reply, "DocumentType")).containsExactly("CONTENT", "CONTENT", "SUMMARY");
        assertThat(Api.texts(reply, "PDFBytes")).allMatch(bytes -> bytes.startsWith("JVBERi"));
    }

    @Test
    void aWatermarkIsOnWhatIsUnfinishedAndAskedFor() throws IOException {
        String envelopeId = send();
        String watermark = id(envelopeId) + "<AddWaterMark>true</AddWaterMark>";

        assertThat(textOf(api.call("RequestPDFWithCert", watermark)))
                .contains("Notyetcomplete", "Contractofsale", "Annexofthecontract", "Certificate");
        assertThat(textOf(api.call("RequestPDFNoWaterMark", id(envelopeId)))).doesNotContain("Notyetcomplete");
        docusign.envelope(envelopeId).recipient("Person 1").sign();
        docusign.envelope(envelopeId).recipient("Person 2").sign();
        assertThat(textOf(api.call("RequestPDFWithCert", watermark))).doesNotContain("Notyetcomplete");
    }

    @Test
    void theCallerSaysWhetherTheCertificateComesAlong() throws IOException {
        String envelopeId = send();

        assertThat(textOf(api.call("RequestPDFWithOptions", id(envelopeId) + options(false, true))))
                .contains("Certificate");
        assertThat(textOf(api.call("RequestPDFWithOptions", id(envelopeId) + options(false, false))))
                .doesNotContain("Certificate");
        assertThat(api.fault(
                        "RequestPDFWithOptions",
                        id(envelopeId)
                                + options(false, true)
                                        .replace(
                                                "</PDFOptions>",
                                                "<CertificateLanguage>klingon</CertificateLanguage></PDFOptions>")))
                .isEqualTo("The language 'klingon' is not supported.");
    }

    @Test
    void aRecipientSeesWhatIsNotKeptFromHim() throws IOException {
        String envelopeId = send();
        String second = id(envelopeId)
                + "<RecipientName>Person 2</RecipientName><RecipientEmail>person2@example.com</RecipientEmail>";

        assertThat(textOf(api.call("RequestPDFRecipientsView", second + options(false, false))))
                .contains("Annexofthecontract")
                .doesNotContain("Contractofsale");
        assertThat(Api.texts(api.call("RequestDocumentPDFsRecipientsView", second), "Name"))
                .containsExactly("Annex", "Summary");
        assertThat(api.fault("RequestDocumentPDFsRecipientsView", second.replace("Person 2", "Nobody")))
                .isEqualTo("The recipient you have identified is not a valid recipient of the specified envelope.");
    }

    @Test
    void oneDocumentIsFetchedByItsNumber() {
        String envelopeId = send();
        String one = id(envelopeId) + "<PDFsOptions>%s<DocumentID>2</DocumentID></PDFsOptions>".formatted(SHOW);

        assertThat(Api.texts(api.call("RequestPDFsWithOptions", one), "Name")).containsExactly("Annex");
        assertThat(Api.texts(api.call("RequestPDFsWithOptions", id(envelopeId)), "Name"))
                .containsExactly("Contract", "Annex", "Summary");
        assertThat(api.fault("RequestPDFsWithOptions", one.replace(">2<", ">3<")))
                .isEqualTo("The envelope has no document 3.");
    }

    @Test
    void theCertificateComesAlone() {
        String envelopeId = send();

        for (String reply : List.of(
                api.call("RequestCertificate", id(envelopeId)),
                api.call("RequestCertificateWithCertLanguage", id(envelopeId) + "<CertLanguage>fr</CertLanguage>"))) {
            assertThat(Wire.text(reply, "DocumentType")).isEqualTo("SUMMARY");
            assertThat(Wire.text(reply, "DocumentID")).isEmpty();
        }
        assertThat(api.call("RequestCertificate", id(api.draft(signer(1, 1))))).doesNotContain("DocumentPDF>");
    }

    private String v2(String envelopeId, String options) {
        return id(envelopeId) + "<Options>%s</Options>".formatted(options);
    }

    @Test
    void theNewerFormOfTheEnvelopeLeavesOutWhatIsNotAskedFor() {
        String envelopeId = send();

        assertThat(Api.texts(api.call("RequestEnvelopeV2", v2(envelopeId, "")), "PDFBytes"))
                .containsExactly("AA==", "AA==");
        assertThat(Api.texts(
                        api.call(
                                "RequestEnvelopeV2",
                                v2(envelopeId, "<IncludeDocumentBytes>true</IncludeDocumentBytes>")),
                        "PDFBytes"))
                .allMatch(bytes -> bytes.length() > 100);
    }

    @Test
    void authoritativeCopiesAreHandedOutOnlyOnRequest() {
        String envelope = api.envelope("Copy", signer(1, 1), "")
                .replace("</PDFBytes>", "</PDFBytes><AuthoritativeCopy>true</AuthoritativeCopy>");
        String envelopeId = Wire.text(api.call("CreateAndSendEnvelope", envelope), "EnvelopeID");
        String bytes = "<IncludeDocumentBytes>true</IncludeDocumentBytes>";

        assertThat(Wire.text(api.call("RequestEnvelopeV2", v2(envelopeId, bytes)), "PDFBytes"))
                .isEqualTo("AA==");
        assertThat(Wire.text(
                        api.call("RequestEnvelopeV2", v2(envelopeId, bytes + "<IncludeAC>true</IncludeAC>")),
                        "PDFBytes"))
                .hasSizeGreaterThan(100);
    }

    @Test
    void anAnchoredTabIsGivenBackWhereItWasFound() {
        String anchored = """
            <Tabs><Tab><RecipientID>1</RecipientID><AnchorTabItem><AnchorTabString>sale</AnchorTabString></AnchorTabItem>\
            <Type>SignHere</Type></Tab></Tabs>""";
        String envelopeId = Wire.text(
                api.call(
                        "CreateAndSendEnvelope",
                        api.envelope("Anchor", signer(1, 1), "").replace("<Tabs/>", anchored)),
                "EnvelopeID");

        assertThat(api.call("RequestEnvelopeV2", v2(envelopeId, ""))).doesNotContain("XPosition");
        String located = api.call(
                "RequestEnvelopeV2", v2(envelopeId, "<IncludeAnchorTabLocations>true</IncludeAnchorTabLocations>"));
        assertThat(Wire.text(located, "PageNumber")).isEqualTo("1");
        assertThat(Integer.parseInt(Wire.text(located, "XPosition"))).isPositive();
    }

    @Test
    void documentFieldsComeBackOnlyWhereTheOperationSaysSo() {
        String envelopeId = send();
        String bare = id(envelopeId) + "<IncludeDocumentBytes>false</IncludeDocumentBytes>";

        assertThat(api.call("RequestEnvelope", bare)).doesNotContain("DocumentField");
        assertThat(Wire.text(api.call("RequestEnvelopeWithDocumentFields", bare), "DocumentField"))
                .isEqualTo("case7");
        String typed = api.call("RequestEnvelopeWithDocumentFieldsV2", v2(envelopeId, """
                    <IncludeSummary>true</IncludeSummary><IncludeUsedResponsiveSigning>true</IncludeUsedResponsiveSigning>"""));
        assertThat(Api.texts(typed, "DocumentType")).containsExactly("CONTENT", "CONTENT", "SUMMARY");
        assertThat(Wire.text(typed, "UsedResponsiveSigning")).isEqualTo("false");
        assertThat(Wire.text(api.call("RequestStatusWithDocumentFields", id(envelopeId)), "DocumentField"))
                .isEqualTo("case7");
        assertThat(Wire.text(api.call("RequestStatusesWithDocumentFields", """
                                <EnvelopeStatusFilter><EnvelopeIds><EnvelopeId>%s</EnvelopeId></EnvelopeIds>\
                                </EnvelopeStatusFilter>""".formatted(envelopeId)), "DocumentField"))
                .isEqualTo("case7");
    }
}
