package io.github.countersign.examples;

import io.github.countersign.DocuSignClient;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.envelope.TemplateUse;

/** An envelope from a template of the account, with its roles taken and a tab filled in. */
final class TemplateSend {

    private TemplateSend() {}

    static SentEnvelope send(DocuSignClient client, String templateId, String rent) {
        return client.envelopes()
                .send(EnvelopeDraft.builder()
                        .subject("Your lease")
                        .template(TemplateUse.of(templateId).value("Rent", rent))
                        .recipient(Recipient.signer(1, "Ann Lee", "ann@example.com")
                                .role("Tenant"))
                        .recipient(Recipient.signer(2, "Bo Ray", "bo@example.com")
                                .role("Landlord")
                                .inOrder(2))
                        .build());
    }
}
