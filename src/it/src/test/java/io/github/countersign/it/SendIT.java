package io.github.countersign.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.document.DownloadedFile;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.envelope.Tab;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.IntegratorKeyException;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.ValidationException;
import io.github.countersign.junit.DocuSignMock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.status.EnvelopeStatus;
import io.github.countersign.status.RecipientStatusCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import net.docusign.api_3_0.APIServiceSoap;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.ArrayOfRecipient;
import net.docusign.api_3_0.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DocuSignMock
class SendIT {

    @Test
    void twoSignersInOrderThenTheSignedPdf(MockDocuSign docusign, @TempDir Path folder) throws Exception {
        try (DocuSignClient client = Clients.of(docusign)) {
            SentEnvelope sent = client.envelopes().send(leaseFor("Ann", "Bo"));
            assertThat(sent.status()).isEqualTo(EnvelopeStatusCode.SENT);

            docusign.envelope(sent.id().value()).recipient("Ann").sign();
            EnvelopeStatus halfway = client.status().of(sent.id());
            assertThat(halfway.recipient("Ann").status()).isEqualTo(RecipientStatusCode.COMPLETED);
            assertThat(halfway.recipient("Bo").status()).isEqualTo(RecipientStatusCode.SENT);
            docusign.envelope(sent.id().value()).recipient("Bo").sign();

            assertThat(client.status().of(sent.id()).status()).isEqualTo(EnvelopeStatusCode.COMPLETED);
            DownloadedFile file = client.documents().download(sent.id(), folder.resolve("signed.pdf"));
            assertThat(Pdfs.textOf(file.path())).contains("Ann", "Bo");
            assertThat(Files.size(file.path())).isEqualTo(file.length());
        }
    }

    @Test
    void aDraftIsSentLater(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            EnvelopeId draft = client.envelopes().create(leaseFor("Ann"));
            assertThat(client.status().of(draft).status()).isEqualTo(EnvelopeStatusCode.CREATED);

            SentEnvelope sent = client.envelopes().send(draft);

            assertThat(sent.id()).isEqualTo(draft);
            assertThat(client.status().of(draft).status()).isEqualTo(EnvelopeStatusCode.SENT);
        }
    }

    @Test
    void aVoidedEnvelopeTellsWhyAndCannotBeVoidedAgain(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            EnvelopeId id = client.envelopes().send(leaseFor("Ann")).id();

            client.envelopes().voidEnvelope(id, "wrong version");

            assertThat(client.status().of(id).status()).isEqualTo(EnvelopeStatusCode.VOIDED);
            assertThatThrownBy(() -> client.envelopes().voidEnvelope(id, "again"))
                    .isInstanceOf(InvalidStateException.class)
                    .hasMessageContaining("VoidEnvelope")
                    .hasMessageContaining("127.0.0.1")
                    .hasMessageContaining("voided");
        }
    }

    @Test
    void aRefusalTellsTheReason(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            EnvelopeId id = client.envelopes().send(leaseFor("Ann", "Bo")).id();

            docusign.envelope(id.value()).recipient("Ann").decline("Too dear");

            EnvelopeStatus status = client.status().of(id);
            assertThat(status.status()).isEqualTo(EnvelopeStatusCode.DECLINED);
            assertThat(status.recipient("Ann").declineReason()).contains("Too dear");
        }
    }

    @Test
    void namesFromEverywhereArriveAsTheyWereSent(MockDocuSign docusign) {
        String name = "Ægir <&> \"Þór\" 李雷 \uD83D\uDE00 İı";
        try (DocuSignClient client = Clients.of(docusign)) {
            EnvelopeId id = client.envelopes().send(leaseFor(name)).id();

            assertThat(client.status().of(id).recipients())
                    .singleElement()
                    .satisfies(recipient -> assertThat(recipient.name()).isEqualTo(name));
        }
    }

    @Test
    void aWrongPasswordNamesUserAndHostButNotThePassword(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.with(docusign, docusign.integratorKey(), "not-the-secret")) {
            assertThatThrownBy(client::ping)
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("Ping at 127.0.0.1")
                    .hasMessageNotContaining("not-the-secret");
        }
    }

    @Test
    void anUnknownKeyIsNamed(MockDocuSign docusign) {
        String key = "11111111-2222-3333-4444-555555555555";
        try (DocuSignClient client = Clients.with(docusign, key, docusign.password())) {
            assertThatThrownBy(client::ping)
                    .isInstanceOf(IntegratorKeyException.class)
                    .hasMessageContaining(key)
                    .hasMessageContaining("127.0.0.1");
        }
    }

    @Test
    void anUnknownEnvelopeIsNotFound(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            EnvelopeId nobody = new EnvelopeId(UUID.randomUUID().toString());

            assertThatThrownBy(() -> client.status().of(nobody)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void everyProblemOfADraftIsNamedAndNothingIsSent(MockDocuSign docusign, @TempDir Path folder) {
        try (DocuSignClient client = Clients.of(docusign)) {
            assertThatThrownBy(() -> client.envelopes()
                            .send(EnvelopeDraft.builder()
                                    .subject("Lease")
                                    .document(Document.of(1, folder.resolve("absent.pdf")))
                                    .recipient(Recipient.signer(1, "Ann", "no address"))
                                    .tab(Tab.signHere().anchored("Tenant:").by(7))
                                    .build()))
                    .isInstanceOf(InvalidDraftException.class)
                    .hasMessageContaining("documents[0]")
                    .hasMessageContaining("absent.pdf")
                    .hasMessageContaining("recipients[0].email")
                    .hasMessageContaining("tabs[0].recipientId")
                    .hasMessageContaining("7");
        }
        assertThat(docusign.requests()).isEmpty();
        assertThat(docusign.envelopes()).isEmpty();
    }

    @Test
    void theSchemaOfTheServiceRefusesWhatTheRawPortLetsThrough(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            Envelope envelope = new Envelope();
            envelope.setAccountId(docusign.accountId());
            envelope.setSubject("No documents");
            envelope.setDocuments(new ArrayOfDocument());
            envelope.setRecipients(new ArrayOfRecipient());

            assertThatThrownBy(() -> client.port(APIServiceSoap.class).createAndSendEnvelope(envelope))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("The element 'Documents'")
                    .hasMessageContaining("has incomplete content");
        }
    }

    static EnvelopeDraft leaseFor(String... signers) {
        EnvelopeDraft.Builder draft = EnvelopeDraft.builder()
                .subject("Lease")
                .document(Document.of(
                        1,
                        "lease.txt",
                        DocumentSource.of("Lease\nTenant 1:\n\nTenant 2:\n".getBytes(StandardCharsets.UTF_8))));
        for (int i = 1; i <= signers.length; i++) {
            draft.recipient(Recipient.signer(i, signers[i - 1], "signer" + i + "@example.com")
                    .inOrder(i));
            draft.tab(Tab.signHere().anchored("Tenant " + i + ":").by(i));
        }
        return draft.build();
    }
}
