package io.github.countersign.internal.envelope;

import io.github.countersign.AccountId;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.Attachment;
import io.github.countersign.envelope.CustomField;
import io.github.countersign.envelope.EnvelopeDraft;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import net.docusign.api_3_0.ArrayOfAttachment;
import net.docusign.api_3_0.ArrayOfBCCEmailAddress;
import net.docusign.api_3_0.ArrayOfCustomField;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.ArrayOfDocumentField;
import net.docusign.api_3_0.ArrayOfRecipient;
import net.docusign.api_3_0.ArrayOfTab;
import net.docusign.api_3_0.BCCEmailAddress;
import net.docusign.api_3_0.CustomFieldType;
import net.docusign.api_3_0.DocumentField;
import net.docusign.api_3_0.EmailSettings;
import net.docusign.api_3_0.Envelope;

/** Turns a draft into the envelope of the contract. */
public final class DraftMapping {

    private final Function<DocumentSource, byte[]> bytes;

    private DraftMapping(Function<DocumentSource, byte[]> bytes) {
        this.bytes = bytes;
    }

    /**
     * The whole envelope, with the draft's own changes to it.
     *
     * @param draft the draft
     * @param account whose envelope it is
     * @param bytes what stands for the bytes of a source
     * @return the envelope
     */
    public static Envelope envelope(EnvelopeDraft draft, AccountId account, Function<DocumentSource, byte[]> bytes) {
        Envelope envelope = new DraftMapping(bytes).envelope(draft, account);
        draft.customizers().forEach(change -> change.accept(envelope));
        return envelope;
    }

    private Envelope envelope(EnvelopeDraft draft, AccountId account) {
        Envelope envelope = new Envelope();
        envelope.setAccountId(account.value());
        envelope.setSubject(draft.subject());
        draft.emailBlurb().ifPresent(envelope::setEmailBlurb);
        draft.transactionId().ifPresent(envelope::setTransactionID);
        if (!draft.documents().isEmpty()) {
            envelope.setDocuments(documents(draft.documents()));
        }
        envelope.setRecipients(recipients(draft));
        if (!draft.tabs().isEmpty()) {
            envelope.setTabs(tabs(draft));
        }
        if (!draft.customFields().isEmpty()) {
            envelope.setCustomFields(customFields(draft.customFields()));
        }
        if (!draft.attachments().isEmpty()) {
            envelope.setEnvelopeAttachment(attachments(draft.attachments(), bytes));
        }
        NotificationMapping.into(envelope, draft);
        emails(envelope, draft);
        behaviour(envelope, draft);
        return envelope;
    }

    private static void behaviour(Envelope envelope, EnvelopeDraft draft) {
        draft.allowMarkup().ifPresent(envelope::setAllowMarkup);
        draft.allowReassign().ifPresent(envelope::setAllowReassign);
        draft.enforceSignerVisibility().ifPresent(envelope::setEnforceSignerVisibility);
        draft.wetSign().ifPresent(envelope::setEnableWetSign);
        draft.lockMessage().ifPresent(envelope::setMessageLock);
        draft.lockRecipients().ifPresent(envelope::setRecipientsLock);
        draft.useDisclosure().ifPresent(envelope::setUseDisclosure);
        draft.autoNavigation().ifPresent(envelope::setAutoNavigation);
        draft.stampEnvelopeId().ifPresent(envelope::setEnvelopeIdStamping);
        draft.authoritativeCopy().ifPresent(envelope::setAuthoritativeCopy);
        draft.brandId().ifPresent(envelope::setBrandId);
    }

    private static void emails(Envelope envelope, EnvelopeDraft draft) {
        if (draft.replyTo().isEmpty() && draft.blindCopies().isEmpty()) {
            return;
        }
        EmailSettings settings = new EmailSettings();
        draft.replyTo().ifPresent(settings::setReplyEmailAddressOverride);
        draft.replyName().ifPresent(settings::setReplyEmailNameOverride);
        if (!draft.blindCopies().isEmpty()) {
            ArrayOfBCCEmailAddress copies = new ArrayOfBCCEmailAddress();
            for (String email : draft.blindCopies()) {
                BCCEmailAddress copy = new BCCEmailAddress();
                copy.setEmail(email);
                copies.getBCCEmailAddress().add(copy);
            }
            settings.setBCCEmailAddresses(copies);
        }
        envelope.setEmailSettings(settings);
    }

    private ArrayOfDocument documents(List<Document> documents) {
        ArrayOfDocument array = new ArrayOfDocument();
        for (Document document : documents) {
            array.getDocument().add(document(document));
        }
        return array;
    }

    private net.docusign.api_3_0.Document document(Document document) {
        net.docusign.api_3_0.Document mapped = new net.docusign.api_3_0.Document();
        mapped.setID(BigInteger.valueOf(document.id()));
        mapped.setName(document.name());
        mapped.setPDFBytes(bytes.apply(document.source()));
        document.password().ifPresent(mapped::setPassword);
        if (document.formFieldsBecomeTabs()) {
            mapped.setTransformPdfFields(true);
        }
        if (!document.fileType().equals("pdf")) {
            mapped.setFileExtension(document.fileType());
        }
        if (!document.fields().isEmpty()) {
            ArrayOfDocumentField fields = new ArrayOfDocumentField();
            document.fields().forEach((name, value) -> {
                DocumentField field = new DocumentField();
                field.setName(name);
                field.setValue(value);
                fields.getDocumentField().add(field);
            });
            mapped.setDocumentFields(fields);
        }
        return mapped;
    }

    private ArrayOfRecipient recipients(EnvelopeDraft draft) {
        ArrayOfRecipient array = new ArrayOfRecipient();
        draft.recipients().forEach(recipient -> array.getRecipient().add(RecipientMapping.to(recipient, bytes)));
        return array;
    }

    private static ArrayOfTab tabs(EnvelopeDraft draft) {
        OptionalInt onlyDocument =
                draft.documents().size() == 1 && draft.templates().isEmpty()
                        ? OptionalInt.of(draft.documents().get(0).id())
                        : OptionalInt.empty();
        ArrayOfTab array = new ArrayOfTab();
        draft.tabs().forEach(tab -> array.getTab().add(TabMapping.to(tab, onlyDocument)));
        return array;
    }

    private static ArrayOfCustomField customFields(List<CustomField> fields) {
        ArrayOfCustomField array = new ArrayOfCustomField();
        for (CustomField field : fields) {
            net.docusign.api_3_0.CustomField mapped = new net.docusign.api_3_0.CustomField();
            mapped.setName(field.name());
            mapped.setValue(field.value());
            mapped.setShow(word(field.shown()));
            mapped.setRequired(word(field.required()));
            mapped.setCustomFieldType(field.choices().isEmpty() ? CustomFieldType.TEXT : CustomFieldType.LIST);
            if (!field.choices().isEmpty()) {
                mapped.setListItems(String.join(";", field.choices()));
            }
            array.getCustomField().add(mapped);
        }
        return array;
    }

    // Strings in the contract; seen as True and False in what the service sends.
    private static String word(boolean yes) {
        return yes ? "True" : "False";
    }

    static ArrayOfAttachment attachments(List<Attachment> attachments, Function<DocumentSource, byte[]> bytes) {
        ArrayOfAttachment array = new ArrayOfAttachment();
        for (Attachment attachment : attachments) {
            net.docusign.api_3_0.Attachment mapped = new net.docusign.api_3_0.Attachment();
            mapped.setLabel(attachment.label());
            mapped.setType(attachment.type());
            mapped.setData(bytes.apply(attachment.content()));
            array.getAttachment().add(mapped);
        }
        return array;
    }
}
