package io.github.countersign.envelope;

import io.github.countersign.document.Document;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import net.docusign.api_3_0.Envelope;

/**
 * An envelope as it is to be sent: documents or templates, recipients, tabs, the words of the e-mail, and how it behaves.
 *
 * <p>Immutable, and valid as far as that can be known before sending; may be sent any number of times, each making an envelope of its own.
 * Files are looked at when it is built, but opened only when it is sent. What is not set is left to the account.
 */
public final class EnvelopeDraft {

    enum Part {
        REPLY_TO,
        REPLY_NAME,
        REMIND_AFTER,
        REMIND_EVERY,
        EXPIRE_AFTER,
        EXPIRE_WARN,
        PUSH,
        ALLOW_MARKUP,
        ALLOW_REASSIGN,
        SIGNER_VISIBILITY,
        WET_SIGN,
        LOCK_MESSAGE,
        LOCK_RECIPIENTS,
        DISCLOSURE,
        AUTO_NAVIGATION,
        STAMP_ID,
        AUTHORITATIVE,
        EMAIL_BLURB,
        BRAND,
        TRANSACTION,
        SUBJECT,
        DOCUMENTS,
        TEMPLATES,
        RECIPIENTS,
        TABS,
        CUSTOM_FIELDS,
        ATTACHMENTS,
        BLIND_COPIES,
        CUSTOMIZERS,
        IDEMPOTENCY,
        FOR_TEMPLATE
    }

    private final Parts<Part> parts;

    private EnvelopeDraft(Parts<Part> parts) {
        this.parts = parts;
    }

    /**
     * Starts a draft.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The same draft with a last change to the generated type, for whatever this class does not offer. Not checked. Documents hold stand-ins for
     * their bytes then, which have to stay. Of a draft with templates it sees the envelope as it is before that is spread over the request.
     *
     * @param change called each time that the draft is sent
     * @return a copy
     */
    public EnvelopeDraft customize(Consumer<Envelope> change) {
        return new EnvelopeDraft(parts.with(Part.CUSTOMIZERS, parts.plus(Part.CUSTOMIZERS, change)));
    }

    /**
     * The same draft under another key of yours, as {@link Builder#transactionId} sets it. Not checked.
     *
     * @param text at most 100 characters
     * @return a copy
     */
    public EnvelopeDraft withTransactionId(String text) {
        return new EnvelopeDraft(parts.with(Part.TRANSACTION, text));
    }

    /**
     * The same draft under a key that is looked up before it is sent, as {@link Builder#idempotencyKey} sets it. Not checked.
     *
     * @param text at most 100 characters
     * @return a copy
     */
    public EnvelopeDraft withIdempotencyKey(String text) {
        return new EnvelopeDraft(parts.with(Part.IDEMPOTENCY, text));
    }

    /** {@return whether it was made to be kept as a template, so that it cannot be sent} */
    public boolean isForTemplate() {
        return parts.flag(Part.FOR_TEMPLATE);
    }

    /** {@return the changes to the generated type, in order; unmodifiable} */
    public List<Consumer<Envelope>> customizers() {
        return parts.list(Part.CUSTOMIZERS);
    }

    /** {@return the subject line of the e-mails} */
    public String subject() {
        return parts.get(Part.SUBJECT, "");
    }

    /** {@return the documents in the order in which recipients see them; unmodifiable} */
    public List<Document> documents() {
        return parts.list(Part.DOCUMENTS);
    }

    /** {@return the templates that it is made from, in order; unmodifiable} */
    public List<TemplateUse> templates() {
        return parts.list(Part.TEMPLATES);
    }

    /** {@return the recipients; unmodifiable} */
    public List<Recipient> recipients() {
        return parts.list(Part.RECIPIENTS);
    }

    /** {@return the tabs; without any, signers place their signature themselves; unmodifiable} */
    public List<Tab> tabs() {
        return parts.list(Part.TABS);
    }

    /** {@return the values that belong to the envelope; unmodifiable} */
    public List<CustomField> customFields() {
        return parts.list(Part.CUSTOM_FIELDS);
    }

    /** {@return data that is stored with the envelope; unmodifiable} */
    public List<Attachment> attachments() {
        return parts.list(Part.ATTACHMENTS);
    }

    /** {@return e-mail addresses that get a blind copy of all e-mails; unmodifiable} */
    public List<String> blindCopies() {
        return parts.list(Part.BLIND_COPIES);
    }

    /** {@return where the service pushes what happens to this envelope} */
    public Optional<EventNotification> eventNotification() {
        return Optional.ofNullable(parts.<EventNotification>find(Part.PUSH));
    }

    /** {@return the e-mail address that answers go to} */
    public Optional<String> replyTo() {
        return parts.text(Part.REPLY_TO);
    }

    /** {@return the name that stands with it} */
    public Optional<String> replyName() {
        return parts.text(Part.REPLY_NAME);
    }

    /** {@return after how many days the first reminder goes out; 0 for none, empty for what the account does} */
    public OptionalInt remindAfterDays() {
        return parts.number(Part.REMIND_AFTER);
    }

    /** {@return how many days are between further reminders; 0 for none} */
    public OptionalInt remindEveryDays() {
        return parts.number(Part.REMIND_EVERY);
    }

    /** {@return after how many days it expires; empty for what the account does} */
    public OptionalInt expireAfterDays() {
        return parts.number(Part.EXPIRE_AFTER);
    }

    /** {@return how many days before that recipients are warned; 0 for not at all} */
    public OptionalInt expireWarnDays() {
        return parts.number(Part.EXPIRE_WARN);
    }

    /** {@return the text of the e-mails; empty leaves it to the service} */
    public Optional<String> emailBlurb() {
        return parts.text(Part.EMAIL_BLURB);
    }

    /** {@return the brand of e-mails and signing page} */
    public Optional<String> brandId() {
        return parts.text(Part.BRAND);
    }

    /** {@return your own key of this send} */
    public Optional<String> transactionId() {
        return parts.text(Part.TRANSACTION);
    }

    /** {@return your key of this send, which is looked up before sending} */
    public Optional<String> idempotencyKey() {
        return parts.text(Part.IDEMPOTENCY);
    }

    /** {@return whether signers may change the documents; empty for what the account does} */
    public Optional<Boolean> allowMarkup() {
        return parts.maybe(Part.ALLOW_MARKUP);
    }

    /** {@return whether signers may hand the envelope on; empty for what the account does} */
    public Optional<Boolean> allowReassign() {
        return parts.maybe(Part.ALLOW_REASSIGN);
    }

    /** {@return whether signers see only documents on which they have tabs; empty for what the account does} */
    public Optional<Boolean> enforceSignerVisibility() {
        return parts.maybe(Part.SIGNER_VISIBILITY);
    }

    /** {@return whether signers may print, sign on paper, and upload or fax; empty for what the account does} */
    public Optional<Boolean> wetSign() {
        return parts.maybe(Part.WET_SIGN);
    }

    /** {@return whether subject and text of the e-mail cannot be changed in the console; empty for what the account does} */
    public Optional<Boolean> lockMessage() {
        return parts.maybe(Part.LOCK_MESSAGE);
    }

    /** {@return whether recipients cannot be changed in the console; empty for what the account does} */
    public Optional<Boolean> lockRecipients() {
        return parts.maybe(Part.LOCK_RECIPIENTS);
    }

    /** {@return whether signers have to agree to the terms of electronic signing; empty for what the account does} */
    public Optional<Boolean> useDisclosure() {
        return parts.maybe(Part.DISCLOSURE);
    }

    /** {@return whether signers are led from tab to tab; empty for what the account does} */
    public Optional<Boolean> autoNavigation() {
        return parts.maybe(Part.AUTO_NAVIGATION);
    }

    /** {@return whether the id of the envelope is stamped onto each page; empty for what the account does} */
    public Optional<Boolean> stampEnvelopeId() {
        return parts.maybe(Part.STAMP_ID);
    }

    /** {@return whether there is to be one authoritative copy; empty for what the account does} */
    public Optional<Boolean> authoritativeCopy() {
        return parts.maybe(Part.AUTHORITATIVE);
    }

    /** Counts only: names and addresses are not for logs. */
    @Override
    public String toString() {
        return "EnvelopeDraft[%d documents, %d recipients, %d tabs]"
                .formatted(documents().size(), recipients().size(), tabs().size());
    }

    /** Collects the parts of a draft, in any order. Not thread-safe. */
    public static final class Builder {

        private Parts<Part> parts = Parts.none(Part.class);

        private Builder() {}

        /**
         * Sets the subject line of the e-mails; a draft cannot do without one.
         *
         * @param text 1 to 100 characters
         * @return this
         */
        public Builder subject(String text) {
            return set(Part.SUBJECT, text);
        }

        /**
         * Adds a document after those added before.
         *
         * @param document the document
         * @return this
         */
        public Builder document(Document document) {
            return plus(Part.DOCUMENTS, document);
        }

        /**
         * Makes the envelope from a template too; the templates are laid over one another in this order.
         *
         * @param template the template
         * @return this
         */
        public Builder template(TemplateUse template) {
            return plus(Part.TEMPLATES, template);
        }

        /**
         * Adds a recipient. The service takes 100.
         *
         * @param recipient the recipient
         * @return this
         */
        public Builder recipient(Recipient recipient) {
            return plus(Part.RECIPIENTS, recipient);
        }

        /**
         * Adds a tab. Its document and signer may be added later.
         *
         * @param tab the tab
         * @return this
         */
        public Builder tab(Tab tab) {
            return plus(Part.TABS, tab);
        }

        /**
         * Adds a value that comes back in each status.
         *
         * @param customField the field
         * @return this
         */
        public Builder customField(CustomField customField) {
            return plus(Part.CUSTOM_FIELDS, customField);
        }

        /**
         * Adds data that is stored with the envelope.
         *
         * @param attachment the data
         * @return this
         */
        public Builder attachment(Attachment attachment) {
            return plus(Part.ATTACHMENTS, attachment);
        }

        /**
         * Sends a blind copy of all e-mails to an address. The account has to allow it.
         *
         * @param email e-mail address, at most 100 characters
         * @return this
         */
        public Builder blindCopy(String email) {
            return plus(Part.BLIND_COPIES, email);
        }

        /**
         * Has answers to the e-mails go to somebody else.
         *
         * @param name the name that stands with it, at most 100 characters
         * @param email e-mail address, at most 100 characters
         * @return this
         */
        public Builder replyTo(String name, String email) {
            return set(Part.REPLY_TO, email).set(Part.REPLY_NAME, name);
        }

        /**
         * Reminds those who have not acted.
         *
         * @param days days until the first reminder, 1 to 999
         * @param everyDays days between further ones; 0 for none, at most 999
         * @return this
         */
        public Builder remindAfter(int days, int everyDays) {
            return set(Part.REMIND_AFTER, days).set(Part.REMIND_EVERY, everyDays);
        }

        /**
         * Sends no reminders, whatever the account does.
         *
         * @return this
         */
        public Builder withoutReminders() {
            return set(Part.REMIND_AFTER, 0).set(Part.REMIND_EVERY, 0);
        }

        /**
         * Voids the envelope by itself when it is not completed in time.
         *
         * @param days 1 to 999
         * @param warnDays how many days before that recipients are warned; 0 for not at all, less than {@code days}
         * @return this
         */
        public Builder expireAfter(int days, int warnDays) {
            return set(Part.EXPIRE_AFTER, days).set(Part.EXPIRE_WARN, warnDays);
        }

        /**
         * Has the service push what happens to this envelope.
         *
         * @param push where and what
         * @return this
         */
        public Builder eventNotification(EventNotification push) {
            return set(Part.PUSH, push);
        }

        /**
         * Sets the text of the e-mails.
         *
         * @param text at most 10,000 characters
         * @return this
         */
        public Builder emailBlurb(String text) {
            return set(Part.EMAIL_BLURB, text);
        }

        /**
         * Sets the brand of e-mails and signing page.
         *
         * @param text id of a brand of the account
         * @return this
         */
        public Builder brandId(String text) {
            return set(Part.BRAND, text);
        }

        /**
         * Sets your own key of this send. The service knows it for 7 days.
         *
         * @param text at most 100 characters (a guess: the limit is not documented)
         * @return this
         */
        public Builder transactionId(String text) {
            return set(Part.TRANSACTION, text);
        }

        /**
         * Sets a key under which this is sent once, however often and from wherever it is sent: before sending, the client looks for an envelope
         * with this key, and gives that back instead. The key goes out as transaction id, in place of any other, and in a hidden custom field.
         *
         * <p>The look costs one or two calls and more where the account has many envelopes, and reaches back as far as the client's {@code
         * Recovery} says. Two sends with one key at the same moment are not kept apart.
         *
         * @param text at most 100 characters, without blanks at its ends, never used for anything else
         * @return this
         */
        public Builder idempotencyKey(String text) {
            return set(Part.IDEMPOTENCY, text);
        }

        /**
         * Decides whether signers may change the documents.
         *
         * @param yes true if so
         * @return this
         */
        public Builder allowMarkup(boolean yes) {
            return set(Part.ALLOW_MARKUP, yes);
        }

        /**
         * Decides whether signers may hand the envelope on.
         *
         * @param yes true if so
         * @return this
         */
        public Builder allowReassign(boolean yes) {
            return set(Part.ALLOW_REASSIGN, yes);
        }

        /**
         * Decides whether signers see only documents on which they have tabs.
         *
         * @param yes true if so
         * @return this
         */
        public Builder enforceSignerVisibility(boolean yes) {
            return set(Part.SIGNER_VISIBILITY, yes);
        }

        /**
         * Decides whether signers may print, sign on paper, and upload or fax.
         *
         * @param yes true if so
         * @return this
         */
        public Builder wetSign(boolean yes) {
            return set(Part.WET_SIGN, yes);
        }

        /**
         * Decides whether subject and text of the e-mail cannot be changed in the console.
         *
         * @param yes true if so
         * @return this
         */
        public Builder lockMessage(boolean yes) {
            return set(Part.LOCK_MESSAGE, yes);
        }

        /**
         * Decides whether recipients cannot be changed in the console.
         *
         * @param yes true if so
         * @return this
         */
        public Builder lockRecipients(boolean yes) {
            return set(Part.LOCK_RECIPIENTS, yes);
        }

        /**
         * Decides whether signers have to agree to the terms of electronic signing.
         *
         * @param yes true if so
         * @return this
         */
        public Builder useDisclosure(boolean yes) {
            return set(Part.DISCLOSURE, yes);
        }

        /**
         * Decides whether signers are led from tab to tab.
         *
         * @param yes true if so
         * @return this
         */
        public Builder autoNavigation(boolean yes) {
            return set(Part.AUTO_NAVIGATION, yes);
        }

        /**
         * Decides whether the id of the envelope is stamped onto each page.
         *
         * @param yes true if so
         * @return this
         */
        public Builder stampEnvelopeId(boolean yes) {
            return set(Part.STAMP_ID, yes);
        }

        /**
         * Decides whether there is to be one authoritative copy.
         *
         * @param yes true if so
         * @return this
         */
        public Builder authoritativeCopy(boolean yes) {
            return set(Part.AUTHORITATIVE, yes);
        }

        /**
         * Makes a last change to the generated type, as {@link EnvelopeDraft#customize} does.
         *
         * @param change called each time that the draft is sent
         * @return this
         */
        public Builder customize(Consumer<Envelope> change) {
            return plus(Part.CUSTOMIZERS, change);
        }

        /**
         * Checks all parts and makes the draft. Files are looked at, not opened.
         *
         * @return the draft
         * @throws InvalidDraftException naming every problem with its code and path
         */
        public EnvelopeDraft build() {
            return checked(DraftRules.Purpose.SENDING);
        }

        /**
         * Checks all parts and makes content that is to be kept as a template, with {@code client.templates().save(...)}. Recipients may be
         * {@linkplain Recipient#placeholder placeholders}; a recipient with a role may also have a name or an e-mail address alone. Nobody
         * has to sign.
         *
         * @return the content; sending it is refused
         * @throws InvalidDraftException naming every problem with its code and path
         */
        public EnvelopeDraft buildForTemplate() {
            return checked(DraftRules.Purpose.TEMPLATE);
        }

        private <T> Builder plus(Part part, T element) {
            return set(part, parts.plus(part, element));
        }

        private Builder set(Part part, Object value) {
            parts = parts.with(part, value);
            return this;
        }

        private EnvelopeDraft checked(DraftRules.Purpose purpose) {
            EnvelopeDraft draft = new EnvelopeDraft(
                    purpose == DraftRules.Purpose.TEMPLATE ? parts.with(Part.FOR_TEMPLATE, true) : parts);
            List<Problem> problems = DraftRules.check(draft, purpose);
            if (!problems.isEmpty()) {
                throw InvalidDraftException.of(problems);
            }
            return draft;
        }
    }
}
