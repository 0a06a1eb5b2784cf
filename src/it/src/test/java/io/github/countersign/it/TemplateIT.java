package io.github.countersign.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.DocuSignClient;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.RecipientType;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.envelope.Tab;
import io.github.countersign.envelope.TemplateUse;
import io.github.countersign.junit.DocuSignMock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.template.Template;
import io.github.countersign.template.TemplateInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template with roles, from its making to a document that the people who took them have signed. */
@DocuSignMock
class TemplateIT {

    private static final EnvelopeDraft LEASE = EnvelopeDraft.builder()
            .subject("Lease")
            .document(Document.of(
                    1,
                    "lease.txt",
                    DocumentSource.of("Lease\nTenant:\n\nLandlord:\n".getBytes(StandardCharsets.UTF_8))))
            .recipient(Recipient.placeholder(1, RecipientType.SIGNER, "Tenant"))
            .recipient(
                    Recipient.placeholder(2, RecipientType.SIGNER, "Landlord").inOrder(2))
            .recipient(Recipient.of(RecipientType.CARBON_COPY, 3, "Front desk", "desk@example.com")
                    .role("Desk")
                    .inOrder(3))
            .tab(Tab.signHere().anchored("Tenant:").by(1))
            .tab(Tab.signHere().anchored("Landlord:").by(2))
            .buildForTemplate();

    @Test
    void rolesAreReadBackAsTheyWereSaved(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            String id = client.templates().save(TemplateInfo.named("Lease"), LEASE);

            Template template = client.templates().get(id);

            assertThat(template.content().recipients()).isEqualTo(LEASE.recipients());
            assertThat(template.content().recipients())
                    .extracting(Recipient::isPlaceholder)
                    .containsExactly(true, true, false);
        }
    }

    @Test
    void aTemplateIsReplacedByOneWithOtherRoles(MockDocuSign docusign) {
        try (DocuSignClient client = Clients.of(docusign)) {
            String id = client.templates().save(TemplateInfo.named("Lease"), LEASE);
            EnvelopeDraft renamed = EnvelopeDraft.builder()
                    .subject("Lease")
                    .document(LEASE.documents().get(0))
                    .recipient(Recipient.placeholder(1, RecipientType.SIGNER, "Lessee"))
                    .buildForTemplate();

            assertThat(client.templates().save(TemplateInfo.named("Lease").replacing(id), renamed))
                    .isEqualTo(id);

            assertThat(client.templates().get(id).content().recipients())
                    .singleElement()
                    .satisfies(role -> assertThat(role.role()).contains("Lessee"));
        }
    }

    @Test
    void whoTakesARoleSignsWhereTheTemplateSays(MockDocuSign docusign, @TempDir Path folder) throws Exception {
        try (DocuSignClient client = Clients.of(docusign)) {
            String id = client.templates().save(TemplateInfo.named("Lease"), LEASE);

            SentEnvelope sent = client.envelopes()
                    .send(EnvelopeDraft.builder()
                            .subject("Your lease")
                            .template(TemplateUse.of(id))
                            .recipient(Recipient.signer(1, "Ann Lee", "ann@example.com")
                                    .role("Tenant"))
                            .recipient(Recipient.signer(2, "Bo Ray", "bo@example.com")
                                    .role("Landlord")
                                    .inOrder(2))
                            .recipient(Recipient.carbonCopy(3, "Front desk", "desk@example.com")
                                    .role("Desk")
                                    .inOrder(3))
                            .build());
            docusign.envelope(sent.id().value()).recipient("Ann Lee").sign();
            docusign.envelope(sent.id().value()).recipient("Bo Ray").sign();

            assertThat(client.status().of(sent.id()).status()).isEqualTo(EnvelopeStatusCode.COMPLETED);
            Path pdf = client.documents()
                    .download(sent.id(), folder.resolve("lease.pdf"))
                    .path();
            assertThat(Pdfs.textOf(pdf)).contains("Ann Lee", "Bo Ray");
        }
    }
}
