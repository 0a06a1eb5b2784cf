package io.github.countersign.mock.wire;

import static io.github.countersign.mock.wire.Api.id;
import static io.github.countersign.mock.wire.Api.signer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormFieldsTest {

    private final MockDocuSign docusign = MockDocuSign.start();
    private final Api api = new Api(docusign);

    @AfterEach
    void close() {
        docusign.close();
    }

    private static byte[] form() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources resources = new PDResources();
            resources.put(COSName.HELV, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 10 Tf 0 g");
            PDTextField text = new PDTextField(form);
            place(form, page, text, "price", 100);
            text.setValue("12");
            place(form, page, new PDCheckBox(form), "agreed", 130);
            PDComboBox list = new PDComboBox(form);
            list.setOptions(List.of("red", "blue"));
            place(form, page, list, "colour", 160);
            place(form, page, new PDSignatureField(form), "signature", 190);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** The field at 72 points from the left and so many from the top. */
    private static void place(PDAcroForm form, PDPage page, PDTerminalField field, String name, float fromTop)
            throws IOException {
        field.setPartialName(name);
        form.getFields().add(field);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(72, 792 - fromTop - 20, 150, 20));
        widget.setPage(page);
        page.getAnnotations().add(widget);
    }

    private String send(String transform, String recipients) throws IOException {
        String document =
                "<Documents><Document><ID>1</ID><Name>Form</Name><PDFBytes>%s</PDFBytes>%s</Document></Documents>"
                        .formatted(Base64.getEncoder().encodeToString(form()), transform);
        String envelope = api.envelope("Form", recipients, "").replaceAll("<Documents>.*</Documents>", document);
        return Wire.text(api.call("CreateAndSendEnvelope", envelope), "EnvelopeID");
    }

    @Test
    void formFieldsBecomeTabsOfTheDefaultRecipient() throws IOException {
        String second =
                signer(2, 1).replace("</RoutingOrder>", "</RoutingOrder><DefaultRecipient>true</DefaultRecipient>");
        String envelopeId = send("<TransformPdfFields>true</TransformPdfFields>", signer(1, 1) + second);

        String status = api.call("RequestStatus", id(envelopeId));
        assertThat(Api.texts(status, "TabLabel")).containsExactly("price", "agreed", "colour", "signature");
        assertThat(Api.texts(status, "TabType")).containsExactly("Custom", "Custom", "Custom", "SignHere");
        assertThat(Api.texts(status, "CustomTabType")).containsExactly("Text", "Checkbox", "List");
        assertThat(Api.texts(status, "TabValue")).startsWith("12");
        assertThat(Wire.text(status, "ListValues")).isEqualTo("red;blue");
        String asked =
                api.call("RequestEnvelope", id(envelopeId) + "<IncludeDocumentBytes>false</IncludeDocumentBytes>");
        assertThat(Api.texts(asked, "RecipientID")).containsOnly("2");
        assertThat(Api.texts(asked, "XPosition")).containsOnly("72");
        assertThat(Api.texts(asked, "YPosition")).containsExactly("100", "130", "160", "190");
    }

    @Test
    void withoutBeingAskedForTheyStayWhatTheyAre() throws IOException {
        assertThat(api.call("RequestStatus", id(send("", signer(1, 1))))).doesNotContain("TabLabel");
    }
}
