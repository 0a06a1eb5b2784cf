package io.github.countersign.internal.envelope;

import static io.github.countersign.internal.envelope.EnvelopeCalls.ANN;
import static io.github.countersign.internal.envelope.EnvelopeCalls.created;
import static io.github.countersign.internal.envelope.EnvelopeCalls.envelopes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.EnvelopeId;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.envelope.Tab;
import io.github.countersign.envelope.TemplateUse;
import java.util.List;
import net.docusign.api_3_0.ArrayOfCompositeTemplate;
import net.docusign.api_3_0.ArrayOfRecipient1;
import net.docusign.api_3_0.ArrayOfTemplateReference;
import net.docusign.api_3_0.CompositeTemplate;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeInformation;
import net.docusign.api_3_0.TemplateLocationCode;
import net.docusign.api_3_0.TemplateReference;
import org.junit.jupiter.api.Test;

/** Drafts with templates, spread over the operation that can carry them. */
class TemplateSendTest {

    private static final EnvelopeId ENVELOPE = new EnvelopeId("e-1");

    @Test
    void templatesAreLaidUnderTheDraftsOwnDocuments() {
        FakeCalls calls = FakeCalls.answering(created());

        SentEnvelope sent = envelopes(calls)
                .send(EnvelopeDraft.builder()
                        .subject("Lease")
                        .template(TemplateUse.of("t-1"))
                        .template(TemplateUse.of("t-2"))
                        .document(Document.of(7, "extra.pdf", DocumentSource.of(new byte[] {1})))
                        .recipient(ANN)
                        .tab(Tab.signHere().anchored("own").onDocument(7).by(1))
                        .tab(Tab.dateSigned().anchored("theirs").by(1))
                        .brandId("brand-1")
                        .build());

        assertThat(sent.id()).isEqualTo(ENVELOPE);
        assertThat(sent.recipients()).containsExactly(ANN);
        assertThat(calls.operations()).containsExactly("CreateEnvelopeFromTemplatesAndForms");
        EnvelopeInformation information = (EnvelopeInformation) calls.onlyArguments()[0];
        assertThat(information.getSubject()).isEqualTo("Lease");
        assertThat(information.getAccountId()).isEqualTo("acc-1");
        assertThat(information.getBrandId()).isEqualTo("brand-1");
        List<CompositeTemplate> composites =
                ((ArrayOfCompositeTemplate) calls.onlyArguments()[1]).getCompositeTemplate();
        assertThat(composites).hasSize(3);
        assertThat(composites
                        .get(0)
                        .getServerTemplates()
                        .getServerTemplate()
                        .get(0)
                        .getTemplateID())
                .isEqualTo("t-1");
        assertThat(composites
                        .get(0)
                        .getServerTemplates()
                        .getServerTemplate()
                        .get(0)
                        .getSequence())
                .isOne();
        assertThat(inline(composites.get(0))
                        .getRecipients()
                        .getRecipient()
                        .get(0)
                        .getRoleName())
                .isEqualTo("Tenant");
        assertThat(inline(composites.get(0))
                        .getTabs()
                        .getTab()
                        .get(0)
                        .getAnchorTabItem()
                        .getAnchorTabString())
                .isEqualTo("theirs");
        assertThat(composites
                        .get(1)
                        .getServerTemplates()
                        .getServerTemplate()
                        .get(0)
                        .getTemplateID())
                .isEqualTo("t-2");
        assertThat(inline(composites.get(1)).getTabs()).isNull();
        assertThat(composites.get(2).getServerTemplates()).isNull();
        assertThat(inline(composites.get(2)).getDocuments().getDocument().get(0).getName())
                .isEqualTo("extra.pdf");
        assertThat(inline(composites.get(2))
                        .getTabs()
                        .getTab()
                        .get(0)
                        .getAnchorTabItem()
                        .getAnchorTabString())
                .isEqualTo("own");
        assertThat(calls.onlyArguments()[2]).isEqualTo(true);
    }

    @Test
    void valuesForTabsOfTemplatesTakeTheOperationThatCanCarryThem() {
        FakeCalls calls = FakeCalls.answering(created());

        envelopes(calls)
                .create(EnvelopeDraft.builder()
                        .subject("Lease")
                        .template(TemplateUse.of("t-1").value("Rent", "900"))
                        .recipient(ANN)
                        .tab(Tab.signHere().anchored("x").by(1))
                        .build());

        assertThat(calls.operations()).containsExactly("CreateEnvelopeFromTemplates");
        TemplateReference reference = ((ArrayOfTemplateReference) calls.onlyArguments()[0])
                .getTemplateReference()
                .get(0);
        assertThat(reference.getTemplateLocation()).isEqualTo(TemplateLocationCode.SERVER);
        assertThat(reference.getTemplate()).isEqualTo("t-1");
        assertThat(reference.getSequence()).isOne();
        assertThat(reference.getRoleAssignments().getRoleAssignment().get(0).getRoleName())
                .isEqualTo("Tenant");
        assertThat(reference.getRoleAssignments().getRoleAssignment().get(0).getRecipientID())
                .isOne();
        assertThat(reference
                        .getFieldData()
                        .getDataValues()
                        .getDataValue()
                        .get(0)
                        .getTabLabel())
                .isEqualTo("Rent");
        assertThat(reference
                        .getFieldData()
                        .getDataValues()
                        .getDataValue()
                        .get(0)
                        .getValue())
                .isEqualTo("900");
        assertThat(reference.getAdditionalTabs().getTab()).hasSize(1);
        assertThat(((ArrayOfRecipient1) calls.onlyArguments()[1]).getRecipient())
                .hasSize(1);
        assertThat(((EnvelopeInformation) calls.onlyArguments()[2]).getSubject())
                .isEqualTo("Lease");
        assertThat(calls.onlyArguments()[3]).isEqualTo(false);
    }

    private static Envelope inline(CompositeTemplate composite) {
        return composite.getInlineTemplates().getInlineTemplate().get(0).getEnvelope();
    }
}
