package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.RecipientType;
import io.github.countersign.envelope.Tab;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.template.TemplateInfo;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import org.junit.jupiter.api.Test;

/** Templates whose roles nobody has taken yet, as they go over the wire. */
class TemplateRolesTest {

    private static final EnvelopeDraft LEASE = EnvelopeDraft.builder()
            .subject("Lease")
            .document(Document.of(1, "lease.pdf", DocumentSource.of(new byte[] {1, 2, 3})))
            .recipient(Recipient.placeholder(1, RecipientType.SIGNER, "Tenant"))
            .recipient(Recipient.of(RecipientType.CARBON_COPY, 2, "Front desk", "")
                    .role("Desk")
                    .inOrder(2))
            .tab(Tab.signHere().anchored("Tenant:").by(1))
            .buildForTemplate();

    @Test
    void aRoleGoesOutWithItsNameAndWithoutAPerson() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap("""
                        <SaveTemplateResponse xmlns="%s"><SaveTemplateResult><Success>true</Success><TemplateID>t-1</TemplateID>\
                        <Name>Lease</Name></SaveTemplateResult></SaveTemplateResponse>""".formatted(Soap.API)));
                DocuSignClient client = Clients.of(server)) {

            assertThat(client.templates().save(TemplateInfo.named("Lease"), LEASE))
                    .isEqualTo("t-1");

            String request = server.onlyRequest().text().replaceAll("<(/?)\\w+:", "<$1");
            assertThat(request)
                    .contains("<SaveTemplate")
                    .containsSubsequence(
                            "<Recipient><ID>1</ID><UserName></UserName><Email></Email><Type>Signer</Type>",
                            "<RoutingOrder>1</RoutingOrder>",
                            "<RoleName>Tenant</RoleName>",
                            "<Recipient><ID>2</ID><UserName>Front desk</UserName><Email></Email><Type>CarbonCopy</Type>",
                            "<RoutingOrder>2</RoutingOrder>",
                            "<RoleName>Desk</RoleName>",
                            "<RecipientID>1</RecipientID>",
                            "<AnchorTabString>Tenant:</AnchorTabString>");
        }
    }

    @Test
    void contentOfATemplateIsNotSentToAnybody() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
                DocuSignClient client = Clients.of(server)) {

            assertThatThrownBy(() -> client.envelopes().send(LEASE))
                    .isInstanceOf(InvalidDraftException.class)
                    .hasMessageContaining("draft: was made by buildForTemplate(), for templates().save(...)")
                    .hasMessageContaining("[draft.for-template]");
            assertThatThrownBy(() -> client.envelopes().create(LEASE.withIdempotencyKey("k")))
                    .isInstanceOf(InvalidDraftException.class);

            assertThat(server.requests()).isEmpty();
        }
    }
}
