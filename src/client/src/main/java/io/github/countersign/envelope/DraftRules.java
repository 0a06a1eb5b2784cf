package io.github.countersign.envelope;

import io.github.countersign.document.Document;
import io.github.countersign.error.Problem;
import io.github.countersign.internal.document.AcceptedTypes;
import io.github.countersign.internal.document.DocumentReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the service is known to refuse in an envelope as a whole and in its documents (DocuSign SOAP reference, sending group). */
final class DraftRules {

    /** What the draft is for. */
    enum Purpose {
        /** It goes to people. */
        SENDING,
        /** It is kept, and its recipients may still be roles. */
        TEMPLATE
    }

    private final EnvelopeDraft draft;
    private final Problems problems = new Problems();

    private DraftRules(EnvelopeDraft draft) {
        this.draft = draft;
    }

    static List<Problem> check(EnvelopeDraft draft, Purpose purpose) {
        DraftRules rules = new DraftRules(draft);
        rules.texts();
        rules.documents();
        rules.templates(purpose);
        RecipientRules.check(draft, purpose, rules.problems);
        TabRules.check(draft, rules.problems);
        rules.customFields();
        rules.schedule();
        NotificationRules.check(draft, rules.problems);
        return rules.problems.all();
    }

    private void texts() {
        problems.required("subject", draft.subject(), Limit.SUBJECT);
        draft.emailBlurb().ifPresent(text -> problems.limited("emailBlurb", text, Limit.EMAIL_BLURB));
        draft.replyTo().ifPresent(email -> problems.email("replyTo.email", email));
        problems.required("replyTo.name", draft.replyName(), Limit.RECIPIENT_NAME);
        List<String> copies = draft.blindCopies();
        for (int i = 0; i < copies.size(); i++) {
            problems.email("blindCopies[%d]".formatted(i), copies.get(i));
        }
        problems.required("brandId", draft.brandId(), Limit.RECIPIENT_NAME);
        key("transactionId", draft.transactionId());
        key("idempotencyKey", draft.idempotencyKey());
        List<Attachment> attachments = draft.attachments();
        for (int i = 0; i < attachments.size(); i++) {
            attachment(attachments.get(i), "attachments[%d]".formatted(i), problems);
        }
    }

    /** Two keys that differ in blanks at their ends alone would be one to a service that trims them: the second envelope would not go out. */
    private void key(String path, Optional<String> text) {
        problems.required(path, text, Limit.TRANSACTION_ID);
        problems.addIf(
                text.filter(key -> !key.isBlank() && !key.strip().equals(key)).isPresent(),
                "text.blank-ends",
                path,
                "begins or ends with a blank, which may be lost on the way; take it off");
    }

    static void attachment(Attachment attachment, String path, Problems problems) {
        problems.addIf(
                attachment.label().isBlank(), "attachment.label-missing", path + ".label", "is blank; give a name");
        problems.addIf(
                attachment.type().isBlank(), "attachment.type-missing", path + ".type", "is blank; say what it is");
        problems.writable(path + ".label", attachment.label());
        problems.writable(path + ".type", attachment.type());
        DocumentReader.look(attachment.content(), path).ifPresent(problems::add);
    }

    private void documents() {
        List<Document> documents = draft.documents();
        if (documents.isEmpty() && draft.templates().isEmpty()) {
            problems.add("documents.missing", "documents", "there is none; an envelope needs at least one");
        }
        problems.ids("documents[%d].id", documents.stream().map(Document::id).toList());
        for (int i = 0; i < documents.size(); i++) {
            document(documents.get(i), "documents[%d]".formatted(i));
        }
    }

    private void document(Document document, String path) {
        problems.required(path + ".name", document.name(), Limit.DOCUMENT_NAME);
        problems.required(path + ".password", document.password(), Limit.DOCUMENT_PASSWORD);
        if (!AcceptedTypes.contains(document.fileType())) {
            problems.add(
                    "document.type-unknown",
                    path + ".fileExtension",
                    "the service does not convert '%s'; it takes %s. Say withFileExtension(...) if the name tells the wrong one"
                            .formatted(document.fileType(), AcceptedTypes.list()));
        }
        document.fields().forEach((name, value) -> {
            problems.addIf(
                    name.isBlank(),
                    "document.field-unnamed",
                    path + ".fields",
                    "there is one without a name; give it one");
            problems.writable(path + ".fields", name + value);
        });
        DocumentReader.look(document.source(), path).ifPresent(problems::add);
    }

    private void templates(Purpose purpose) {
        List<TemplateUse> templates = draft.templates();
        problems.addIf(
                purpose == Purpose.TEMPLATE && !templates.isEmpty(),
                "template.nested",
                "templates",
                "a template cannot be made from templates; add documents");
        for (int i = 0; i < templates.size(); i++) {
            TemplateUse use = templates.get(i);
            String path = "templates[%d]".formatted(i);
            problems.addIf(
                    use.templateId().isBlank(),
                    "template.id-missing",
                    path + ".templateId",
                    "is blank; client.templates().list() tells the ids");
            problems.writable(path + ".templateId", use.templateId());
            problems.addIf(
                    !use.values().isEmpty() && !draft.documents().isEmpty(),
                    "template.values-with-documents",
                    path + ".values",
                    "the service takes values of template tabs only where the draft has no documents of its own");
            use.values().forEach((label, value) -> problems.writable(path + ".values", label + value));
        }
    }

    private void customFields() {
        List<CustomField> fields = draft.customFields();
        problems.addIf(
                fields.size() > Limit.ENVELOPE_CUSTOM_FIELDS.most(),
                "custom-fields.too-many",
                "customFields",
                "there are %d, the service takes %d".formatted(fields.size(), Limit.ENVELOPE_CUSTOM_FIELDS.most()));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            CustomField field = fields.get(i);
            String path = "customFields[%d]".formatted(i);
            problems.required(path + ".name", field.name(), Limit.CUSTOM_FIELD_NAME);
            problems.limited(path + ".value", field.value(), Limit.CUSTOM_FIELD_VALUE);
            problems.addIf(
                    !names.add(field.name()),
                    "custom-field.duplicate",
                    path + ".name",
                    "another one has this name already; give each its own");
            problems.addIf(
                    !field.choices().isEmpty() && !field.choices().contains(field.value()),
                    "custom-field.no-choice",
                    path + ".value",
                    "is none of the choices");
        }
    }

    private void schedule() {
        draft.remindAfterDays()
                .ifPresent(days ->
                        problems.range("reminder.out-of-range", "remindAfter.days", days, 0, Limit.DAYS.most()));
        draft.remindEveryDays()
                .ifPresent(days ->
                        problems.range("reminder.out-of-range", "remindAfter.everyDays", days, 0, Limit.DAYS.most()));
        draft.expireAfterDays().ifPresent(days -> {
            problems.range("expiry.out-of-range", "expireAfter.days", days, 1, Limit.DAYS.most());
            int warn = draft.expireWarnDays().orElse(0);
            problems.addIf(
                    warn < 0 || warn >= Math.max(days, 1),
                    "expiry.warning-out-of-range",
                    "expireAfter.warnDays",
                    "is %d; it is 0 for no warning, else less than the days until expiry".formatted(warn));
        });
    }
}
