package io.github.countersign.it.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.DocuSignClient;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockEnvelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.docusign.api_3_0.EnvelopeStatusCode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that nobody here wrote do their work on nothing but the contract that the mock serves. */
class InteropIT {

    private static final Path CLIENTS = Path.of(System.getProperty("interop.clients"));

    private final MockDocuSign docusign = MockDocuSign.start();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        docusign.close();
    }

    @Test
    void pythonZeepSendsAsksFetchesAndVoids() throws Exception {
        // Debian's own interpreter is the one that has Debian's zeep.
        sendsAsksFetchesAndVoids("From zeep", "/usr/bin/python3", client("zeep_client.py"));
    }

    @Test
    void phpSoapClientSendsAsksFetchesAndVoids() throws Exception {
        sendsAsksFetchesAndVoids("From PHP", "php", client("soap_client.php"));
    }

    @Test
    void npmSoapSendsAsksFetchesAndVoids() throws Exception {
        for (String file : new String[] {"package.json", "package-lock.json", ".npmrc", "soap_client.mjs"}) {
            Files.copy(CLIENTS.resolve(file), folder.resolve(file));
        }
        new Program(folder).run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");

        sendsAsksFetchesAndVoids("From node", "node", "soap_client.mjs");
    }

    @Test
    void gsoapPingsAndAsksForTheStatus() throws Exception {
        Program machine = new Program(folder);
        Path header = folder.resolve("api.h");
        machine.run("wsdl2h", "-c", "-o", header.toString(), wsdl());
        // How gSOAP is told that a header of WS-Security is wanted.
        Files.writeString(header, Files.readString(header) + "#import \"wsse.h\"\n");
        machine.run("soapcpp2", "-C", "-c", "-w", "-x", "-I/usr/share/gsoap:/usr/share/gsoap/import", "api.h");
        machine.run(
                "gcc",
                "-w",
                "-I.",
                "-I/usr/share/gsoap",
                "-o",
                "client",
                client("gsoap_client.c"),
                "soapC.c",
                "soapClient.c",
                "/usr/share/gsoap/custom/struct_timeval.c",
                "-lgsoap");
        MockEnvelope envelope = sentByOurs();

        Program.Printed printed = machine.run(
                folder.resolve("client").toString(),
                docusign.api().toString(),
                user(),
                docusign.password(),
                envelope.id());

        pingedAndTold(printed, envelope);
    }

    @Test
    void perlSoapLitePingsWithNilAndAsksForTheStatus() throws Exception {
        MockEnvelope envelope = sentByOurs();

        Program.Printed printed = new Program(folder)
                .run("perl", client("soap_lite.pl"), wsdl(), user(), docusign.password(), envelope.id());

        assertThat(printed.one("nil")).isEqualTo("Ping");
        pingedAndTold(printed, envelope);
    }

    private void sendsAsksFetchesAndVoids(String subject, String interpreter, String script) throws Exception {
        Path pdf = onePage();

        Program.Printed printed = new Program(folder)
                .run(interpreter, script, wsdl(), user(), docusign.password(), docusign.accountId(), pdf.toString());

        assertThat(printed.one("ping")).isEqualToIgnoringCase("true");
        MockEnvelope envelope = docusign.envelope(printed.one("envelope"));
        assertThat(docusign.envelopes()).hasSize(1);
        assertThat(envelope.subject()).isEqualTo(subject);
        assertThat(printed.one("recipient")).isEqualTo("Ann Lee");
        String[] document = printed.one("pdf").split(" ");
        assertThat(document[0]).isEqualTo("%PDF-");
        assertThat(Integer.parseInt(document[1])).isGreaterThan((int) Files.size(pdf));
        assertThat(printed.one("voided")).isEqualToIgnoringCase("true");
        assertThat(printed.all("status")).containsExactly("Sent", "Voided");
        assertThat(envelope.status()).isEqualTo(EnvelopeStatusCode.VOIDED);
        assertThat(envelope.voidReason()).contains("Changed our minds");
    }

    private static void pingedAndTold(Program.Printed printed, MockEnvelope envelope) {
        assertThat(printed.one("ping")).isEqualTo("true");
        assertThat(printed.one("envelope")).isEqualTo(envelope.id());
        assertThat(printed.one("status")).isEqualTo("Sent");
    }

    private MockEnvelope sentByOurs() throws IOException {
        try (DocuSignClient client = DocuSignClient.builder()
                .endpoint(docusign.api())
                .accountId(docusign.accountId())
                .credentials(Credentials.appPassword(
                        docusign.integratorKey(),
                        docusign.userName(),
                        docusign.password().toCharArray()))
                .build()) {
            EnvelopeDraft draft = EnvelopeDraft.builder()
                    .subject("From Java")
                    .document(Document.of(1, "Contract", DocumentSource.of(onePage())))
                    .recipient(Recipient.signer(1, "Ann Lee", "ann@example.com"))
                    .build();
            return docusign.envelope(client.envelopes().send(draft).id().value());
        }
    }

    private Path onePage() throws IOException {
        Path pdf = folder.resolve("contract.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(pdf.toFile());
        }
        return pdf;
    }

    private String wsdl() {
        return docusign.api() + "?WSDL";
    }

    private String user() {
        return "[" + docusign.integratorKey() + "]" + docusign.userName();
    }

    private static String client(String file) {
        return CLIENTS.resolve(file).toString();
    }
}
