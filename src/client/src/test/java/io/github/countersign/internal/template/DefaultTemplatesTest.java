package io.github.countersign.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.AccountId;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.RecipientType;
import io.github.countersign.envelope.Tab;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.ServerException;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.envelope.FakeCalls;
import io.github.countersign.template.Template;
import io.github.countersign.template.TemplateInfo;
import io.github.countersign.template.Templates;
import java.util.List;
import net.docusign.api_3_0.ArrayOfEnvelopeTemplate;
import net.docusign.api_3_0.ArrayOfString5;
import net.docusign.api_3_0.EnvelopeTemplate;
import net.docusign.api_3_0.EnvelopeTemplateDefinition;
import net.docusign.api_3_0.EnvelopeTemplates;
import net.docusign.api_3_0.SaveTemplateResult;
import org.junit.jupiter.api.Test;

class DefaultTemplatesTest {

    private static final EnvelopeDraft CONTENT = EnvelopeDraft.builder()
            .subject("Lease")
            .document(Document.of(1, "lease.pdf", DocumentSource.of(new byte[] {1})))
            .recipient(Recipient.placeholder(1, RecipientType.SIGNER, "Tenant"))
            .tab(Tab.text("Rent").at(1, 100, 200).by(1).requiredOfSender())
            .buildForTemplate();

    @Test
    void theListTellsWhatTemplatesAreCalled() {
        EnvelopeTemplates reply = new EnvelopeTemplates();
        reply.getEnvelopeTemplateDefinition().add(definition());
        FakeCalls calls = FakeCalls.answering(reply);

        List<TemplateInfo> list = templates(calls).list();

        assertThat(list)
                .containsExactly(new TemplateInfo(
                        java.util.Optional.of("t-1"),
                        "Lease",
                        "for flats",
                        true,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.OptionalInt.of(3)));
        assertThat(calls.onlyArguments()).containsExactly("acc-1", false);
        assertThat(list.get(0)).hasToString("TemplateInfo[t-1, Lease]");
    }

    @Test
    void whatWasSavedIsReadBack() {
        SaveTemplateResult saved = new SaveTemplateResult();
        saved.setSuccess(true);
        saved.setTemplateID("t-1");
        FakeCalls calls = FakeCalls.answering(saved);

        assertThat(templates(calls)
                        .save(
                                TemplateInfo.named("Lease")
                                        .describedAs("for flats")
                                        .sharedWithEveryone()
                                        .replacing("t-1"),
                                CONTENT))
                .isEqualTo("t-1");

        EnvelopeTemplate template = (EnvelopeTemplate) calls.onlyArguments()[0];
        EnvelopeTemplateDefinition definition = template.getEnvelopeTemplateDefinition();
        assertThat(List.of(definition.getTemplateID(), definition.getName(), definition.getTemplateDescription()))
                .containsExactly("t-1", "Lease", "for flats");
        assertThat(definition.isShared()).isTrue();

        Template read = templates(FakeCalls.answering(template)).get("t-1");
        assertThat(read.info().name()).isEqualTo("Lease");
        assertThat(read.content().subject()).isEqualTo("Lease");
        assertThat(read.content().recipients()).isEqualTo(CONTENT.recipients());
        assertThat(read.content().tabs()).containsExactly(CONTENT.tabs().get(0).onDocument(1));
    }

    @Test
    void severalAreReadInOneCall() {
        EnvelopeTemplate template = new EnvelopeTemplate();
        template.setEnvelopeTemplateDefinition(definition());
        template.setEnvelope(new net.docusign.api_3_0.Envelope());
        ArrayOfEnvelopeTemplate reply = new ArrayOfEnvelopeTemplate();
        reply.getEnvelopeTemplate().addAll(List.of(template, template));
        FakeCalls calls = FakeCalls.answering(reply);

        assertThat(templates(calls).get(List.of("t-1", "t-2"))).hasSize(2);

        assertThat(((ArrayOfString5) calls.onlyArguments()[0]).getString()).containsExactly("t-1", "t-2");
        FakeCalls fields = FakeCalls.answering(template);
        templates(fields).withDocumentFields("t-1");
        assertThat(fields.operations()).containsExactly("RequestTemplateWithDocumentFields");
        FakeCalls all = FakeCalls.answering(reply);
        assertThat(templates(all).withDocumentFields(List.of("t-1", "t-2"))).hasSize(2);
        assertThat(all.operations()).containsExactly("RequestTemplateListWithDocumentFields");
        assertThat(((ArrayOfString5) all.onlyArguments()[0]).getString()).containsExactly("t-1", "t-2");
    }

    @Test
    void aTemplateThatWasNotSavedIsAnError() {
        assertThatThrownBy(() ->
                        templates(FakeCalls.answering(new SaveTemplateResult())).upload("<x/>", true))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("the template was not saved");
        SaveTemplateResult nameless = new SaveTemplateResult();
        nameless.setSuccess(true);
        FakeCalls calls = FakeCalls.answering(nameless);
        assertThatThrownBy(() -> templates(calls).upload("<x/>", true))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("the reply holds no template id, but the template may be there");
        assertThat(calls.onlyArguments()).containsExactly("<x/>", "acc-1", true);
        assertThatThrownBy(() ->
                        templates(FakeCalls.answering(new EnvelopeTemplate())).get("t-1"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("the reply holds no template.");
    }

    private static EnvelopeTemplateDefinition definition() {
        EnvelopeTemplateDefinition definition = new EnvelopeTemplateDefinition();
        definition.setTemplateID("t-1");
        definition.setName("Lease");
        definition.setTemplateDescription("for flats");
        definition.setShared(true);
        definition.setPageCount(3);
        return definition;
    }

    private static Templates templates(FakeCalls calls) {
        return new DefaultTemplates(new Facade(calls, new AccountId("acc-1"), "demo.docusign.net"), warning -> {});
    }
}
