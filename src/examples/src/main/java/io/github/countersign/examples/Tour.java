package io.github.countersign.examples;

import io.github.countersign.DocuSignClient;
import io.github.countersign.Environment;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.document.Document;
import io.github.countersign.document.DownloadedFile;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.LengthUnit;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.envelope.Tab;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.status.EnvelopeStatus;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The one-minute tour: a local DocuSign, an envelope sent to it, signed there, and downloaded again. */
final class Tour {

    private final PrintStream out;
    private int step;

    Tour(PrintStream out) {
        this.out = out;
    }

    /**
     * Takes the tour and prints it.
     *
     * @param args the folder to write the PDFs to
     * @throws IOException if that folder cannot be written to
     */
    public static void main(String[] args) throws IOException {
        new Tour(System.out).run(Path.of(args[0]));
    }

    Path run(Path folder) throws IOException {
        Path contract = SamplePdf.write(folder.resolve("contract.pdf"));
        Path signed = folder.resolve("contract-signed.pdf");
        Files.deleteIfExists(signed);

        try (MockDocuSign docusign = MockDocuSign.start();
                DocuSignClient client = clientOf(docusign)) {
            say("A local DocuSign listens at %s", docusign.api());

            SentEnvelope sent = client.envelopes().send(leaseFor(contract));
            say("%s went out as envelope %s: %s", contract.getFileName(), sent.id(), sent.status());
            MockRequest request = docusign.requests().get(docusign.requests().size() - 1);
            say("On the wire, %s was signed in with (secret masked)%n%n     %s", request.operation(), request.signIn());

            docusign.envelope(sent.id().value()).recipient("Ann Tenant").sign();
            EnvelopeStatus status = client.status().of(sent.id());
            say("Ann Tenant signed: the envelope is %s", status.status());

            DownloadedFile file = client.documents().download(sent.id(), signed);
            say("The signed PDF, %,d bytes, is at%n%n     %s", file.length(), signed.toAbsolutePath());
        }
        return signed;
    }

    private static DocuSignClient clientOf(MockDocuSign docusign) {
        return DocuSignClient.builder()
                .environment(Environment.at(docusign.api()))
                .accountId(docusign.accountId())
                .credentials(Credentials.appPassword(
                        docusign.integratorKey(),
                        docusign.userName(),
                        docusign.password().toCharArray()))
                .build();
    }

    private static EnvelopeDraft leaseFor(Path contract) {
        return EnvelopeDraft.builder()
                .subject("Your lease")
                .document(Document.of(1, contract))
                .recipient(Recipient.signer(1, "Ann Tenant", "ann@example.com"))
                .tab(Tab.signHere()
                        .anchored(SamplePdf.ANCHOR)
                        .offset(150, 6, LengthUnit.PIXELS)
                        .by(1))
                .build();
    }

    private void say(String format, @Nullable Object... values) {
        out.printf("%n  %d  %s%n", ++step, String.format(Locale.ROOT, format, values));
    }
}
