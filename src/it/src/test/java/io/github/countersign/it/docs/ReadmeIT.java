package io.github.countersign.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.envelope.Tab;
import io.github.countersign.it.Pdfs;
import io.github.countersign.junit.DocuSignMock;
import io.github.countersign.mock.MockDocuSign;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the first page, run as it is printed. */
class ReadmeIT {

    @Test
    void itSendsReadsAndDownloads(@TempDir java.nio.file.Path folder) throws IOException {
        Pdfs.write(folder.resolve("lease.pdf"), "Tenant:");
        try (MockDocuSign docusign = MockDocuSign.start()) {
            new FirstPage(docusign, folder).run();

            assertThat(docusign.envelopes()).singleElement().satisfies(envelope -> {
                assertThat(envelope.subject()).isEqualTo("Your lease");
                assertThat(envelope.recipient("Ann Lee").email()).isEqualTo("ann@example.com");
                assertThat(envelope.recipient("Bo Ray").email()).isEqualTo("bo@example.com");
            });
            assertThat(Pdfs.textOf(folder.resolve("lease-signed.pdf"))).contains("Tenant:");
        }
    }

    /** What the page prints. Its fields are called like the types of which the page names what a test does not have: DEMO and the folder. */
    private static final class FirstPage {

        private record Sites(io.github.countersign.Environment DEMO) {}

        private record Folder(java.nio.file.Path path) {
            java.nio.file.Path of(String name) {
                return path.resolve(name);
            }
        }

        private final Sites Environment;
        private final Folder Path;
        private final String accountId;
        private final String integratorKey;
        private final String user;
        private final char[] appPassword;

        FirstPage(MockDocuSign docusign, java.nio.file.Path folder) {
            this.Environment = new Sites(io.github.countersign.Environment.at(docusign.api()));
            this.Path = new Folder(folder);
            this.accountId = docusign.accountId();
            this.integratorKey = docusign.integratorKey();
            this.user = docusign.userName();
            this.appPassword = docusign.password().toCharArray();
        }

        void run() {
            try (DocuSignClient client = DocuSignClient.builder()
                    .environment(Environment.DEMO)
                    .accountId(accountId)
                    .credentials(Credentials.appPassword(integratorKey, user, appPassword))
                    .build()) {

                EnvelopeDraft lease = EnvelopeDraft.builder()
                        .subject("Your lease")
                        .document(Document.of(1, Path.of("lease.pdf")))
                        .recipient(Recipient.signer(1, "Ann Lee", "ann@example.com"))
                        .recipient(
                                Recipient.signer(2, "Bo Ray", "bo@example.com").inOrder(2))
                        .tab(Tab.signHere().anchored("Tenant:").by(1))
                        .tab(Tab.signHere().at(1, 100, 640).by(2))
                        .build();

                SentEnvelope sent = client.envelopes().send(lease);
                System.out.println(
                        client.status().of(sent.id()).recipient("Bo Ray").status());
                client.documents().download(sent.id(), Path.of("lease-signed.pdf"));
            }
        }
    }

    @Nested
    @DocuSignMock
    class LeaseTest {

        @Test
        void aSignedLeaseIsStored(MockDocuSign docusign) {
            LeaseService service = new LeaseService(
                    docusign.api(),
                    docusign.accountId(),
                    docusign.integratorKey(),
                    docusign.userName(),
                    docusign.password());

            String id = service.sendLease();
            docusign.envelope(id).recipient("Ann Lee").sign();

            assertThat(service.leaseIsSigned(id)).isTrue();
        }
    }

    /** Stands for the reader's own. */
    private record LeaseService(URI api, String account, String key, String user, String password) {

        String sendLease() {
            try (DocuSignClient client = client()) {
                return client.envelopes()
                        .send(EnvelopeDraft.builder()
                                .subject("Your lease")
                                .document(Document.of(1, "lease.txt", DocumentSource.of(new byte[] {'L'})))
                                .recipient(Recipient.signer(1, "Ann Lee", "ann@example.com"))
                                .build())
                        .id()
                        .value();
            }
        }

        boolean leaseIsSigned(String id) {
            try (DocuSignClient client = client()) {
                return client.status().of(new EnvelopeId(id)).status() == EnvelopeStatusCode.COMPLETED;
            }
        }

        private DocuSignClient client() {
            return DocuSignClient.builder()
                    .endpoint(api)
                    .accountId(account)
                    .credentials(Credentials.appPassword(key, user, password.toCharArray()))
                    .build();
        }
    }
}
