package io.github.countersign.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.Environment;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.document.Document;
import io.github.countersign.envelope.EnvelopeContent;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.RecipientType;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.envelope.Tab;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.status.EnvelopeStatus;
import io.github.countersign.status.RecipientStatusCode;
import io.github.countersign.template.TemplateInfo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {

    private final MockDocuSign docusign = MockDocuSign.start();
    private final DocuSignClient client = DocuSignClient.builder()
            .environment(Environment.at(docusign.api()))
            .accountId(docusign.accountId())
            .credentials(Credentials.appPassword(
                    docusign.integratorKey(),
                    docusign.userName(),
                    docusign.password().toCharArray()))
            .build();

    @TempDir
    private Path folder;

    private Path lease;

    @BeforeEach
    void writeTheLease() throws IOException {
        lease = SamplePdf.write(folder.resolve("lease.pdf"));
    }

    @AfterEach
    void close() {
        client.close();
        docusign.close();
    }

    @Test
    void twoPeopleSignOneAfterTheOther() {
        SentEnvelope sent = TwoSigners.send(client, lease);

        EnvelopeStatus status = client.status().of(sent.id());
        assertThat(status.recipient("Ann Lee").status()).isEqualTo(RecipientStatusCode.SENT);
        assertThat(status.recipient("Bo Ray").status()).isEqualTo(RecipientStatusCode.CREATED);
    }

    @Test
    void aCustomerSignsInTheShop() throws Exception {
        URI page = EmbeddedSigning.start(client, lease, "customer-7");

        HttpResponse<String> shown = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(shown.statusCode()).isIn(200, 302, 303);
        String id = docusign.envelopes().get(0).id();
        assertThat(client.status().of(new EnvelopeId(id)).recipient("Ann Lee").clientUserId())
                .contains("customer-7");
    }

    @Test
    void aTemplateIsSentWithARentFilledIn() {
        String template = client.templates()
                .save(
                        TemplateInfo.named("Lease"),
                        EnvelopeDraft.builder()
                                .subject("Lease")
                                .document(Document.of(1, lease))
                                .recipient(Recipient.placeholder(1, RecipientType.SIGNER, "Tenant"))
                                .recipient(Recipient.placeholder(2, RecipientType.SIGNER, "Landlord"))
                                .tab(Tab.text("Rent").at(1, 100, 200).by(1))
                                .buildForTemplate());

        SentEnvelope sent = TemplateSend.send(client, template, "900");

        EnvelopeContent content = client.envelopes().content(sent.id());
        assertThat(content.recipients()).extracting(Recipient::name).containsExactly("Ann Lee", "Bo Ray");
        assertThat(content.tabs())
                .flatExtracting(tab -> tab.value().stream().toList())
                .containsExactly("900");
    }

    @Test
    void statesAreKeptInStepWithOneCall() {
        EnvelopeId first = TwoSigners.send(client, lease).id();
        EnvelopeId second = TwoSigners.send(client, lease).id();
        docusign.envelope(first.value()).recipient("Ann Lee").decline("Too dear");
        int before = docusign.requests().size();

        Map<EnvelopeId, String> states =
                new StatusSync().sync(client, docusign.clock().instant().minus(Duration.ofHours(1)));

        assertThat(states).containsOnly(Map.entry(first, "Declined"), Map.entry(second, "Sent"));
        assertThat(docusign.requests()).hasSize(before + 1);
    }

    @Test
    void eachIsShorterThanTwentyFiveLines() throws IOException {
        for (String example : List.of("TwoSigners", "EmbeddedSigning", "TemplateSend", "StatusSync")) {
            Path source = Path.of("src/main/java/io/github/countersign/examples", example + ".java");
            try (Stream<String> lines = Files.lines(source)) {
                assertThat(lines.filter(line -> !line.isBlank() && !line.matches("(import|package) .*|\\s*/\\*\\*.*")))
                        .as(example)
                        .hasSizeLessThan(25);
            }
        }
    }
}
