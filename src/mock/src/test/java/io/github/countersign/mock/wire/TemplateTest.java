package io.github.countersign.mock.wire;

import static io.github.countersign.mock.wire.Api.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.internal.pdf.TestPdf;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final MockUser SAM = MockUser.of("sam@example.com", "Sam", "secret");
    private static final MockUser CORA = MockUser.of("cora@example.com", "Cora", "secret");

    private final MockDocuSign docusign =
            MockDocuSign.builder().user(SAM).user(CORA).start();
    private final Api api = new Api(docusign);

    @AfterEach
    void close() {
        docusign.close();
    }

    private String template(String id, String name, boolean shared) {
        return """
            <EnvelopeTemplate><EnvelopeTemplateDefinition>%s<Name>%s</Name><Shared>%s</Shared>\
            <TemplateDescription>For tests</TemplateDescription></EnvelopeTemplateDefinition>\
            <Envelope><AccountId>%s</AccountId><Documents>%s</Documents><Recipients>\
            <Recipient><ID>1</ID><UserName/><Email/><Type>Signer</Type><AccessCode/><RoutingOrder>1</RoutingOrder>\
            <RoleName>Buyer</RoleName></Recipient>\
            <Recipient><ID>2</ID><UserName/><Email/><Type>Signer</Type><AccessCode/><RoutingOrder>2</RoutingOrder>\
            <RoleName>Witness</RoleName></Recipient></Recipients>\
            <Tabs><Tab><DocumentID>1</DocumentID><RecipientID>1</RecipientID><PageNumber>1</PageNumber>\
            <XPosition>100</XPosition><YPosition>200</YPosition><Type>SignHere</Type></Tab>\
            <Tab><DocumentID>1</DocumentID><RecipientID>1</RecipientID><PageNumber>1</PageNumber>\
            <XPosition>100</XPosition><YPosition>300</YPosition><Type>Custom</Type><TabLabel>price</TabLabel></Tab>\
            <Tab><DocumentID>1</DocumentID><RecipientID>2</RecipientID><PageNumber>1</PageNumber>\
            <XPosition>300</XPosition><YPosition>200</YPosition><Type>SignHere</Type></Tab></Tabs>\
            <Subject>From the template</Subject></Envelope></EnvelopeTemplate>""".formatted(
                        id.isEmpty() ? "" : "<TemplateID>" + id + "</TemplateID>",
                        name,
                        shared,
                        docusign.accountId(),
                        document(1, "Deed", "Deed of sale"));
    }

    private String save(String name, boolean shared) {
        return Wire.text(api.call("SaveTemplate", template("", name, shared)), "TemplateID");
    }

    private String account() {
        return "<AccountID>%s</AccountID><IncludeAdvancedTemplates>false</IncludeAdvancedTemplates>"
                .formatted(docusign.accountId());
    }

    private static String request(String id, boolean bytes) {
        return "<TemplateID>%s</TemplateID><IncludeDocumentBytes>%s</IncludeDocumentBytes>".formatted(id, bytes);
    }

    @Test
    void aTemplateIsKeptListedAndGivenBack() {
        String id = save("Sale", false);

        String list = api.call("RequestTemplates", account());
        assertThat(Wire.text(list, "TemplateID")).isEqualTo(id);
        assertThat(Wire.text(list, "Name")).isEqualTo("Sale");
        assertThat(Wire.text(list, "PageCount")).isEqualTo("1");
        assertThat(Wire.text(list, "LastModified")).doesNotContain("Z", "+");
        String bare = api.call("RequestTemplate", request(id.toUpperCase(Locale.ROOT), false));
        assertThat(Wire.text(bare, "PDFBytes")).isEqualTo("AA==");
        String whole = api.call("RequestTemplate", request("{" + id + "}", true));
        assertThat(new String(Base64.getDecoder().decode(Wire.text(whole, "PDFBytes")), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        assertThat(Api.texts(whole, "RoleName")).containsExactly("Buyer", "Witness");
        assertThat(api.fault("RequestTemplate", request("nowhere", false)))
                .isEqualTo("The template nowhere does not exist.");
    }

    @Test
    void savingWithAnIdWritesOverTheTemplate() {
        String id = save("Sale", true);

        api.call("SaveTemplate", template(id, "Purchase", true));

        assertThat(Api.texts(api.call("RequestTemplates", account()), "Name")).containsExactly("Purchase");
        assertThat(api.as("cora@example.com", "secret").fault("SaveTemplate", template(id, "Mine", true)))
                .isEqualTo("This user lacks sufficient permissions to access this resource.");
        assertThat(api.fault("SaveTemplate", template("nowhere", "Sale", true)))
                .isEqualTo("The template nowhere does not exist.");
    }

    @Test
    void othersSeeWhatIsShared() {
        String own = save("Own", false);
        String shared = save("Shared", true);
        Api cora = api.as("cora@example.com", "secret");

        assertThat(Api.texts(cora.call("RequestTemplates", account()), "Name")).containsExactly("Shared");
        assertThat(cora.fault("RequestTemplate", request(own, false)))
                .isEqualTo("The template %s does not exist.".formatted(own));
        String list = cora.call(
                "RequestTemplateList",
                "<TemplateIDs><string>%1$s</string><string>%1$s</string></TemplateIDs><IncludeDocumentBytes>false</IncludeDocumentBytes>"
                        .formatted(shared));
        assertThat(Api.texts(list, "Name")).containsExactly("Shared", "Deed", "Shared", "Deed");
    }

    @Test
    void documentFieldsComeBackOnlyWhereTheOperationSaysSo() {
        String id = Wire.text(
                api.call(
                        "SaveTemplate",
                        template("", "Sale", false)
                                .replace(
                                        "</PDFBytes>",
                                        "</PDFBytes><DocumentFields><DocumentField><Name>case</Name><Value>7</Value></DocumentField></DocumentFields>")),
                "TemplateID");

        assertThat(api.call("RequestTemplate", request(id, false))).doesNotContain("DocumentField");
        assertThat(Wire.text(api.call("RequestTemplateWithDocumentFields", request(id, false)), "Value"))
                .isEqualTo("7");
        assertThat(Wire.text(
                        api.call(
                                "RequestTemplateListWithDocumentFields",
                                "<TemplateIDs><string>%s</string></TemplateIDs><IncludeDocumentBytes>false</IncludeDocumentBytes>"
                                        .formatted(id)),
                        "Value"))
                .isEqualTo("7");
    }

    private String fromTemplate(String references, boolean activate) {
        return """
            <TemplateReferences>%s</TemplateReferences><Recipients><Recipient><ID>5</ID><UserName>Ann Lee</UserName>\
            <Email>ann@example.com</Email><Type>Signer</Type><AccessCode/></Recipient></Recipients>\
            <EnvelopeInformation><AccountId>%s</AccountId></EnvelopeInformation><ActivateEnvelope>%s</ActivateEnvelope>""".formatted(references, docusign.accountId(), activate);
    }

    private static String reference(String location, String template, String rest) {
        return """
            <TemplateReference><TemplateLocation>%s</TemplateLocation><Template>%s</Template>%s\
            <RoleAssignments><RoleAssignment><RoleName>buyer</RoleName><RecipientID>5</RecipientID></RoleAssignment>\
            </RoleAssignments><FieldData><DataValues><DataValue><TabLabel>price</TabLabel><Value>12</Value></DataValue>\
            </DataValues></FieldData></TemplateReference>""".formatted(location, Wire.escaped(template), rest);
    }

    @Test
    void aRecipientTakesTheRoleWithItsTabsAndARoleThatNobodyTakesFallsAway() {
        String reply = api.call(
                "CreateEnvelopeFromTemplates", fromTemplate(reference("Server", save("Sale", false), ""), true));

        assertThat(Wire.text(reply, "Subject")).isEqualTo("From the template");
        assertThat(Api.texts(reply, "Status")).startsWith("Sent");
        assertThat(Api.texts(reply, "UserName")).containsExactly("Ann Lee", "Sam");
        assertThat(Api.texts(reply, "TabType")).containsExactly("SignHere", "Custom");
        assertThat(Api.texts(reply, "TabValue")).containsExactly("", "12");
        docusign.envelope(Wire.text(reply, "EnvelopeID")).recipient("Ann Lee").sign();
    }

    @Test
    void withoutActivationTheEnvelopeStaysADraft() {
        String reply = api.call(
                "CreateEnvelopeFromTemplates", fromTemplate(reference("Server", save("Sale", false), ""), false));

        assertThat(Api.texts(reply, "Status")).startsWith("Created");
    }

    @Test
    void aRoleForSomebodyWhoIsNotThereIsRefused() {
        String wrong = reference("Server", save("Sale", false), "").replace("<RecipientID>5<", "<RecipientID>6<");

        assertThat(api.fault("CreateEnvelopeFromTemplates", fromTemplate(wrong, true)))
                .isEqualTo("The role 'buyer' is for recipient 6, who is none of this envelope.");
    }

    private static String professional() {
        return """
            <DocuSignDocumentTemplate xmlns="http://www.docusign.net/API/3.0"><Header><Name>Terms</Name>\
            <Description>Sample</Description><Subject>Terms to sign</Subject></Header>\
            <Document><Name>Terms</Name><Source requireInstanceDoc="true">terms.pdf</Source></Document>\
            <Recipients><Recipient><UserName> </UserName><Email> </Email><RoleName>Buyer</RoleName>\
            <RoutingOrder>1</RoutingOrder><Type>Signer</Type><Tabs><Tab><PageNumber>1</PageNumber>\
            <XPosition>37</XPosition><YPosition>29</YPosition><Type>Custom</Type><TabLabel>price</TabLabel>\
            <CustomTabType>Text</CustomTabType><CustomTabValidationPattern> </CustomTabValidationPattern></Tab></Tabs>\
            </Recipient></Recipients><PDFBytes><Document id="1">%s</Document></PDFBytes></DocuSignDocumentTemplate>""".formatted(Base64.getEncoder().encodeToString(TestPdf.saying("Terms")));
    }

    private String upload(String xml) {
        return "<TemplateXML>%s</TemplateXML><AccountID>%s</AccountID><Shared>true</Shared>"
                .formatted(Wire.escaped(xml), docusign.accountId());
    }

    @Test
    void aFileOfDocuSignProfessionalIsUploaded() {
        String reply = api.call("UploadTemplate", upload(professional()));

        assertThat(Wire.text(reply, "Name")).isEqualTo("Terms");
        String whole = api.call("RequestTemplate", request(Wire.text(reply, "TemplateID"), false));
        assertThat(Wire.text(whole, "TabLabel")).isEqualTo("price");
        assertThat(Wire.text(whole, "RoleName")).isEqualTo("Buyer");
        assertThat(api.fault("UploadTemplate", upload("<Other/>")))
                .isEqualTo(
                        "The template is no DocuSign Professional file: its root is Other and not DocuSignDocumentTemplate.");
        assertThat(api.fault(
                        "UploadTemplate", upload("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>")))
                .isEqualTo("The template is no DocuSign Professional file: it is no XML.");
    }

    @Test
    void suchAFileSentAlongIsLaidOverTheDocumentOfTheCall() {
        String reply = api.call(
                "CreateEnvelopeFromTemplates",
                fromTemplate(reference("SOAP", professional(), document(1, "My terms", "Other text")), true));

        assertThat(Api.texts(reply, "TabValue")).containsExactly("12");
        assertThat(docusign.envelope(Wire.text(reply, "EnvelopeID")).documentNames())
                .containsExactly("My terms");
    }

    @Test
    void compositesAreLaidInOrderAndTheSameRoleIsTheSamePerson() {
        String template = save("Sale", false);
        String inline = """
            <InlineTemplates><InlineTemplate><Sequence>2</Sequence><Envelope><AccountId>%s</AccountId>\
            <Recipients><Recipient><ID>1</ID><UserName>Ann Lee</UserName><Email>ann@example.com</Email><Type>Signer</Type>\
            <AccessCode/><RoleName>Buyer</RoleName></Recipient></Recipients></Envelope></InlineTemplate></InlineTemplates>""".formatted(docusign.accountId());
        String composite = """
            <CompositeTemplate><ServerTemplates><ServerTemplate><Sequence>1</Sequence><TemplateID>%s</TemplateID>\
            </ServerTemplate></ServerTemplates>%s%s</CompositeTemplate>""";
        String call = """
            <EnvelopeInformation><AccountId>%s</AccountId><Subject>Two</Subject></EnvelopeInformation><CompositeTemplates>%s%s\
            </CompositeTemplates><ActivateEnvelope>true</ActivateEnvelope>""".formatted(
                        docusign.accountId(),
                        composite.formatted(template, inline, ""),
                        composite.formatted(template, inline, document(9, "Instead", "Other")));

        String reply = api.call("CreateEnvelopeFromTemplatesAndForms", call);

        assertThat(Api.texts(reply, "UserName")).containsExactly("Ann Lee", "Sam");
        assertThat(Api.texts(reply, "TabType")).containsExactly("SignHere", "Custom", "SignHere", "Custom");
        assertThat(docusign.envelope(Wire.text(reply, "EnvelopeID")).documentNames())
                .containsExactly("Deed", "Instead");
    }

    @Test
    void theTemplateInAPdfIsRefusedByName() {
        String call = """
            <EnvelopeInformation><AccountId>%s</AccountId></EnvelopeInformation><CompositeTemplates><CompositeTemplate>\
            <PDFMetaDataTemplate><Sequence>1</Sequence></PDFMetaDataTemplate></CompositeTemplate></CompositeTemplates>\
            <ActivateEnvelope>true</ActivateEnvelope>""".formatted(docusign.accountId());

        assertThat(api.fault("CreateEnvelopeFromTemplatesAndForms", call))
                .isEqualTo(
                        "Operation CreateEnvelopeFromTemplatesAndForms with PDFMetaDataTemplate is in the contract of "
                                + "the service, but the mock does not have it yet.");
    }
}
