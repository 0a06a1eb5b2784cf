package io.github.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.countersign.mock.MockDocuSign;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private MockDocuSign docusign;
    private Path password;
    private Path note;

    @BeforeEach
    void start() throws IOException {
        docusign = MockDocuSign.start();
        password = Files.writeString(folder.resolve("password"), docusign.password() + "\n");
        note = Files.writeString(folder.resolve("note.txt"), "Please sign here: \n");
    }

    @AfterEach
    void stop() {
        docusign.close();
    }

    @Test
    void sendFollowVoidInJson() throws IOException {
        assertThat(call(
                        "send",
                        note.toString(),
                        "--signer",
                        "Ann Lee <ann@example.com>",
                        "--anchor",
                        "sign here:",
                        "--json"))
                .isZero();
        String id = value("envelopeId");
        assertThat(value("status")).isEqualTo("Sent");
        assertThat(out.toString().lines()).hasSize(1);

        assertThat(call("status", id, "--json")).isZero();
        assertThat(value("status")).isEqualTo("Sent");
        assertThat(out.toString())
                .contains("\"recipients\":[{\"routingOrder\":1,\"name\":\"Ann Lee\",\"email\":\"ann@example.com\"")
                .contains("\"documents\":[{\"id\":1,\"name\":\"note.txt\"}]");

        assertThat(call("void", id, "--reason", "wrong version", "--json")).isZero();
        assertThat(call("status", id, "--json")).isZero();
        assertThat(value("status")).isEqualTo("Voided");
    }

    @Test
    void signersSignInTheOrderGivenAndCopiesComeLast() throws IOException {
        call(
                "send",
                note.toString(),
                "--signer",
                "Ann <ann@example.com>",
                "--signer",
                "Bo <bo@example.com>",
                "--cc",
                "Cy <cy@example.com>",
                "--json");

        var envelope = docusign.envelopes().get(0);
        assertThat(envelope.recipient("Ann").status().name()).isEqualToIgnoringCase("sent");
        assertThat(envelope.recipient("Bo").status().name()).isEqualToIgnoringCase("created");
        envelope.recipient("Ann").sign();
        envelope.recipient("Bo").sign();
        assertThat(envelope.status().name()).isEqualToIgnoringCase("completed");
    }

    @Test
    void downloadWritesANewFileAndTouchesNoOtherOne() throws IOException {
        call("send", note.toString(), "--signer", "Ann <ann@example.com>", "--json");
        String id = value("envelopeId");
        Path pdf = folder.resolve("signed.pdf");

        assertThat(call("download", id, "-o", pdf.toString())).isZero();
        assertThat(pdf).exists();
        assertThat(out.toString()).contains("sha256:");

        long before = Files.size(pdf);
        assertThat(call("download", id, "-o", pdf.toString())).isNotZero();
        assertThat(err.toString()).contains("signed.pdf").contains("exists").doesNotContain("\tat ");
        assertThat(Files.size(pdf)).isEqualTo(before);
    }

    @Test
    void pingTellsThatTheSignInIsTaken() throws IOException {
        assertThat(call("ping")).isZero();
        assertThat(out.toString()).contains("status:").contains("ok");
    }

    @Test
    void aWrongPasswordEndsWithItsOwnCodeAndOneLine() throws IOException {
        Files.writeString(password, "wrong-secret");

        assertThat(call("ping")).isEqualTo(4);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("countersign: ").doesNotContain("wrong-secret");
    }

    @Test
    void aJournalHasALineForEachCallAndGoLiveReadsIt() throws IOException {
        Path journal = folder.resolve("calls.jsonl");
        for (int i = 0; i < 3; i++) {
            call("ping", "--journal", journal.toString(), "--password-kind", "api-password");
        }
        assertThat(Files.readAllLines(journal))
                .hasSize(3)
                .allMatch(line -> line.contains("\"operation\":\"Ping\",\"outcome\":\"SUCCESS\""));

        out.getBuffer().setLength(0);
        int code = Countersign.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute("go-live", journal.toString());

        assertThat(code).isEqualTo(8);
        assertThat(out.toString())
                .contains("The longest run has 3 calls.", "App Password in use: broken.", ": API_PASSWORD");
    }

    @Test
    void anUnknownEnvelopeIsRefusedByTheService() throws IOException {
        assertThat(call("status", "00000000-0000-0000-0000-000000000001")).isEqualTo(5);
        assertThat(err.toString()).contains("00000000-0000-0000-0000-000000000001");
    }

    @Test
    void aMissingFileIsFoundBeforeAnythingIsSent() throws IOException {
        assertThat(call("send", folder.resolve("absent.pdf").toString(), "--signer", "Ann <ann@example.com>"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("absent.pdf");
        assertThat(docusign.requests()).isEmpty();
    }

    @Test
    void aSignerWithoutMailboxIsExplained() throws IOException {
        assertThat(call("send", note.toString(), "--signer", "Ann")).isEqualTo(3);
        assertThat(err.toString()).contains("'Ann' is no 'Name <mail>': write it like 'Ann Lee <ann@example.com>'");
    }

    @Test
    void moreAnchorsThanSignersIsExplained() throws IOException {
        assertThat(call("send", note.toString(), "--signer", "Ann <a@example.com>", "--anchor", "x", "--anchor", "y"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("2 anchors but 1 signers");
    }

    @Test
    void nobodyAtTheEndpointIsUnavailable() throws IOException {
        docusign.close();

        assertThat(call("ping")).isEqualTo(7);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void aMissingOptionIsWrongUseWithAHint() {
        int code = Countersign.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute("status");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("--help");
    }

    @Test
    void theHelpDocumentsTheExitCodes() {
        Countersign.commandLine(new PrintWriter(out), new PrintWriter(err)).execute("--help");

        assertThat(out.toString()).contains("Exit codes:", "the sign-in was refused", "a rate limit is used up");
    }

    private int call(String... command) {
        List<String> args = new ArrayList<>(List.of(command));
        args.addAll(List.of("--endpoint", docusign.api().toString()));
        args.addAll(List.of("--integrator-key", docusign.integratorKey()));
        args.addAll(List.of("--user", docusign.userName(), "--account", docusign.accountId()));
        args.addAll(List.of("--password-file", password.toString()));
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Countersign.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args.toArray(String[]::new));
    }

    private String value(String key) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(out.toString())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals(key)) {
                    json.nextToken();
                    return json.getText();
                }
            }
        }
        throw new AssertionError("No " + key + " in " + out);
    }
}
