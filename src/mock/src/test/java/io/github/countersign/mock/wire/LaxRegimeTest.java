package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRequest.Outcome;
import io.github.countersign.mock.internal.pdf.TestPdf;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class LaxRegimeTest {

    private static final MockDocuSign DOCUSIGN = MockDocuSign.start();
    private static final String PDF = Base64.getEncoder().encodeToString(TestPdf.saying("Contract"));

    @AfterAll
    static void close() {
        DOCUSIGN.close();
    }

    private static HttpResponse<String> call(String operation, String content) {
        return Wire.post(
                DOCUSIGN.dsapi(),
                Wire.API,
                operation,
                Wire.header(DOCUSIGN),
                Wire.envelope("", "<%1$s xmlns='%2$s'>%3$s</%1$s>".formatted(operation, Wire.API, content)));
    }

    private static HttpResponse<String> create(String content) {
        return call("CreateAndSendEnvelope", "<Envelope>" + content + "</Envelope>");
    }

    private static String fault(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).contains("<faultcode>soap:Client</faultcode>");
        return Wire.text(reply.body(), "faultstring");
    }

    @Test
    void aReplyIsPlainWithoutAddressingAndTimestamp() {
        assertThat(call("Ping", "").body())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\">"
                        + "<soap:Body><PingResponse xmlns=\"http://www.docusign.net/API/3.0\">"
                        + "<PingResult>true</PingResult></PingResponse></soap:Body></soap:Envelope>");
        assertThat(call("VoidEnvelope", "").body()).contains("<soap:Envelope").doesNotContain("soap:Header");
    }

    @Test
    void elementsMayComeInAnyOrderAndUnknownOnesAreLeftOut() {
        HttpResponse<String> reply = create(
                "<Subject>Please</Subject><Surprise><ID>x</ID><Deep><Email>a</Email></Deep></Surprise><Recipients><Recipient>"
                        + "<Type>Signer</Type><Email>ann@example.com</Email><UserName>Ann</UserName><ID>1</ID></Recipient></Recipients>"
                        + "<Documents><Document><PDFBytes>" + PDF
                        + "</PDFBytes><Name>Contract</Name><ID>1</ID></Document></Documents>"
                        + "<AccountId>" + DOCUSIGN.accountId() + "</AccountId>");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(DOCUSIGN.envelope(Wire.text(reply.body(), "EnvelopeID"))
                        .recipient("Ann")
                        .email())
                .isEqualTo("ann@example.com");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Asynchronous    | x   | The string 'x' is not a valid Boolean value.
        Asynchronous    | ''  | The string '' is not a valid Boolean value.
        SigningLocation | Moon | Instance validation error: 'Moon' is not a valid value for SigningLocationCode.
        """)
    void aValueThatCannotBeReadIsRefusedInTheWordsOfTheDeserializer(String element, String value, String reason) {
        String fault = fault(create("<%1$s>%2$s</%1$s>".formatted(element, value)));

        assertThat(fault)
                .matches(
                        "Server was unable to read request\\. ---> There is an error in XML document \\(1, \\d+\\)\\. ---> .*")
                .endsWith(" ---> " + reason);
    }

    @Test
    void numbersDatesAndBytesHaveWordsOfTheirOwn() {
        assertThat(fault(create("<Documents><Document><PDFBytes>%%</PDFBytes></Document></Documents>")))
                .endsWith("---> The input is not a valid Base-64 string as it contains a non-base 64 character.");
        assertThat(fault(create("<Documents><Document><PDFBytes>QUJD=</PDFBytes></Document></Documents>")))
                .endsWith("---> Invalid length for a Base-64 char array or string.");
        assertThat(fault(create("<Tabs><Tab><PageNumber>first</PageNumber></Tab></Tabs>")))
                .isEqualTo("The account  was not found in the system.");
        assertThat(fault(create("<Recipients><Recipient><RoutingOrder>first</RoutingOrder></Recipient></Recipients>")))
                .endsWith("---> Input string was not in a correct format.");
        assertThat(fault(create("<Recipients><Recipient><RoutingOrder>70000</RoutingOrder></Recipient></Recipients>")))
                .endsWith("---> Value was either too large or too small for UInt16.");
        assertThat(fault(call(
                        "RequestStatuses",
                        "<EnvelopeStatusFilter><EndDateTime>soon</EndDateTime></EnvelopeStatusFilter>")))
                .endsWith("---> The string 'soon' is not a valid AllXsd value.");
    }

    @Test
    void whatIsMissingIsABusinessMatter() {
        assertThat(fault(create(""))).isEqualTo("The account  was not found in the system.");
        assertThat(fault(create("<AccountId>" + DOCUSIGN.accountId() + "</AccountId><Documents/>")))
                .startsWith("The Envelope is not Complete.");
        assertThat(fault(call("VoidEnvelope", ""))).isEqualTo("The envelope  specified in the request does not exist.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EnvelopeAuditEventsV2",
                "GetRecipientAuthenticationStatusEx",
                "PurgeDocumentsAndMetaDataAndRedact",
                "RequestEnvelopeHistoryToken",
                "RequestEnvelopeV2",
                "RequestEnvelopeWithDocumentFieldsV2"
            })
    void anOperationOfApiAsmxAloneIsUnknownHere(String operation) {
        assertThat(fault(call(operation, "")))
                .isEqualTo("Server did not recognize the value of HTTP Header SOAPAction: " + Wire.API + "/" + operation
                        + ".");
        assertThat(DOCUSIGN.requests().get(DOCUSIGN.requests().size() - 1).outcome())
                .isEqualTo(Outcome.UNKNOWN_OPERATION);

        HttpResponse<String> soap12 = Wire.send(Wire.request(DOCUSIGN.dsapi())
                .header("Content-Type", "application/soap+xml")
                .header("X-DocuSign-Authentication", Wire.header(DOCUSIGN))
                .POST(BodyPublishers.ofString(
                        Wire.envelope(Wire.SOAP12, "", "<%s xmlns='%s'/>".formatted(operation, Wire.API)))));
        assertThat(soap12.statusCode()).isEqualTo(400);
        assertThat(Wire.text(soap12.body(), "Text")).endsWith("which is no operation of this service.");
    }

    @Test
    void aFieldOfApiAsmxAloneIsLeftOutAndAValueIsUnknown() {
        assertThat(fault(create("<AuthoritativeCopyDefault>x</AuthoritativeCopyDefault>")))
                .isEqualTo("The account  was not found in the system.");
        assertThat(fault(
                        create("<Documents><Document><AuthoritativeCopy>x</AuthoritativeCopy></Document></Documents>")))
                .isEqualTo("The account  was not found in the system.");
    }

    @Test
    void theContractLacksWhatTheEndpointLacks() {
        String text =
                Wire.send(Wire.request(URI.create(DOCUSIGN.dsapi() + "?WSDL"))).body();
        Document wsdl = Wire.parse(text);

        assertThat(wsdl.getElementsByTagNameNS("*", "portType")
                        .item(0)
                        .getChildNodes()
                        .getLength())
                .isPositive();
        assertThat(text)
                .doesNotContain(
                        "\"RequestEnvelopeV2\"",
                        "\"EnvelopeAuditEventsV2\"",
                        "\"RecipientSignatureProviders\"",
                        "\"V1_3\"")
                .contains("location=\"" + DOCUSIGN.dsapi() + "\"", "\"AuthoritativeCopy\"");
        assertThat(wsdl.getElementsByTagNameNS("http://schemas.xmlsoap.org/wsdl/soap/", "operation")
                        .getLength())
                .isEqualTo(71);
    }

    @Test
    void hostileXmlIsRefusedHereToo() {
        HttpResponse<String> reply = Wire.post(
                DOCUSIGN.dsapi(),
                Wire.API,
                "Ping",
                Wire.header(DOCUSIGN),
                "<!DOCTYPE x>" + Wire.envelope("", Wire.ping()));

        assertThat(fault(reply)).isEqualTo("For security reasons DTD is prohibited in this XML document.");
    }
}
