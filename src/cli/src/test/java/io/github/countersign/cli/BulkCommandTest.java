package io.github.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.DocuSignClient;
import io.github.countersign.bulk.Ledger;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.RecipientType;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.template.TemplateInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private MockDocuSign docusign;
    private Path password;
    private String template;

    @BeforeEach
    void start() throws IOException {
        docusign = MockDocuSign.start();
        password = Files.writeString(folder.resolve("password"), docusign.password() + "\n");
        template = template();
    }

    @AfterEach
    void stop() {
        docusign.close();
    }

    @Test
    void eachLineIsSentOnceHoweverOftenTheCommandIsGiven() throws IOException {
        Path csv = Files.writeString(folder.resolve("march.csv"), """
                key,Tenant.name,Tenant.email
                1,Ann,ann@example.com
                2,Bo,bo@example.com
                """);

        assertThat(call(csv)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("\"sent\":2").contains("\"failed\":0");
        assertThat(call(csv)).isZero();

        assertThat(docusign.envelopes()).hasSize(2);
        assertThat(folder.resolve("march.ledger.mv.db")).exists();
    }

    @Test
    void whatFailedIsToldAndTriedAgainWhenThatIsAskedFor() throws IOException {
        Path csv = Files.writeString(folder.resolve("march.csv"), """
                key,Tenant.name,Tenant.email
                1,Ann,ann@example.com
                """);
        String right = template;
        template = "00000000-0000-0000-0000-000000000001";
        assertThat(call(csv)).isEqualTo(ExitCode.REFUSED.number());
        assertThat(out.toString()).contains("\"failed\":1").contains("\"state\":\"failed\"");
        assertThat(err.toString()).contains("give the command again with --retry-failed");
        template = right;

        assertThat(call(csv)).isEqualTo(ExitCode.REFUSED.number());
        assertThat(err.toString()).contains("going on with run 'march': 0 sent, 1 failed, 0 ambiguous");
        assertThat(docusign.envelopes()).isEmpty();
        assertThat(call(csv, "--retry-failed")).as(err.toString()).isZero();

        assertThat(err.toString()).contains("failed rows that are tried again: 1");
        assertThat(docusign.envelopes()).hasSize(1);
    }

    @Test
    void everyLineThatCannotBeSentIsNamedBeforeAnythingIsSent() throws IOException {
        Path csv = Files.writeString(folder.resolve("march.csv"), """
                key,Tenant.name,Tenant.email
                1,Ann,nowhere
                2,Bo,bo@example.com
                2,Cy,cy@example.com
                """);

        assertThat(call(csv)).isEqualTo(ExitCode.INPUT.number());

        assertThat(err.toString())
                .contains("Nothing was sent, the CSV file has to be mended first: line 2: ")
                .contains("line 4 has the key '2' of line 3");
        assertThat(docusign.envelopes()).isEmpty();
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("march.csv"),
                "key,Tenant.name,Tenant.email\n1,J\u00fcrgen,ann@example.com\n",
                StandardCharsets.ISO_8859_1);

        assertThat(call(csv)).isEqualTo(ExitCode.INPUT.number());

        assertThat(err.toString()).contains("it is not in UTF-8");
        assertThat(docusign.envelopes()).isEmpty();
    }

    @Test
    void aFileThatCannotBeUsedIsRefusedBeforeAnythingIsSent() throws IOException {
        Path csv = Files.writeString(folder.resolve("march.csv"), "id,Tenant.name\n");

        assertThat(call(csv)).isEqualTo(ExitCode.INPUT.number());

        assertThat(err.toString()).contains("there is no column 'key'");
        assertThat(docusign.envelopes()).isEmpty();
    }

    @Test
    void aLedgerThatAnotherRunHasOpenIsToldAsSuch() throws IOException {
        Path csv =
                Files.writeString(folder.resolve("march.csv"), "key,Tenant.name,Tenant.email\n1,Ann,ann@example.com\n");
        try (Ledger other = Ledger.inFile(folder.resolve("march.ledger"))) {
            assertThat(other.counts("march").all()).isZero();

            assertThat(call(csv)).isEqualTo(ExitCode.INPUT.number());
        }

        assertThat(err.toString())
                .isEqualTo(
                        "countersign: The ledger %s is in use: another run has it open. Wait for its end, or take another file for another run%n"
                                .formatted(folder.resolve("march.ledger")));
        assertThat(docusign.envelopes()).isEmpty();
    }

    @Test
    void theAddressOfADatabaseThatCannotBeReadIsNotRepeated() throws IOException {
        Path csv =
                Files.writeString(folder.resolve("march.csv"), "key,Tenant.name,Tenant.email\n1,Ann,ann@example.com\n");

        assertThat(call(csv, "--ledger-database", "postgres://me:sesame@host/ledger"))
                .isEqualTo(ExitCode.INPUT.number());

        assertThat(err.toString())
                .contains(
                        "The URL of --ledger-database cannot be read. It has the form jdbc:postgresql://HOST/DATABASE?user=USER")
                .doesNotContain("sesame");
    }

    private int call(Path csv, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] arguments = {
            "bulk",
            csv.toString(),
            "--template",
            template,
            "--endpoint",
            docusign.api().toString(),
            "--integrator-key",
            docusign.integratorKey(),
            "--user",
            docusign.userName(),
            "--account",
            docusign.accountId(),
            "--password-file",
            password.toString(),
            "--json"
        };
        return Countersign.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private String template() {
        try (DocuSignClient client = DocuSignClient.builder()
                .endpoint(docusign.api())
                .accountId(docusign.accountId())
                .credentials(Credentials.appPassword(
                        docusign.integratorKey(),
                        docusign.userName(),
                        docusign.password().toCharArray()))
                .build()) {
            EnvelopeDraft content = EnvelopeDraft.builder()
                    .subject("Lease")
                    .document(
                            Document.of(1, "lease.txt", DocumentSource.of("Lease\n".getBytes(StandardCharsets.UTF_8))))
                    .recipient(Recipient.placeholder(1, RecipientType.SIGNER, "Tenant"))
                    .buildForTemplate();
            return client.templates().save(TemplateInfo.named("Lease"), content);
        }
    }
}
