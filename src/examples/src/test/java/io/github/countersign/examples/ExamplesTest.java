package io.github.countersign.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.Environment;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.status.EnvelopeStatus;
import io.github.countersign.status.RecipientStatusCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {

    private static final String ID = "8b7a3f60-1111-4222-8333-444455556666";
    private static final String API = "http://www.docusign.net/API/3.0";

    /** What the mock has not learned yet is answered from here, in the recorded shape. */
    private static final Map<String, String> RESULTS = Map.of(
            "CreateAndSendEnvelope", "<EnvelopeID>" + ID + "</EnvelopeID><Status>Sent</Status>",
            "CreateEnvelopeFromTemplates", "<EnvelopeID>" + ID + "</EnvelopeID><Status>Sent</Status>",
            "RequestRecipientToken", "https://demo.docusign.net/Signing/startinsession.aspx?t=1",
            "RequestStatusChanges",
                    "<ResultSetSize>1</ResultSetSize><EnvelopeStatusChanges><EnvelopeStatusChange><EnvelopeID>" + ID
                            + "</EnvelopeID><Status>Completed</Status></EnvelopeStatusChange></EnvelopeStatusChanges>");

    @FunctionalInterface
    private interface Use {
        void of(DocuSignClient client, StringBuilder lastRequest) throws IOException;
    }

    @Test
    void twoPeopleSignOneAfterTheOther(@TempDir Path folder) throws IOException {
        try (MockDocuSign docusign = MockDocuSign.start();
                DocuSignClient client = DocuSignClient.builder()
                        .environment(Environment.at(docusign.api()))
                        .accountId(docusign.accountId())
                        .credentials(Credentials.appPassword(
                                docusign.integratorKey(),
                                docusign.userName(),
                                docusign.password().toCharArray()))
                        .build()) {
            SentEnvelope sent = TwoSigners.send(client, SamplePdf.write(folder.resolve("lease.pdf")));

            EnvelopeStatus status = client.status().of(sent.id());
            assertThat(status.recipient("Ann Lee").status()).isEqualTo(RecipientStatusCode.SENT);
            assertThat(status.recipient("Bo Ray").status()).isEqualTo(RecipientStatusCode.CREATED);
        }
    }

    @Test
    void aCustomerSignsInTheShop(@TempDir Path folder) throws IOException {
        Path lease = SamplePdf.write(folder.resolve("lease.pdf"));
        answered((client, request) -> {
            assertThat(EmbeddedSigning.start(client, lease, "customer-7"))
                    .hasToString("https://demo.docusign.net/Signing/startinsession.aspx?t=1");
            assertThat(request.toString())
                    .contains("ClientUserID>customer-7<")
                    .contains("https://shop.example.com/signed?signing=signing_complete&amp;envelope=" + ID);
        });
    }

    @Test
    void aTemplateIsSentWithARentFilledIn() throws IOException {
        answered((client, request) -> {
            assertThat(TemplateSend.send(client, "t-1", "900").id()).isEqualTo(new EnvelopeId(ID));
            assertThat(request.toString())
                    .contains("TabLabel>Rent<", "Value>900<", "RoleName>Tenant<", "RoleName>Landlord<");
        });
    }

    @Test
    void statesAreKeptInStepWithOneCall() throws IOException {
        answered((client, request) -> {
            assertThat(new StatusSync().sync(client, Instant.parse("2026-03-02T08:00:00Z")))
                    .containsExactly(Map.entry(new EnvelopeId(ID), "Completed"));
            assertThat(request.toString()).contains("StatusChangedSince>2026-03-02T08:00:00Z<");
        });
    }

    @Test
    void eachIsShorterThanTwentyFiveLines() throws IOException {
        for (String example : new String[] {"TwoSigners", "EmbeddedSigning", "TemplateSend", "StatusSync"}) {
            Path source = Path.of("src/main/java/io/github/countersign/examples", example + ".java");
            try (Stream<String> lines = Files.lines(source)) {
                assertThat(lines.filter(line -> !line.isBlank() && !line.matches("(import|package) .*|\\s*/\\*\\*.*")))
                        .as(example)
                        .hasSizeLessThan(25);
            }
        }
    }

    private static void answered(Use use) throws IOException {
        StringBuilder last = new StringBuilder();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            last.setLength(0);
            last.append(request);
            String operation = RESULTS.keySet().stream()
                    .filter(name -> Pattern.compile("[<:]" + name + "[ >]")
                            .matcher(request)
                            .find())
                    .findFirst()
                    .orElseThrow();
            byte[] reply = """
                    <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><%1$sResponse xmlns="%2$s">\
                    <%1$sResult>%3$s</%1$sResult></%1$sResponse></soap:Body></soap:Envelope>""".formatted(operation, API, RESULTS.get(operation)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
            exchange.close();
        });
        server.start();
        try (DocuSignClient client = DocuSignClient.builder()
                .endpoint(URI.create("http://127.0.0.1:%d/api/3.0/api.asmx"
                        .formatted(server.getAddress().getPort())))
                .accountId("acc-1")
                .credentials(Credentials.appPassword("key", "sue@example.com", "secret".toCharArray()))
                .build()) {
            use.of(client, last);
        } finally {
            server.stop(0);
        }
    }
}
