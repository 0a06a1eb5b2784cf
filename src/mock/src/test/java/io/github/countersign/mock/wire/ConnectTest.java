package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.ConnectDelivery;
import io.github.countersign.mock.ConnectListener;
import io.github.countersign.mock.ConnectListener.Contents;
import io.github.countersign.mock.ConnectSettings;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.UndeliveredMessage;
import io.github.countersign.mock.wire.Receiver.Answer;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.docusign.api_3_0.EnvelopeEventStatusCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Node;

@Timeout(60)
class ConnectTest {

    private static final String EVENTS = "<EnvelopeEvents>"
            + "<EnvelopeEvent><EnvelopeEventStatusCode>Sent</EnvelopeEventStatusCode><IncludeDocuments>false</IncludeDocuments></EnvelopeEvent>"
            + "<EnvelopeEvent><EnvelopeEventStatusCode>Completed</EnvelopeEventStatusCode><IncludeDocuments>true</IncludeDocuments></EnvelopeEvent>"
            + "</EnvelopeEvents>";

    private final MockClock clock = MockClock.standing(Instant.parse("2026-11-24T10:00:00Z"));
    private final Receiver receiver = new Receiver();
    private MockDocuSign docusign = start(ConnectSettings.likeliest());

    private MockDocuSign start(ConnectSettings settings) {
        return MockDocuSign.builder().clock(clock).connect(settings).start();
    }

    private void restart(ConnectSettings settings) {
        docusign.close();
        docusign = start(settings);
    }

    @AfterEach
    void close() {
        docusign.close();
        receiver.close();
    }

    private String pushed(String more) {
        return "<URL>%s</URL>%s".formatted(receiver.url(), more);
    }

    private static String element(String xml, String name) {
        return xml.replaceFirst("(?s).*?<%1$s>(.*?)</%1$s>.*".formatted(name), "$1");
    }

    @Test
    void anEnvelopeIsToldOfAsItIsWhenTheMessageIsMade() throws Exception {
        String id = TestEnvelope.EMPTY
                .signer(1, "Ann", 1)
                .signer(2, "Bo", 2)
                .pushing(pushed(EVENTS))
                .send(docusign);
        clock.advance(Duration.ofSeconds(10));
        docusign.envelope(id).recipient("Ann").sign();
        clock.advance(Duration.ofSeconds(14));
        assertThat(receiver.messages()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        String message = receiver.next().text();
        assertThat(message)
                .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><DocuSignEnvelopeInformation"
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
                        + " xmlns=\"http://www.docusign.net/API/3.0\"><EnvelopeStatus><RecipientStatuses>")
                .contains("<TimeGenerated>2026-11-24T02:00:25</TimeGenerated>")
                .contains("<DeclineReason xsi:nil=\"true\"")
                .contains("<EnvelopeID>" + id + "</EnvelopeID>")
                .doesNotContain("DocumentPDFs", "TimeZone", "ns2");
        assertThat(message.split("<Status>Completed</Status>", -1))
                .as("one recipient is done")
                .hasSize(2);
        assertThat(receiver.messages().get(0).headers().getFirst("Content-Type"))
                .isEqualTo("text/xml; charset=utf-8");
        docusign.connect().flush();
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void documentsComeWithTheEventsThatAskForThem() {
        String id =
                TestEnvelope.EMPTY.signer(1, "Ann", 1).pushing(pushed(EVENTS)).send(docusign);
        docusign.connect().flush();
        docusign.envelope(id).recipient("Ann").sign();
        docusign.connect().flush();

        assertThat(receiver.messages()).hasSize(2);
        assertThat(receiver.messages().get(0).text()).doesNotContain("DocumentPDFs");
        String last = receiver.messages().get(1).text();
        assertThat(last)
                .contains(
                        "<Status>Completed</Status>",
                        "<DocumentPDFs><DocumentPDF><Name>Contract</Name><PDFBytes>JVBERi");
    }

    @Test
    void everythingThatCanBeIncludedIs() {
        restart(ConnectSettings.likeliest()
                .with(ConnectListener.to(receiver.url())
                        .on(EnvelopeEventStatusCode.VOIDED)
                        .withContents(Contents.ALL)));
        String id = TestEnvelope.EMPTY
                .signer(1, "Ann", 1)
                .tab(1, 300, "Custom", "<TabLabel>Rent</TabLabel><Value>900</Value>")
                .send(docusign);
        Wire.call(
                docusign,
                "VoidEnvelope",
                "<VoidEnvelope xmlns='%s'><EnvelopeID>%s</EnvelopeID><Reason>Mistake</Reason></VoidEnvelope>"
                        .formatted(Wire.API, id));
        docusign.connect().flush();

        String message = receiver.messages().get(0).text();
        assertThat(message)
                .contains("<VoidReason>Mistake</VoidReason>")
                .contains("<TimeZone>Pacific Standard Time</TimeZone><TimeZoneOffset>-8</TimeZoneOffset>")
                .contains("<Name>AccountId</Name><Show>false</Show><Required>false</Required><Value>")
                .contains("<Name>AccountSite</Name><Show>false</Show><Required>false</Required><Value>demo</Value>")
                .contains("<xfdf><fields><field name=\"Rent\"><value>900</value></field></fields></xfdf>")
                .contains("<Name>CertificateOfCompletion_" + id + ".pdf</Name>")
                .doesNotContain("<DocumentID />");
    }

    @Test
    void aMessageTellsWhatAStatusCallDoesNotAndFitsTheContract() throws Exception {
        restart(ConnectSettings.likeliest()
                .with(ConnectListener.to(receiver.url()).withContents(Contents.ALL)));
        String id = TestEnvelope.EMPTY
                .recipient(1, "Ann", 1, "Signer", "", "")
                .signature(1, 100)
                .tab(1, 300, "Custom", "<TabLabel>Rent &lt;&amp;</TabLabel><Value>900</Value>")
                .tab(1, 330, "SignerAttachment", "<TabLabel>Proof</TabLabel>")
                .recipient(2, "Bo", 1, "CarbonCopy", "", "")
                .send(docusign);
        docusign.connect().flush();
        String before = receiver.messages().get(0).text();
        assertThat(before).doesNotContain("EsignAgreementInformation");
        assertFitsContract(before);

        clock.advance(Duration.ofMinutes(1));
        docusign.envelope(id).recipient("Ann").fill("Rent <&", "950");
        docusign.envelope(id).recipient("Ann").attach("Proof", "p.txt", "Proof".getBytes(StandardCharsets.UTF_8));
        docusign.envelope(id).recipient("Ann").sign();
        docusign.connect().flush();
        String after = receiver.messages().get(receiver.messages().size() - 1).text();
        assertFitsContract(after);
        assertThat(after)
                .contains("<TabValue>950</TabValue>", "<OriginalValue>900</OriginalValue>", "<Name>p.txt</Name>")
                .containsPattern("<EsignAgreementInformation><AccountEsignId>[0-9a-f-]{36}</AccountEsignId>"
                        + "<UserEsignId>[0-9a-f-]{36}</UserEsignId>"
                        + "<AgreementDate>2026-11-24T02:01:00</AgreementDate></EsignAgreementInformation>");
        String data = after.replaceFirst("(?s).*?<Data>([^<]*)</Data><Label>DSXForm</Label>.*", "$1");
        assertThat(new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8))
                .isEqualTo("<FormData><xfdf><fields><field name=\"Rent &lt;&amp;\"><value>950</value></field>"
                        + "</fields></xfdf></FormData>");
        assertThat(after.split("<EsignAgreementInformation>", -1))
                .as("who gets a copy agrees to nothing")
                .hasSize(2);
    }

    /** The contract has no such root element, only the type; it is that of the answer of an operation. */
    private void assertFitsContract(String message) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        URI wsdl = URI.create(docusign.api() + "?WSDL");
        Node schema = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        Wire.send(Wire.request(wsdl)).body().getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema")
                .item(0);
        String answer = message.substring(message.indexOf("?>") + 2)
                .replaceFirst("<DocuSignEnvelopeInformation", "<GetStatusInDocuSignConnectFormatResult")
                .replaceFirst("</DocuSignEnvelopeInformation>$", "</GetStatusInDocuSignConnectFormatResult>");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new DOMSource(schema))
                .newValidator()
                .validate(new StreamSource(new StringReader(
                        "<GetStatusInDocuSignConnectFormatResponse xmlns='%s'>%s</GetStatusInDocuSignConnectFormatResponse>"
                                .formatted(Wire.API, answer))));
    }

    @Test
    void everyKeySignsTheVeryBytes() throws Exception {
        restart(ConnectSettings.likeliest()
                .withHmacKeys("canary one", "canary two")
                .with(ConnectListener.to(receiver.url()).withHmac()));
        TestEnvelope.EMPTY.signer(1, "Ann", 1).send(docusign);
        docusign.connect().flush();

        Receiver.Message message = receiver.messages().get(0);
        assertThat(message.headers().getFirst("X-DocuSign-Signature-1")).isEqualTo(hmac("canary one", message.bytes()));
        assertThat(message.headers().getFirst("X-DocuSign-Signature-2")).isEqualTo(hmac("canary two", message.bytes()));
        assertThat(message.headers()).doesNotContainKey("X-DocuSign-Signature-3");
        assertThat(ConnectSettings.likeliest().withHmacKeys("canary").toString())
                .doesNotContain("canary");
    }

    private static String hmac(String key, byte[] bytes) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(bytes));
    }

    @Test
    void aSoapListenerGetsItsOwnOperationAndMustAnswerInSoap() {
        restart(ConnectSettings.likeliest()
                .with(ConnectListener.to(receiver.url()).inSoap("http://net/ds/mk")));
        String id = TestEnvelope.EMPTY.signer(1, "Ann", 1).send(docusign);
        docusign.connect().flush();

        Receiver.Message message = receiver.messages().get(0);
        assertThat(message.headers().getFirst("SOAPAction")).isEqualTo("\"http://net/ds/mk/DocuSignConnectUpdate\"");
        assertThat(message.text())
                .contains(
                        "<soap:Body><DocuSignConnectUpdate xmlns=\"http://net/ds/mk\">"
                                + "<DocuSignEnvelopeInformation xmlns=\"http://net/ds/mk\">"
                                + "<EnvelopeStatus xmlns=\"http://www.docusign.net/API/3.0\"><RecipientStatuses><RecipientStatus>");
        assertThat(docusign.connect().failures())
                .extracting(UndeliveredMessage::error)
                .containsExactly("Operation timed out");

        receiver.answer(m -> new Answer(500, "<E><faultstring>No room</faultstring></E>"));
        docusign.connect().republish(id);
        assertThat(docusign.connect().failures())
                .extracting(UndeliveredMessage::error)
                .containsExactly("HTTP 500, a fault: No room");

        receiver.answer(m -> new Answer(
                200,
                "<s:Envelope xmlns:s='%s'><s:Body><r xmlns='http://net/ds/mk'><DocuSignConnectUpdateResult>%s</DocuSignConnectUpdateResult></r></s:Body></s:Envelope>"
                        .formatted(Wire.SOAP, id)));
        docusign.connect().republish(id);
        assertThat(docusign.connect().failures()).isEmpty();
    }

    @Test
    void whatFailedOnceWaitsForAnotherAcknowledgment() throws Exception {
        restart(ConnectSettings.likeliest().with(ConnectListener.to(receiver.url())));
        receiver.answer(503);
        String lost = TestEnvelope.EMPTY.signer(1, "Ann", 1).send(docusign);
        docusign.connect().flush();
        clock.advance(Duration.ofDays(3));
        docusign.connect().flush();
        assertThat(receiver.messages()).hasSize(1);
        assertThat(docusign.connect().failures())
                .containsExactly(new UndeliveredMessage(
                        lost,
                        docusign.accountId(),
                        Instant.parse("2026-11-24T10:00:00Z"),
                        null,
                        0,
                        "HTTP 503",
                        1,
                        receiver.url()));

        receiver.answer(200);
        TestEnvelope.EMPTY.signer(1, "Bo", 1).send(docusign);
        docusign.connect().flush();

        assertThat(docusign.connect().failures()).isEmpty();
        assertThat(docusign.connect().deliveries())
                .extracting(ConnectDelivery::attempt, ConnectDelivery::answer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "HTTP 503"),
                        org.assertj.core.groups.Tuple.tuple(1, "HTTP 200"),
                        org.assertj.core.groups.Tuple.tuple(2, "HTTP 200"));
    }

    @Test
    void whatFailedTwiceWaitsForADayTooAndAfterTenRetriesForNothing() throws Exception {
        restart(ConnectSettings.likeliest().with(ConnectListener.to(receiver.url())));
        String lost = TestEnvelope.EMPTY.signer(1, "Ann", 1).send(docusign);
        receiver.answer(m -> new Answer(m.text().contains(lost) ? 500 : 200, ""));
        docusign.connect().flush();
        for (int retry = 1; retry <= 12; retry++) {
            TestEnvelope.EMPTY.signer(1, "Bo", 1).send(docusign);
            docusign.connect().flush();
            int tries = Math.min(retry, 10) + 1;
            assertThat(tries(lost)).as("after %d acknowledged others", retry).isEqualTo(tries);
            clock.advance(Duration.ofHours(23));
            docusign.connect().flush();
            assertThat(tries(lost)).isEqualTo(tries);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(docusign.connect().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.retryCount()).isEqualTo(10));
    }

    private long tries(String envelopeId) {
        return receiver.messages().stream()
                .filter(m -> element(m.text(), "EnvelopeID").equals(envelopeId))
                .count();
    }

    @Test
    void withoutAcknowledgmentNothingIsSentAgain() throws Exception {
        restart(ConnectSettings.likeliest()
                .with(ConnectListener.to(receiver.url()).withoutAcknowledgment()));
        receiver.answer(500);
        TestEnvelope.EMPTY.signer(1, "Ann", 1).send(docusign);
        docusign.connect().flush();
        receiver.answer(200);
        TestEnvelope.EMPTY.signer(1, "Bo", 1).send(docusign);
        docusign.connect().flush();
        clock.advance(Duration.ofDays(2));
        docusign.connect().flush();

        assertThat(receiver.messages()).hasSize(2);
        assertThat(docusign.connect().failures()).hasSize(1);
    }

    @Test
    void whetherAnySuccessAcknowledgesIsASetting() {
        receiver.answer(204);
        docusign.connect().listen(ConnectListener.to(receiver.url()));
        TestEnvelope.EMPTY.signer(1, "Ann", 1).send(docusign);
        docusign.connect().flush();
        assertThat(docusign.connect().failures()).isEmpty();

        restart(ConnectSettings.likeliest().withAnySuccess(false).with(ConnectListener.to(receiver.url())));
        TestEnvelope.EMPTY.signer(1, "Ann", 1).send(docusign);
        docusign.connect().flush();
        assertThat(docusign.connect().failures()).hasSize(1);
    }

    @Test
    void aListenerThatIsNotThereIsAFailureAndHoldsNobodyUp() throws Exception {
        java.net.URI nobody = receiver.url();
        receiver.close();
        try (Receiver other = new Receiver()) {
            restart(ConnectSettings.likeliest().with(ConnectListener.to(nobody)).with(ConnectListener.to(other.url())));
            TestEnvelope.EMPTY.signer(1, "Ann", 1).send(docusign);
            docusign.connect().flush();

            assertThat(other.messages()).hasSize(1);
            assertThat(docusign.connect().failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.error()).startsWith("ConnectException"));
        }
    }

    @Test
    void anAddressThatCannotBeIsNoReasonToRefuseTheEnvelope() {
        for (String url : List.of("", "ftp://example.com/", "not an address", "file:///etc/passwd")) {
            TestEnvelope.EMPTY
                    .signer(1, "Ann", 1)
                    .pushing("<URL>%s</URL>%s".formatted(url, EVENTS))
                    .send(docusign);
        }
        docusign.connect().flush();
        assertThat(docusign.connect().deliveries()).isEmpty();
    }
}
