package io.github.countersign.internal.envelope;

import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.TemplateUse;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.docusign.api_3_0.ArrayOfCompositeTemplate;
import net.docusign.api_3_0.ArrayOfInlineTemplate;
import net.docusign.api_3_0.ArrayOfRecipient1;
import net.docusign.api_3_0.ArrayOfServerTemplate;
import net.docusign.api_3_0.ArrayOfTab;
import net.docusign.api_3_0.ArrayOfTemplateReference;
import net.docusign.api_3_0.ArrayOfTemplateReferenceFieldDataDataValue;
import net.docusign.api_3_0.ArrayOfTemplateReferenceRoleAssignment;
import net.docusign.api_3_0.CompositeTemplate;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeInformation;
import net.docusign.api_3_0.InlineTemplate;
import net.docusign.api_3_0.ServerTemplate;
import net.docusign.api_3_0.Tab;
import net.docusign.api_3_0.TemplateLocationCode;
import net.docusign.api_3_0.TemplateReference;
import net.docusign.api_3_0.TemplateReferenceFieldData;
import net.docusign.api_3_0.TemplateReferenceFieldDataDataValue;
import net.docusign.api_3_0.TemplateReferenceRoleAssignment;

/** Spreads the envelope of a draft with templates over the requests that make envelopes from templates. */
final class TemplateMapping {

    private TemplateMapping() {}

    /** Whether tabs of templates are filled in, which only references can carry. */
    static boolean needsReferences(EnvelopeDraft draft) {
        return draft.templates().stream().anyMatch(use -> !use.values().isEmpty());
    }

    static EnvelopeInformation information(Envelope envelope) {
        EnvelopeInformation information = new EnvelopeInformation();
        information.setTransactionID(envelope.getTransactionID());
        information.setAsynchronous(envelope.isAsynchronous());
        information.setAccountId(envelope.getAccountId());
        information.setEmailBlurb(envelope.getEmailBlurb());
        information.setSubject(envelope.getSubject());
        information.setSigningLocation(envelope.getSigningLocation());
        information.setCustomFields(envelope.getCustomFields());
        information.setVaultingOptions(envelope.getVaultingOptions());
        information.setAutoNavigation(envelope.isAutoNavigation());
        information.setEnvelopeIdStamping(envelope.isEnvelopeIdStamping());
        information.setAuthoritativeCopy(envelope.isAuthoritativeCopy());
        information.setAuthoritativeCopyDefault(envelope.isAuthoritativeCopyDefault());
        information.setNotification(envelope.getNotification());
        information.setEnforceSignerVisibility(envelope.isEnforceSignerVisibility());
        information.setEnableWetSign(envelope.isEnableWetSign());
        information.setAllowMarkup(envelope.isAllowMarkup());
        information.setBrandId(envelope.getBrandId());
        information.setEventNotification(envelope.getEventNotification());
        information.setAllowReassign(envelope.isAllowReassign());
        information.setAccessibility(envelope.getAccessibility());
        information.setMessageLock(envelope.isMessageLock());
        information.setRecipientsLock(envelope.isRecipientsLock());
        information.setUseDisclosure(envelope.isUseDisclosure());
        information.setEmailSettings(envelope.getEmailSettings());
        return information;
    }

    /** One composite a template, and one for documents of the draft's own. Tabs go where their document is. */
    static ArrayOfCompositeTemplate composites(EnvelopeDraft draft, Envelope envelope) {
        ArrayOfCompositeTemplate composites = new ArrayOfCompositeTemplate();
        List<Tab> tabs =
                envelope.getTabs() == null ? List.of() : envelope.getTabs().getTab();
        Set<BigInteger> own = envelope.getDocuments() == null
                ? Set.of()
                : envelope.getDocuments().getDocument().stream()
                        .map(Document::getID)
                        .collect(Collectors.toSet());
        List<Tab> ofTemplates =
                tabs.stream().filter(tab -> !own.contains(tab.getDocumentID())).toList();
        for (TemplateUse use : draft.templates()) {
            CompositeTemplate composite = new CompositeTemplate();
            composite.setServerTemplates(serverTemplate(use));
            boolean first = composites.getCompositeTemplate().isEmpty();
            composite.setInlineTemplates(inline(2, part(envelope, first ? ofTemplates : List.of())));
            composites.getCompositeTemplate().add(composite);
        }
        if (!own.isEmpty()) {
            List<Tab> ofOwn = new ArrayList<>(tabs);
            ofOwn.removeAll(ofTemplates);
            Envelope part = part(envelope, ofOwn);
            part.setDocuments(envelope.getDocuments());
            CompositeTemplate composite = new CompositeTemplate();
            composite.setInlineTemplates(inline(1, part));
            composites.getCompositeTemplate().add(composite);
        }
        return composites;
    }

    private static Envelope part(Envelope envelope, List<Tab> tabs) {
        Envelope part = new Envelope();
        part.setAccountId(envelope.getAccountId());
        part.setRecipients(envelope.getRecipients());
        if (!tabs.isEmpty()) {
            ArrayOfTab array = new ArrayOfTab();
            array.getTab().addAll(tabs);
            part.setTabs(array);
        }
        part.setEnvelopeAttachment(envelope.getEnvelopeAttachment());
        return part;
    }

    private static ArrayOfServerTemplate serverTemplate(TemplateUse use) {
        ServerTemplate template = new ServerTemplate();
        template.setSequence(BigInteger.ONE);
        template.setTemplateID(use.templateId());
        ArrayOfServerTemplate array = new ArrayOfServerTemplate();
        array.getServerTemplate().add(template);
        return array;
    }

    private static ArrayOfInlineTemplate inline(int sequence, Envelope envelope) {
        InlineTemplate template = new InlineTemplate();
        template.setSequence(BigInteger.valueOf(sequence));
        template.setEnvelope(envelope);
        ArrayOfInlineTemplate array = new ArrayOfInlineTemplate();
        array.getInlineTemplate().add(template);
        return array;
    }

    static ArrayOfTemplateReference references(EnvelopeDraft draft, Envelope envelope) {
        ArrayOfTemplateReference references = new ArrayOfTemplateReference();
        for (TemplateUse use : draft.templates()) {
            TemplateReference reference = new TemplateReference();
            reference.setTemplateLocation(TemplateLocationCode.SERVER);
            reference.setTemplate(use.templateId());
            reference.setRoleAssignments(roles(draft.recipients()));
            reference.setFieldData(values(use));
            if (references.getTemplateReference().isEmpty()) {
                reference.setAdditionalTabs(envelope.getTabs());
                reference.setTemplateAttachments(envelope.getEnvelopeAttachment());
            }
            references.getTemplateReference().add(reference);
            reference.setSequence(
                    BigInteger.valueOf(references.getTemplateReference().size()));
        }
        return references;
    }

    private static ArrayOfTemplateReferenceRoleAssignment roles(List<Recipient> recipients) {
        ArrayOfTemplateReferenceRoleAssignment roles = new ArrayOfTemplateReferenceRoleAssignment();
        for (Recipient recipient : recipients) {
            recipient.role().ifPresent(name -> {
                TemplateReferenceRoleAssignment role = new TemplateReferenceRoleAssignment();
                role.setRoleName(name);
                role.setRecipientID(BigInteger.valueOf(recipient.id()));
                roles.getRoleAssignment().add(role);
            });
        }
        return roles;
    }

    private static TemplateReferenceFieldData values(TemplateUse use) {
        ArrayOfTemplateReferenceFieldDataDataValue values = new ArrayOfTemplateReferenceFieldDataDataValue();
        use.values().forEach((label, text) -> {
            TemplateReferenceFieldDataDataValue value = new TemplateReferenceFieldDataDataValue();
            value.setTabLabel(label);
            value.setValue(text);
            values.getDataValue().add(value);
        });
        TemplateReferenceFieldData data = new TemplateReferenceFieldData();
        data.setDataValues(values);
        return data;
    }

    static ArrayOfRecipient1 recipients(Envelope envelope) {
        ArrayOfRecipient1 array = new ArrayOfRecipient1();
        array.getRecipient().addAll(envelope.getRecipients().getRecipient());
        return array;
    }
}
