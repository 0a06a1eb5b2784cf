package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.MockRequest.Outcome;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispatchTest {

    private final MockDocuSign docusign = MockDocuSign.start();

    @AfterEach
    void close() {
        docusign.close();
    }

    private MockRequest last() {
        return docusign.requests().get(docusign.requests().size() - 1);
    }

    @Test
    void anUnknownActionIsRefusedInTheWordsOfAspNet() {
        HttpResponse<String> reply = Wire.call(docusign, "VoidEnvelop", Wire.ping());

        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).contains("<faultcode>soap:Client</faultcode>");
        assertThat(Wire.text(reply.body(), "faultstring"))
                .isEqualTo("Server did not recognize the value of HTTP Header SOAPAction: "
                        + "http://www.docusign.net/API/3.0/VoidEnvelop.");
        assertThat(last().outcome()).isEqualTo(Outcome.UNKNOWN_OPERATION);
        assertThat(last().operation()).isEqualTo("VoidEnvelop");
        assertThat(last().nearest()).isEqualTo("VoidEnvelope");
    }

    @Test
    void soap11WithoutActionIsRefused() {
        HttpResponse<String> reply = Wire.send(Wire.request(docusign.api())
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(Wire.envelope(Wire.token(docusign), Wire.ping()))));

        assertThat(Wire.text(reply.body(), "faultstring"))
                .isEqualTo("Server did not recognize the value of HTTP Header SOAPAction: .");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.docusign.net/API/3.0/Ping", "\"http://www.docusign.net/API/3.0/Ping\""})
    void theActionMayHaveQuotesOrNot(String action) {
        HttpResponse<String> reply = Wire.send(Wire.request(docusign.api())
                .header("Content-Type", "text/xml")
                .header("SOAPAction", action)
                .POST(BodyPublishers.ofString(Wire.envelope(Wire.token(docusign), Wire.ping()))));

        assertThat(reply.statusCode()).isEqualTo(200);
    }

    @Test
    void actionAndBodyMustAgree() {
        HttpResponse<String> reply = Wire.call(docusign, "VoidEnvelope", Wire.ping());

        assertThat(Wire.text(reply.body(), "faultstring"))
                .isEqualTo("SOAPAction names VoidEnvelope, but the SOAP Body holds Ping.");
    }

    @Test
    void aBodyOfAnotherNamespaceIsNoOperation() {
        HttpResponse<String> reply = Wire.call(docusign, "Ping", "<Ping xmlns='urn:other'/>");

        assertThat(Wire.text(reply.body(), "faultstring"))
                .isEqualTo("The SOAP Body holds {urn:other}Ping, which is no operation of this service.");
    }

    @Test
    void anOperationThatTheMockLacksIsNeverAnsweredAsIfItWereThere() {
        HttpResponse<String> reply = Wire.call(
                docusign,
                "CreateAccountBrands",
                "<CreateAccountBrands xmlns='%s'><AccountId>%s</AccountId></CreateAccountBrands>"
                        .formatted(Wire.API, docusign.accountId()));

        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).contains("<faultcode>soap:Server</faultcode>", "<detail />");
        assertThat(Wire.text(reply.body(), "faultstring"))
                .contains("CreateAccountBrands", "the mock does not have it yet");
        assertThat(last().outcome()).isEqualTo(Outcome.NOT_IN_MOCK);
        assertThat(MockDocuSign.operations())
                .doesNotContain("CreateAccountBrands")
                .contains(last().nearest());
    }

    @Test
    void theJournalShowsTheDecodedBodyButNoSecretAndNoDocument() {
        Wire.call(
                docusign,
                "CreateEnvelope",
                ("<CreateEnvelope xmlns='%s'><Envelope><AccountId>%s</AccountId><Documents><Document><ID>1</ID><Name>a &amp; b</Name>"
                                + "<PDFBytes>JVBERi0xLjcK</PDFBytes><Password>doc canary</Password></Document></Documents><Recipients>"
                                + "<Recipient><ID>1</ID><UserName>Ann</UserName><Email>ann@example.com</Email><Type>Signer</Type>"
                                + "<AccessCode>code canary</AccessCode></Recipient></Recipients></Envelope></CreateEnvelope>")
                        .formatted(Wire.API, docusign.accountId()));

        assertThat(last().operation()).isEqualTo("CreateEnvelope");
        assertThat(last().path()).isEqualTo("/api/3.0/api.asmx");
        assertThat(last().body())
                .startsWith("<CreateEnvelope>\n  <Envelope>\n    <AccountId>")
                .contains(
                        "<Name>a &amp; b</Name>",
                        "<PDFBytes>(12 characters)</PDFBytes>",
                        "<AccessCode>***</AccessCode>");
        assertThat(docusign.requests().toString()).doesNotContain("canary", "JVBER", docusign.password());
    }

    @Test
    void theJournalKeepsTheLastThousand() {
        for (int i = 0; i < 1010; i++) {
            Wire.post(docusign, "Unknown" + i, "");
        }
        assertThat(docusign.requests()).hasSize(1000);
        assertThat(docusign.requests().get(0).operation()).isEqualTo("Unknown10");
        assertThat(Wire.send(Wire.request(docusign.console().resolve("/console/state")))
                        .body())
                .contains("\"requestCount\":1010,");
    }
}
