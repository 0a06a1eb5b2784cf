package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.StoredDocument;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.pdf.PageTexts;
import io.github.countersign.mock.internal.template.StoredTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.ArrayOfDocumentField;
import net.docusign.api_3_0.ArrayOfEnvelopeTemplate;
import net.docusign.api_3_0.ArrayOfString5;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeTemplate;
import net.docusign.api_3_0.EnvelopeTemplateDefinition;
import net.docusign.api_3_0.EnvelopeTemplates;
import net.docusign.api_3_0.SaveTemplateResult;
import org.jspecify.annotations.Nullable;

/** Keeping templates and giving them back. A user sees his own and those that others of his account share. */
final class TemplateOperations {

    private static final byte[] NO_BYTES = {0};
    private static final int LONGEST_NAME = 100;

    private final MockState state;
    private final EnvelopeAccess access;

    TemplateOperations(MockState state, EnvelopeAccess access) {
        this.state = state;
        this.access = access;
    }

    SaveTemplateResult save(@Nullable EnvelopeTemplate given) {
        if (given == null || given.getEnvelopeTemplateDefinition() == null) {
            throw ContentFaults.missing("EnvelopeTemplate", "EnvelopeTemplateDefinition");
        }
        if (given.getEnvelope() == null) {
            throw ContentFaults.missing("EnvelopeTemplate", "Envelope");
        }
        EnvelopeTemplateDefinition definition = given.getEnvelopeTemplateDefinition();
        String account = access.requireAccount(given.getEnvelope().getAccountId());
        String wanted = GuidText.normalised(definition.getTemplateID());
        Optional<StoredTemplate> earlier = wanted.isEmpty() ? Optional.empty() : Optional.of(own(wanted));
        return kept(
                earlier.map(StoredTemplate::id)
                        .orElseGet(() -> UUID.randomUUID().toString()),
                account,
                definition,
                given.getEnvelope());
    }

    SaveTemplateResult upload(@Nullable String templateXml, @Nullable String accountId, boolean shared) {
        String account = access.requireAccount(accountId);
        ProfessionalTemplate template = ProfessionalTemplate.parse(templateXml);
        EnvelopeTemplateDefinition definition = new EnvelopeTemplateDefinition();
        definition.setName(template.name());
        definition.setTemplateDescription(template.description());
        definition.setShared(shared);
        return kept(UUID.randomUUID().toString(), account, definition, template.content());
    }

    private SaveTemplateResult kept(
            String id, String account, EnvelopeTemplateDefinition definition, Envelope content) {
        String name = Content.text(definition.getName()).strip();
        if (name.isEmpty()) {
            throw ContentFaults.empty("Name");
        }
        if (name.length() > LONGEST_NAME) {
            throw ContentFaults.tooLong("Name", LONGEST_NAME);
        }
        content.setAccountId(account);
        ContentCheck.check(content);
        List<StoredDocument> documents = documents(content);
        state.templates()
                .put(new StoredTemplate(
                        id,
                        account,
                        access.actor(),
                        name,
                        Content.text(definition.getTemplateDescription()),
                        definition.isShared(),
                        state.now(),
                        pages(documents),
                        ContentDefaults.fill(content),
                        documents));
        SaveTemplateResult result = new SaveTemplateResult();
        result.setSuccess(true);
        result.setTemplateID(id);
        result.setName(name);
        return result;
    }

    private List<StoredDocument> documents(Envelope content) {
        try {
            return DocumentIntake.store(state.templates().newFolder(), Content.documents(content), state.pdfTurns());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the documents of a template", e);
        }
    }

    private static int pages(List<StoredDocument> documents) {
        int pages = 0;
        for (StoredDocument document : documents) {
            try {
                pages += PageTexts.countPages(document.pdf());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot count the pages of a template", e);
            }
        }
        return pages;
    }

    /** What is known about each template; the mock knows no advanced ones, whatever those are. */
    EnvelopeTemplates list(@Nullable String accountId) {
        String account = access.requireAccount(accountId);
        EnvelopeTemplates templates = new EnvelopeTemplates();
        state.templates().all().stream()
                .filter(t -> t.accountId().equals(account) && mayUse(t))
                .forEach(t -> templates.getEnvelopeTemplateDefinition().add(definition(t)));
        return templates;
    }

    EnvelopeTemplate request(@Nullable String templateId, boolean bytes, boolean fields) {
        StoredTemplate template = usable(templateId);
        EnvelopeTemplate result = new EnvelopeTemplate();
        result.setEnvelopeTemplateDefinition(definition(template));
        result.setEnvelope(content(template, bytes, fields));
        return result;
    }

    ArrayOfEnvelopeTemplate request(@Nullable ArrayOfString5 templateIds, boolean bytes, boolean fields) {
        ArrayOfEnvelopeTemplate all = new ArrayOfEnvelopeTemplate();
        if (templateIds != null) {
            templateIds.getString().forEach(id -> all.getEnvelopeTemplate().add(request(id, bytes, fields)));
        }
        return all;
    }

    /** The envelope that a template stands for, with the bytes of its documents. */
    Envelope laidOpen(@Nullable String templateId) {
        return content(usable(templateId), true, true);
    }

    private EnvelopeTemplateDefinition definition(StoredTemplate template) {
        EnvelopeTemplateDefinition definition = new EnvelopeTemplateDefinition();
        definition.setTemplateID(template.id());
        definition.setName(template.name());
        definition.setShared(template.shared());
        definition.setTemplateDescription(template.description());
        definition.setLastModified(state.wireTime().of(template.lastModified()));
        definition.setPageCount(template.pages());
        return definition;
    }

    private static Envelope content(StoredTemplate template, boolean bytes, boolean fields) {
        Envelope content = ContentDefaults.copy(template.content());
        List<Document> documents = Content.documents(content);
        ArrayOfDocument all = new ArrayOfDocument();
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            StoredDocument stored = template.documents().get(i);
            document.setPDFBytes(bytes ? DocumentIntake.bytesOf(stored) : NO_BYTES.clone());
            if (fields) {
                ArrayOfDocumentField own = new ArrayOfDocumentField();
                own.getDocumentField().addAll(stored.fields());
                document.setDocumentFields(own);
            }
            all.getDocument().add(document);
        }
        content.setDocuments(all);
        return content;
    }

    private StoredTemplate usable(@Nullable String templateId) {
        String id = GuidText.normalised(templateId);
        return state.templates()
                .find(id)
                .filter(t -> access.ofAccount(t.accountId()) && mayUse(t))
                .orElseThrow(() -> unknown(id));
    }

    private StoredTemplate own(String id) {
        StoredTemplate template = usable(id);
        if (!template.owner().userId().equals(access.actor().userId())) {
            throw ServiceFault.business(
                    "User_Lacks_Permissions", "This user lacks sufficient permissions to access this resource.");
        }
        return template;
    }

    private boolean mayUse(StoredTemplate template) {
        return template.shared()
                || template.owner().userId().equals(access.actor().userId());
    }

    private static ServiceFault unknown(String id) {
        return ServiceFault.business("Invalid_Template_ID", "The template %s does not exist.".formatted(id));
    }
}
