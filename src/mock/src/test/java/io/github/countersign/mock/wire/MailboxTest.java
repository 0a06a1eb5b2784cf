package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockMail;
import io.github.countersign.mock.MockMail.Kind;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private final MockDocuSign docusign = MockDocuSign.start();

    @AfterEach
    void close() {
        docusign.close();
    }

    @Test
    void whoseTurnItIsIsInvitedAndNobodyElse() {
        String id = TestEnvelope.EMPTY
                .about("Your lease")
                .signer(1, "Ann Lee", 1)
                .signer(2, "Bo Ray", 2)
                .send(docusign);

        MockMail invitation = docusign.mailbox().last("ANN.LEE@example.com");
        assertThat(invitation.kind()).isEqualTo(Kind.INVITATION);
        assertThat(invitation.name()).isEqualTo("Ann Lee");
        assertThat(invitation.subject()).isEqualTo("Your lease");
        assertThat(invitation.envelopeId()).isEqualTo(id);
        assertThat(invitation.text())
                .startsWith("Sam Sender (sender@example.com) asks you to look at these documents and to sign them.")
                .contains(invitation.link().orElseThrow().toString());
        assertThatThrownBy(() -> docusign.mailbox().last("bo.ray@example.com"))
                .hasMessage("No mail was sent to bo.ray@example.com; mail went to ann.lee@example.com");

        docusign.mailbox().clear();
        docusign.envelope(id).recipient("Ann Lee").sign();
        assertThat(docusign.mailbox().all()).extracting(MockMail::to).containsExactly("bo.ray@example.com");

        docusign.envelope(id).recipient("Bo Ray").sign();
        assertThat(docusign.mailbox().all())
                .filteredOn(mail -> mail.kind() == Kind.COMPLETED)
                .extracting(MockMail::to, MockMail::subject)
                .containsExactly(
                        Tuple.tuple("sender@example.com", "Completed: Your lease"),
                        Tuple.tuple("ann.lee@example.com", "Completed: Your lease"),
                        Tuple.tuple("bo.ray@example.com", "Completed: Your lease"));
    }

    @Test
    void whoSignsInsideAnApplicationGetsNoMail() {
        String id = TestEnvelope.EMPTY
                .captive(1, "Ann", 1)
                .recipient(2, "Cy", 2, "CarbonCopy", "", "")
                .send(docusign);
        assertThat(docusign.mailbox().all()).isEmpty();

        docusign.envelope(id).recipient("Ann").sign();

        assertThat(docusign.mailbox().all())
                .extracting(MockMail::kind, MockMail::to)
                .containsExactly(
                        Tuple.tuple(Kind.COPY, "cy@example.com"),
                        Tuple.tuple(Kind.COMPLETED, "sender@example.com"),
                        Tuple.tuple(Kind.COMPLETED, "cy@example.com"));
    }

    @Test
    void anEndBeforeTheEndIsToldWithItsReason() {
        String declined =
                TestEnvelope.EMPTY.signer(1, "Ann", 1).signer(2, "Bo", 2).send(docusign);
        docusign.envelope(declined).recipient("Ann").decline("Too dear");
        assertThat(docusign.mailbox().to("sender@example.com"))
                .extracting(MockMail::kind, MockMail::text)
                .containsExactly(Tuple.tuple(Kind.DECLINED, "Ann declined to sign: Too dear\n"));
        assertThat(docusign.mailbox().to("bo@example.com")).isEmpty();

        docusign.mailbox().clear();
        String voided = TestEnvelope.EMPTY.signer(1, "Ann", 1).send(docusign);
        Wire.call(
                docusign,
                "VoidEnvelope",
                "<VoidEnvelope xmlns='%s'><EnvelopeID>%s</EnvelopeID><Reason>Mistake</Reason></VoidEnvelope>"
                        .formatted(Wire.API, voided));
        assertThat(docusign.mailbox().last("ann@example.com").text())
                .isEqualTo("Sam Sender (sender@example.com) took these documents back: Mistake\n");
    }
}
