package io.github.countersign.internal.template;

import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.error.Problem;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.envelope.ContentMapping;
import io.github.countersign.internal.envelope.DraftMapping;
import io.github.countersign.internal.envelope.SendableContent;
import io.github.countersign.internal.envelope.Texts;
import io.github.countersign.internal.envelope.Times;
import io.github.countersign.template.Template;
import io.github.countersign.template.TemplateInfo;
import io.github.countersign.template.Templates;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import net.docusign.api_3_0.ArrayOfEnvelopeTemplate;
import net.docusign.api_3_0.ArrayOfString5;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeTemplate;
import net.docusign.api_3_0.EnvelopeTemplateDefinition;
import net.docusign.api_3_0.SaveTemplateResult;
import org.jspecify.annotations.Nullable;

/** The template calls. */
public final class DefaultTemplates implements Templates {

    private final Facade facade;
    private final Consumer<Problem> warnings;

    /**
     * The template calls of one client.
     *
     * @param facade what they call with
     * @param warnings told what is odd about content but can be sent
     */
    public DefaultTemplates(Facade facade, Consumer<Problem> warnings) {
        this.facade = facade;
        this.warnings = warnings;
    }

    @Override
    public List<TemplateInfo> list() {
        return facade
                .call(
                        "RequestTemplates",
                        port -> port.requestTemplates(facade.account().value(), false))
                .getEnvelopeTemplateDefinition()
                .stream()
                .map(DefaultTemplates::info)
                .toList();
    }

    @Override
    public Template get(String templateId) {
        String operation = "RequestTemplate";
        return template(operation, facade.call(operation, port -> port.requestTemplate(templateId, false)));
    }

    @Override
    public List<Template> get(Collection<String> templateIds) {
        String operation = "RequestTemplateList";
        return templates(operation, facade.call(operation, port -> port.requestTemplateList(ids(templateIds), false)));
    }

    @Override
    public List<Template> withDocumentFields(Collection<String> templateIds) {
        String operation = "RequestTemplateListWithDocumentFields";
        return templates(
                operation,
                facade.call(operation, port -> port.requestTemplateListWithDocumentFields(ids(templateIds), false)));
    }

    private static ArrayOfString5 ids(Collection<String> templateIds) {
        ArrayOfString5 ids = new ArrayOfString5();
        ids.getString().addAll(templateIds);
        return ids;
    }

    private List<Template> templates(String operation, ArrayOfEnvelopeTemplate reply) {
        return reply.getEnvelopeTemplate().stream()
                .map(template -> template(operation, template))
                .toList();
    }

    @Override
    public Template withDocumentFields(String templateId) {
        String operation = "RequestTemplateWithDocumentFields";
        return template(
                operation, facade.call(operation, port -> port.requestTemplateWithDocumentFields(templateId, false)));
    }

    @Override
    public String save(TemplateInfo info, EnvelopeDraft content) {
        SendableContent sendable = SendableContent.of(content, facade.calls(), warnings);
        EnvelopeTemplateDefinition definition = new EnvelopeTemplateDefinition();
        info.id().ifPresent(definition::setTemplateID);
        definition.setName(info.name());
        definition.setTemplateDescription(info.description());
        definition.setShared(info.shared());
        info.password().ifPresent(definition::setTemplatePassword);
        EnvelopeTemplate template = new EnvelopeTemplate();
        template.setEnvelopeTemplateDefinition(definition);
        template.setEnvelope(DraftMapping.envelope(content, facade.account(), sendable::bytes));
        return saved("SaveTemplate", facade.call("SaveTemplate", port -> port.saveTemplate(template)));
    }

    @Override
    public String upload(String xml, boolean shared) {
        return saved(
                "UploadTemplate",
                facade.call(
                        "UploadTemplate",
                        port -> port.uploadTemplate(xml, facade.account().value(), shared)));
    }

    private String saved(String operation, SaveTemplateResult result) {
        if (!result.isSuccess()) {
            throw facade.refused(operation, null, "the template was not saved");
        }
        return Texts.meaning(result.getTemplateID())
                .orElseThrow(() -> facade.useless(
                        operation, "the reply holds no template id, but the template may be there: look at list()."));
    }

    private Template template(String operation, EnvelopeTemplate template) {
        @Nullable EnvelopeTemplateDefinition definition = template.getEnvelopeTemplateDefinition();
        @Nullable Envelope envelope = template.getEnvelope();
        if (definition == null || envelope == null) {
            throw facade.useless(operation, "the reply holds no template. If it stays so, ask the vendor's support.");
        }
        return new Template(info(definition), ContentMapping.content(envelope));
    }

    private static TemplateInfo info(EnvelopeTemplateDefinition definition) {
        return new TemplateInfo(
                Texts.meaning(definition.getTemplateID()),
                Texts.orBlank(definition.getName()),
                Texts.orBlank(definition.getTemplateDescription()),
                definition.isShared(),
                Optional.empty(),
                Times.of(definition.getLastModified()),
                definition.getPageCount() == null ? OptionalInt.empty() : OptionalInt.of(definition.getPageCount()));
    }
}
