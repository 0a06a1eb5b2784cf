package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Diff;

class RecordedShapeTest {

    private static final String UUID = "urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String DECLARATIONS = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
            + " xmlns:wsa=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
            + " xmlns:wsse=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd\""
            + " xmlns:wsu=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd\">";
    private static final String TIMESTAMP =
            "<wsse:Security><wsu:Timestamp><wsu:Created>2012-02-12T04:40:28Z</wsu:Created>"
                    + "<wsu:Expires>2012-02-12T04:45:28Z</wsu:Expires></wsu:Timestamp></wsse:Security>";

    private final MockDocuSign docusign = MockDocuSign.builder()
            .clock(MockClock.standing(Instant.parse("2012-02-12T04:40:28.617Z")))
            .start();

    @AfterEach
    void close() {
        docusign.close();
    }

    @Test
    void aReplyIsWrittenInTheRecordedShape() {
        HttpResponse<String> reply = Wire.call(docusign, "Ping", Wire.ping());

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body().replaceAll(UUID, "urn:uuid:id"))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"" + DECLARATIONS
                        + header("http://www.docusign.net/API/3.0/PingResponse")
                        + "<soap:Body><PingResponse xmlns=\"http://www.docusign.net/API/3.0\">"
                        + "<PingResult>true</PingResult></PingResponse></soap:Body></soap:Envelope>");
    }

    @Test
    void aValidationFaultIsWrittenInTheRecordedShapeAndWords() {
        HttpResponse<String> reply = Wire.call(
                docusign,
                "CreateAndSendEnvelope",
                "<CreateAndSendEnvelope xmlns='%s'><Envelope><AccountId>x</AccountId><Documents/></Envelope></CreateAndSendEnvelope>"
                        .formatted(Wire.API));

        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body().replaceAll(UUID, "urn:uuid:id"))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"" + DECLARATIONS
                        + header("http://schemas.xmlsoap.org/ws/2004/08/addressing/fault")
                        + "<soap:Body><soap:Fault><faultcode>soap:Client</faultcode>"
                        + "<faultstring>Validation error: The element 'Documents' in namespace "
                        + "'http://www.docusign.net/API/3.0' has incomplete content. List of possible elements expected: "
                        + "'Document' in namespace 'http://www.docusign.net/API/3.0'.</faultstring>"
                        + "<detail /></soap:Fault></soap:Body></soap:Envelope>");
    }

    private static String header(String action) {
        return "<soap:Header><wsa:Action>" + action + "</wsa:Action><wsa:MessageID>urn:uuid:id</wsa:MessageID>"
                + "<wsa:RelatesTo>urn:uuid:id</wsa:RelatesTo>"
                + "<wsa:To>http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</wsa:To>"
                + TIMESTAMP + "</soap:Header>";
    }

    @Test
    void httpHeadersAreTheRecordedOnes() {
        HttpResponse<String> good = Wire.call(docusign, "Ping", Wire.ping());
        HttpResponse<String> fault = Wire.call(docusign, "Ping", "<Ping xmlns='%s'>x</Ping>".formatted(Wire.API));

        assertThat(good.headers().map()).containsEntry("content-type", java.util.List.of("text/xml; charset=utf-8"));
        assertThat(good.headers().firstValue("Cache-Control")).hasValue("private, max-age=0");
        assertThat(good.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(good.headers().firstValue("X-DocuSign-TraceToken").orElseThrow())
                .matches("[0-9a-f-]{36}");
        assertThat(fault.statusCode()).isEqualTo(500);
        assertThat(fault.headers().firstValue("Cache-Control")).hasValue("private");
    }

    @Test
    void theReplyRelatesToTheMessageIdOfTheRequest() {
        String id =
                "<wsa:MessageID xmlns:wsa='http://schemas.xmlsoap.org/ws/2004/08/addressing'>urn:uuid:mine</wsa:MessageID>";

        String reply = Wire.post(docusign, "Ping", Wire.envelope(id + Wire.token(docusign), Wire.ping()))
                .body();

        assertThat(Wire.text(reply, "RelatesTo")).isEqualTo("urn:uuid:mine");
    }

    @Test
    void soap12CallsAreAnsweredInSoap12() {
        HttpResponse<String> reply = soap12(Wire.ping(), "; action=\"" + Wire.API + "/Ping\"");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/soap+xml; charset=utf-8");
        assertThat(Wire.parse(reply.body()).getDocumentElement().getNamespaceURI())
                .isEqualTo(Wire.SOAP12);
        assertThat(Wire.text(reply.body(), "PingResult")).isEqualTo("true");
    }

    @Test
    void soap12WithoutActionIsUnderstoodByItsBody() {
        assertThat(Wire.text(soap12(Wire.ping(), "").body(), "PingResult")).isEqualTo("true");
    }

    @Test
    void soap12FaultsHaveCodeReasonAndDetail() {
        HttpResponse<String> reply = soap12("<Ping xmlns='%s'>x</Ping>".formatted(Wire.API), "");

        String fault = reply.body().replaceAll("(?s).*<soap:Body>|</soap:Body>.*", "");
        Diff difference = DiffBuilder.compare("<soap:Fault xmlns:soap='" + Wire.SOAP12
                        + "'><soap:Code><soap:Value>soap:Sender</soap:Value></soap:Code>"
                        + "<soap:Reason><soap:Text xml:lang='en'>Validation error: The element 'Ping' in namespace '"
                        + Wire.API
                        + "' cannot contain child elements or text because the content model is empty.</soap:Text></soap:Reason>"
                        + "<soap:Detail/></soap:Fault>")
                .withTest(fault.replaceFirst("<soap:Fault", "<soap:Fault xmlns:soap='" + Wire.SOAP12 + "'"))
                .build();

        assertThat(difference.hasDifferences()).as(difference.toString()).isFalse();
        assertThat(reply.statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> soap12(String body, String actionParameter) {
        return Wire.send(Wire.request(docusign.api())
                .header("Content-Type", "application/soap+xml; charset=utf-8" + actionParameter)
                .POST(BodyPublishers.ofString(Wire.envelope(Wire.SOAP12, Wire.token(docusign), body))));
    }

    @Test
    void aCallWithoutParametersMayBeNil() {
        String nil = "<Ping xmlns='%s' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'/>"
                .formatted(Wire.API);

        assertThat(Wire.text(Wire.call(docusign, "Ping", nil).body(), "PingResult"))
                .isEqualTo("true");
    }
}
