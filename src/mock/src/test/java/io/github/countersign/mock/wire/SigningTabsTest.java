package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRecipient;
import io.github.countersign.mock.internal.pdf.TestPdf;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import net.docusign.api_3_0.EnvelopeStatusCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tabs of the signing page that are more than a place to sign: attachments, conditions, formulas, typed values. */
class SigningTabsTest {

    private static final String CHECK = "<TabLabel>Pets</TabLabel><CustomTabType>Checkbox</CustomTabType>";
    private static final String KIND =
            "<TabLabel>Kind of pet</TabLabel><CustomTabType>Text</CustomTabType><CustomTabRequired>true</CustomTabRequired>"
                    + "<ConditionalParentLabel>Pets</ConditionalParentLabel><ConditionalParentValue>on</ConditionalParentValue>";

    private final MockDocuSign docusign = MockDocuSign.builder()
            .clock(MockClock.standing(Instant.parse("2026-11-24T10:00:00Z")))
            .start();

    @AfterEach
    void close() {
        docusign.close();
    }

    private URI mailed(String email) {
        return docusign.mailbox().last(email).link().orElseThrow();
    }

    private String call(String operation, String envelopeId, String more) {
        return Wire.call(
                        docusign,
                        operation,
                        "<%1$s xmlns='%2$s'><EnvelopeID>%3$s</EnvelopeID>%4$s</%1$s>"
                                .formatted(operation, Wire.API, envelopeId, more))
                .body();
    }

    private static String custom(String label, String type, String more) {
        return "<TabLabel>%s</TabLabel><CustomTabType>%s</CustomTabType>%s".formatted(label, type, more);
    }

    @Test
    void whatASignerAttachesIsADocumentOnceHeHasSigned() {
        String id = TestEnvelope.EMPTY
                .signer(1, "Ann", 1)
                .signer(2, "Bo", 2)
                .tab(1, 400, "SignerAttachment", "<Name>Proof of income</Name><TabLabel>income</TabLabel>")
                .send(docusign);
        Browser ann = new Browser(mailed("ann@example.com"));
        assertThat(ann.text()).contains("enctype=\"multipart/form-data\"", "Attach: Proof of income", "type=\"file\"");

        ann.submit("finish", Map.of("tab-0", "X"));
        assertThat(ann.status()).isEqualTo(422);
        assertThat(ann.text()).contains(">Attach a file at Proof of income</a>");

        byte[] pdf = TestPdf.saying("Payslip of November");
        ann.upload("finish", Map.of("tab-0", ""), "tab-2", "C:\\fake\\pay \u00e9.pdf", pdf);
        assertThat(ann.text())
                .as("the file is kept although the signature was missing")
                .contains("Attached: pay \u00e9.pdf", ">Sign at Sign Here</a>")
                .doesNotContain(">Attach a file");
        assertThat(docusign.envelope(id).documentNames()).containsExactly("Contract");

        ann.submit("finish", Map.of("tab-0", "X"));
        assertThat(ann.text()).contains("<h1>Thank you</h1>");
        assertThat(docusign.envelope(id).documentNames()).containsExactly("Contract", "pay \u00e9.pdf");
        assertThat(call("RequestStatusEx", id, ""))
                .contains(
                        "<DocumentStatus><ID>2</ID><Name>pay \u00e9.pdf</Name><TemplateName /><Sequence>2</Sequence>");
        String separate = call("RequestDocumentPDFsEx", id, "");
        assertThat(separate).contains("<Name>pay \u00e9.pdf</Name>", "<DocumentID>2</DocumentID>");
        assertThat(new Browser(mailed("bo@example.com")).text())
                .as("the next one sees it")
                .contains("Payslip of November");
        assertThat(call("RequestEnvelope", id, "<IncludeDocumentBytes>true</IncludeDocumentBytes>"))
                .contains("<AttachmentDescription>Proof of income</AttachmentDescription>")
                .contains(Base64.getEncoder().encodeToString(pdf));
    }

    @Test
    void aFileThatCannotBeTakenIsRefusedWithTheReasonAndALaterOneTakesThePlaceOfTheFirst() {
        String id = TestEnvelope.EMPTY
                .signer(1, "Ann", 1)
                .tab(1, 400, "SignerAttachmentOptional", "<TabLabel>Passport</TabLabel>")
                .send(docusign);
        Browser ann = new Browser(mailed("ann@example.com"));
        assertThat(ann.text()).contains("Attach: Passport (optional)");
        ann.upload("finish", Map.of("tab-0", "X"), "tab-1", "a.pdf", "no PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(ann.text()).contains("a.pdf cannot be taken: it does not begin like PDF");
        ann.upload("finish", Map.of("tab-0", "X"), "tab-1", "a.txt", new byte[0]);
        assertThat(ann.text()).contains("a.txt is empty");
        ann.upload("later", Map.of(), "tab-1", "big.pdf", new byte[25 * 1024 * 1024 + 1]);
        assertThat(ann.status()).isEqualTo(422);
        assertThat(ann.text()).contains("big.pdf has more than 25 MB");
        ann.upload("later", Map.of(), "tab-1", "huge.pdf", new byte[35 * 1024 * 1024]);
        assertThat(ann.status()).isEqualTo(413);

        Browser again = new Browser(mailed("ann@example.com"));
        again.upload("later", Map.of(), "tab-1", "first.txt", "one".getBytes(StandardCharsets.UTF_8));
        again = new Browser(mailed("ann@example.com"));
        assertThat(again.text()).contains("Attached: first.txt");
        again.upload("finish", Map.of("tab-0", "X"), "tab-1", "second.txt", "two".getBytes(StandardCharsets.UTF_8));

        assertThat(docusign.envelope(id).status()).isEqualTo(EnvelopeStatusCode.COMPLETED);
        assertThat(docusign.envelope(id).documentNames()).containsExactly("Contract", "second.txt");
    }

    @Test
    void aMultipartFormThatIsNotWholeIsRefused() {
        TestEnvelope.EMPTY
                .signer(1, "Ann", 1)
                .tab(1, 400, "SignerAttachment", "")
                .send(docusign);
        Browser ann = new Browser(mailed("ann@example.com"));
        byte[] cut = "--b\r\nContent-Disposition: form-data; name=\"tab-0\"\r\n\r\nX".getBytes(StandardCharsets.UTF_8);
        assertThat(ann.post("finish", "multipart/form-data; boundary=b", cut).status())
                .isEqualTo(400);
        assertThat(ann.post("finish", "multipart/form-data", cut).status()).isEqualTo(400);
        assertThat(ann.post("finish", "multipart/form-data; boundary=b", new byte[0])
                        .status())
                .isIn(400, 422);
    }

    @Test
    void aConditionalTabIsRequiredOnlyWhileItIsShown() {
        String id = TestEnvelope.EMPTY
                .signer(1, "Ann", 1)
                .tab(1, 300, "Custom", CHECK)
                .tab(1, 350, "Custom", KIND)
                .send(docusign);
        Browser ann = new Browser(mailed("ann@example.com"));
        assertThat(ann.text())
                .contains("data-values=\"/Signing/s/", "Only if Pets is on")
                .doesNotContainPattern("name=\"tab-2\" required");
        assertThat(ann.submit("values", Map.of()).text()).isEqualTo("{\"shown\":{\"2\":false},\"values\":{}}");
        assertThat(ann.submit("values", Map.of("tab-1", "X")).text())
                .isEqualTo("{\"shown\":{\"2\":true},\"values\":{}}");

        ann.submit("finish", Map.of("tab-0", "X", "tab-1", "X"));
        assertThat(ann.text()).contains(">Fill in Kind of pet</a>");
        ann.submit("finish", Map.of("tab-0", "X", "tab-2", "Cat that nobody asked for"));
        assertThat(ann.text()).contains("<h1>Thank you</h1>");
        assertThat(call("RequestStatusEx", id, ""))
                .as("what is hidden is neither told nor written")
                .doesNotContain("Cat that nobody");
        assertThat(docusign.envelope(id).recipient("Ann").value("Kind of pet")).isEmpty();
    }

    @Test
    void whatDependsOnAHiddenTabIsHiddenToo() {
        String id = TestEnvelope.EMPTY
                .signer(1, "Ann", 1)
                .tab(1, 300, "Custom", CHECK)
                .tab(1, 350, "Custom", KIND)
                .tab(
                        1,
                        400,
                        "SignerAttachment",
                        "<TabLabel>Photo</TabLabel><ConditionalParentLabel>Kind of pet</ConditionalParentLabel>"
                                + "<ConditionalParentValue>Cat</ConditionalParentValue>")
                .send(docusign);
        Browser ann = new Browser(mailed("ann@example.com"));
        assertThat(ann.submit("values", Map.of("tab-2", "Cat")).text())
                .isEqualTo("{\"shown\":{\"2\":false,\"3\":false},\"values\":{}}");
        assertThat(ann.submit("values", Map.of("tab-1", "X", "tab-2", "Cat")).text())
                .isEqualTo("{\"shown\":{\"2\":true,\"3\":true},\"values\":{}}");

        byte[] photo = "A cat".getBytes(StandardCharsets.UTF_8);
        ann.upload("later", Map.of("tab-1", "X", "tab-2", "Cat"), "tab-3", "cat.txt", photo);
        Browser again = new Browser(mailed("ann@example.com"));
        again.submit("finish", Map.of("tab-0", "X"));
        assertThat(docusign.envelope(id).documentNames())
                .as("the file is dropped with its tab")
                .containsExactly("Contract");
    }

    @Test
    void conditionsAreMetByRadioButtonsListsSignaturesAndAnyValue() {
        String group = "<CustomTabRadioGroupName>Pay</CustomTabRadioGroupName>";
        TestEnvelope.EMPTY
                .recipient(1, "Ann", 1, "Signer", "", "")
                .tab(1, 100, "Custom", custom("Cash", "Radio", group))
                .tab(1, 130, "Custom", custom("Bank", "Radio", group))
                .tab(1, 160, "Custom", custom("IBAN", "Text", parent("Pay", "Bank")))
                .tab(
                        1,
                        190,
                        "Custom",
                        custom(
                                "Term",
                                "List",
                                "<CustomTabListItems>A year;Two years</CustomTabListItems><CustomTabListValues>1;2</CustomTabListValues>"))
                .tab(1, 220, "Custom", custom("Discount", "Text", parent("Term", "2")))
                .tab(1, 250, "SignHereOptional", "<TabLabel>Waiver</TabLabel>")
                .tab(1, 280, "Custom", custom("Why", "Text", parent("Waiver", "on")))
                .tab(1, 310, "Custom", custom("Why not", "Text", parent("Why", "")))
                .tab(1, 340, "Custom", custom("Alone", "Text", parent("Nobody", "on")))
                .tab(1, 370, "Custom", custom("Itself", "Text", parent("Itself", "x")))
                .send(docusign);
        Browser ann = new Browser(mailed("ann@example.com"));
        assertThat(ann.text()).contains("<option value=\"2\">Two years</option>");
        assertThat(ann.submit("values", Map.of("group-Pay", "0", "tab-9", "x")).text())
                .isEqualTo(
                        "{\"shown\":{\"2\":false,\"4\":false,\"6\":false,\"7\":false,\"8\":true,\"9\":false},\"values\":{}}");
        assertThat(ann.submit("values", Map.of("group-Pay", "1", "tab-3", "2", "tab-5", "X", "tab-6", "So"))
                        .text())
                .isEqualTo(
                        "{\"shown\":{\"2\":true,\"4\":true,\"6\":true,\"7\":true,\"8\":true,\"9\":false},\"values\":{}}");
    }

    private static String parent(String label, String value) {
        return "<ConditionalParentLabel>%s</ConditionalParentLabel><ConditionalParentValue>%s</ConditionalParentValue>"
                .formatted(label, value);
    }

    @Test
    void aFormulaIsComputedWhileASignerFillsInAndAfterwards() {
        String id = TestEnvelope.EMPTY
                .signer(1, "Ann", 1)
                .signer(2, "Bo", 2)
                .tab(1, 300, "Custom", custom("Rent", "Number", ""))
                .tab(
                        1,
                        330,
                        "Custom",
                        "<TabLabel>Costs</TabLabel><Value>1,200.50</Value><CustomTabType>Number</CustomTabType>")
                .tab(
                        1,
                        360,
                        "Custom",
                        custom(
                                "Year",
                                "Formula",
                                "<Formula>([Rent] + [Costs]) * 12</Formula><RoundDecimalPlaces>1</RoundDecimalPlaces>"))
                .tab(2, 390, "Custom", custom("Month", "Formula", "<Formula>[Year] / 12</Formula>"))
                .tab(2, 420, "Custom", custom("Circle", "Formula", "<Formula>[Circle] + 1</Formula>"))
                .send(docusign);
        Browser ann = new Browser(mailed("ann@example.com"));
        assertThat(ann.text()).contains("<output class=\"shown\" id=\"f4\" aria-label=\"Year\"></output>");
        assertThat(ann.submit("values", Map.of("tab-2", "99.50", "tab-3", "1,200.50"))
                        .text())
                .isEqualTo("{\"shown\":{},\"values\":{\"4\":\"15600.0\"}}");
        assertThat(ann.submit("values", Map.of("tab-2", "much", "tab-3", "1")).text())
                .isEqualTo("{\"shown\":{},\"values\":{\"4\":\"\"}}");
        assertThat(ann.submit("finish", Map.of("tab-0", "X", "tab-2", "much", "tab-3", "1"))
                        .text())
                .contains("Rent has a value that cannot be");

        ann.submit("finish", Map.of("tab-0", "X", "tab-2", "99.50", "tab-3", "1,200.50"));
        assertThat(docusign.envelope(id).recipient("Ann").value("Year")).isEqualTo("15600.0");
        assertThat(docusign.envelope(id).recipient("Bo").value("Month")).isEqualTo("1300.00");
        assertThat(docusign.envelope(id).recipient("Bo").value("Circle")).isEmpty();
        assertThat(call("RequestStatusEx", id, "")).contains("<TabValue>15600.0</TabValue>");
        docusign.envelope(id).recipient("Bo").sign();
        byte[] signed = Base64.getDecoder().decode(Wire.text(call("RequestPDF", id, ""), "PDFBytes"));
        assertThat(TestPdf.textOf(signed)).contains("15600.0", "1300.00");
    }

    @Test
    void charactersThatNoReplyCouldCarryAreLeftOut() {
        String id = TestEnvelope.EMPTY
                .signer(1, "Ann", 1)
                .tab(1, 300, "Custom", custom("Pet", "Text", ""))
                .send(docusign);

        new Browser(mailed("ann@example.com")).submit("finish", Map.of("tab-0", "X", "tab-1", "C\u0001a\uFFFEt"));

        assertThat(docusign.envelope(id).recipient("Ann").value("Pet")).isEqualTo("Cat");
        assertThat(call("RequestStatusEx", id, "")).contains("<TabValue>Cat</TabValue>");
    }

    @Test
    void formulasOfFormulasAreEachWorkedOutOnce() {
        TestEnvelope envelope =
                TestEnvelope.EMPTY.signer(1, "Ann", 1).tab(1, 300, "Custom", custom("T0", "Number", ""));
        for (int i = 1; i <= 40; i++) {
            String twice =
                    "<Formula>[T%1$d] + [T%1$d]</Formula><RoundDecimalPlaces>0</RoundDecimalPlaces>".formatted(i - 1);
            envelope = envelope.tab(1, 300 + i, "Custom", custom("T" + i, "Formula", twice));
        }
        String id = envelope.send(docusign);

        docusign.envelope(id).recipient("Ann").fill("T0", "1");

        assertThat(docusign.envelope(id).recipient("Ann").value("T40")).isEqualTo(Long.toString(1L << 40));
    }

    @Test
    void aFormulaThatTheMockCannotComputeIsRefusedByName() {
        TestEnvelope envelope = TestEnvelope.EMPTY
                .signer(1, "Ann", 1)
                .tab(1, 300, "Custom", custom("Due", "Formula", "<Formula>AddDays([Start], 30)</Formula>"));
        assertThat(Wire.call(docusign, "CreateEnvelope", envelope.body(docusign, "CreateEnvelope"))
                        .body())
                .contains(
                        "with the formula 'AddDays([Start], 30)'",
                        "at character 1 there has to be a number, a label in brackets or '('");
    }

    @Test
    void anOptionalSignatureThatIsLeftOutIsNotThere() {
        String id = TestEnvelope.EMPTY
                .recipient(1, "Ann", 1, "Signer", "", "")
                .tab(1, 300, "SignHereOptional", "<TabLabel>First</TabLabel>")
                .tab(1, 350, "SignHereOptional", "<TabLabel>Second</TabLabel>")
                .send(docusign);
        new Browser(mailed("ann@example.com")).submit("finish", Map.of("tab-1", "X"));
        String status = call("RequestStatusEx", id, "");
        assertThat(status)
                .containsSubsequence("<Status>Active</Status>", "<TabLabel>First</TabLabel>")
                .containsSubsequence("<Status>Signed</Status>", "<TabLabel>Second</TabLabel>");
        String first = call("RequestDocumentPDFs", id, "").split("PDFBytes>")[1].replace("</", "");
        assertThat(TestPdf.textOf(Base64.getDecoder().decode(first)).lines())
                .filteredOn(line -> line.contains("Ann"))
                .hasSize(1);
    }

    @Test
    void aTypedTabTakesValuesOfItsType() {
        TestEnvelope.EMPTY
                .recipient(1, "Ann", 1, "Signer", "", "")
                .tab(1, 300, "Custom", custom("Zip", "ZIP5", ""))
                .tab(1, 320, "Custom", custom("Long zip", "ZIP5DASH4", ""))
                .tab(1, 340, "Custom", custom("Number", "SSN", ""))
                .tab(1, 360, "Custom", custom("Address", "Email", ""))
                .tab(1, 380, "Decline", "<TabLabel>I refuse</TabLabel>")
                .send(docusign);
        Browser ann = new Browser(mailed("ann@example.com"));
        assertThat(ann.text()).containsPattern("<a class=\"button\" href=\"/Signing/s/[^\"]+/decline\">I refuse</a>");
        ann.submit("finish", Map.of("tab-0", "1234", "tab-1", "12345-1", "tab-2", "12-345", "tab-3", "ann"));
        assertThat(ann.text())
                .contains("Zip has a value", "Long zip has a value", "Number has a value", "Address has a value");
        ann.submit(
                "finish",
                Map.of("tab-0", "12345", "tab-1", "12345-6789", "tab-2", "000-00-0000", "tab-3", "ann@example.com"));
        assertThat(ann.text()).contains("<h1>Thank you</h1>");
    }

    @Test
    void aTestFillsInAndAttachesWithoutAPage() {
        String id = TestEnvelope.EMPTY
                .signer(1, "Ann", 1)
                .tab(1, 300, "Custom", CHECK)
                .tab(1, 350, "Custom", KIND)
                .tab(1, 400, "SignerAttachment", "<Name>Proof</Name>")
                .send(docusign);
        MockRecipient ann = docusign.envelope(id).recipient("Ann");
        ann.fill("Pets", "X");
        ann.fill("Kind of pet", "Cat");
        ann.attach("Proof", "cat.txt", "A cat".getBytes(StandardCharsets.UTF_8));
        assertThat(ann.value("Kind of pet")).isEqualTo("Cat");
        ann.sign();
        assertThat(docusign.envelope(id).documentNames()).containsExactly("Contract", "cat.txt");

        assertThatThrownBy(() -> ann.fill("Dog", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Ann has no tab 'Dog' to fill in of envelope %s; there are [Kind of pet, Pets]", id);
        assertThatThrownBy(() -> ann.attach("Pets", "x.txt", new byte[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Ann has no tab 'Pets' to attach a file at of envelope %s; there are [Signer Attachment]", id);
        assertThatThrownBy(() -> ann.fill("Pets", "")).isInstanceOf(IllegalStateException.class);
    }
}
