package io.github.countersign.template;

import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.ValidationException;
import java.util.Collection;
import java.util.List;

/**
 * Templates of the account. Sending from them is a matter of the draft: {@code EnvelopeDraft.builder().template(TemplateUse.of(id))}.
 *
 * <p>Thread-safe. Every method makes one call against the account's hourly limit. For users who see the template; changing takes the right to
 * manage templates.
 */
public interface Templates {

    /**
     * The templates that the user sees. Calls {@code RequestTemplates}.
     *
     * @return what they are called; unmodifiable
     */
    List<TemplateInfo> list();

    /**
     * Reads a template, without the bytes of its documents. Calls {@code RequestTemplate}.
     *
     * @param templateId id of the template
     * @return the template
     * @throws NotFoundException if there is no such template
     */
    Template get(String templateId);

    /**
     * Reads several templates at once. Calls {@code RequestTemplateList}.
     *
     * @param templateIds ids of the templates
     * @return the templates in the order of the service; unmodifiable
     * @throws NotFoundException if there is no such template
     */
    List<Template> get(Collection<String> templateIds);

    /**
     * Reads a template with the fields of its documents. Calls {@code RequestTemplateWithDocumentFields}.
     *
     * @param templateId id of the template
     * @return the template
     * @throws NotFoundException if there is no such template
     */
    Template withDocumentFields(String templateId);

    /**
     * Reads several templates at once with the fields of their documents. Calls {@code RequestTemplateListWithDocumentFields}.
     *
     * @param templateIds ids of the templates
     * @return the templates in the order of the service; unmodifiable
     * @throws NotFoundException if there is no such template
     */
    List<Template> withDocumentFields(Collection<String> templateIds);

    /**
     * Keeps content as a template: as a new one, or in the place of the one whose id {@code info} has. Calls {@code SaveTemplate}.
     *
     * <pre>{@code
     * client.templates().save(
     *         TemplateInfo.named("Lease"),
     *         EnvelopeDraft.builder()
     *                 .subject("Your lease")
     *                 .document(Document.of(1, Path.of("lease.pdf")))
     *                 .recipient(Recipient.placeholder(1, RecipientType.SIGNER, "Tenant"))
     *                 .tab(Tab.signHere().anchored("Tenant:").by(1))
     *                 .buildForTemplate());
     * }</pre>
     *
     * @param info what it is called
     * @param content from {@link EnvelopeDraft.Builder#buildForTemplate()}, or a draft
     * @return the id of the template
     * @throws InvalidDraftException before the call, naming every document that cannot be read any more
     * @throws ValidationException if the service refuses it
     */
    String save(TemplateInfo info, EnvelopeDraft content);

    /**
     * Takes over a template that was exported as DocuSign XML ({@code .dpd}). Calls {@code UploadTemplate}.
     *
     * @param xml the file's text
     * @param shared whether everybody in the account sees it
     * @return the id of the template
     * @throws ValidationException if the service refuses it
     */
    String upload(String xml, boolean shared);
}
