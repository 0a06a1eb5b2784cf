package io.github.countersign.envelope;

import io.github.countersign.document.Document;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An envelope as it is to be sent: documents, recipients, tabs, and the words of the e-mail.
 *
 * <p>Immutable, and valid as far as that can be known before sending; may be sent any number of times, each making an envelope of its own.
 * Files are looked at when it is built, but opened only when it is sent.
 */
public final class EnvelopeDraft {

    private final String subject;
    private final Optional<String> emailBlurb;
    private final List<Document> documents;
    private final List<Recipient> recipients;
    private final List<Tab> tabs;

    private EnvelopeDraft(Builder builder) {
        this.subject = builder.subject;
        this.emailBlurb = builder.emailBlurb;
        this.documents = List.copyOf(builder.documents);
        this.recipients = List.copyOf(builder.recipients);
        this.tabs = List.copyOf(builder.tabs);
    }

    /**
     * Starts a draft.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the subject line of the e-mails} */
    public String subject() {
        return subject;
    }

    /** {@return the text of the e-mails; empty leaves it to the service} */
    public Optional<String> emailBlurb() {
        return emailBlurb;
    }

    /** {@return the documents in the order in which recipients see them, at least one; unmodifiable} */
    public List<Document> documents() {
        return documents;
    }

    /** {@return the recipients, among them at least one signer; unmodifiable} */
    public List<Recipient> recipients() {
        return recipients;
    }

    /** {@return the tabs; without any, signers place their signature themselves; unmodifiable} */
    public List<Tab> tabs() {
        return tabs;
    }

    /** Counts only: names and addresses are not for logs. */
    @Override
    public String toString() {
        return "EnvelopeDraft[%d documents, %d recipients, %d tabs]"
                .formatted(documents.size(), recipients.size(), tabs.size());
    }

    /** Collects the parts of a draft, in any order. Not thread-safe. */
    public static final class Builder {

        private String subject = "";
        private Optional<String> emailBlurb = Optional.empty();
        private final List<Document> documents = new ArrayList<>();
        private final List<Recipient> recipients = new ArrayList<>();
        private final List<Tab> tabs = new ArrayList<>();

        private Builder() {}

        /**
         * Sets the subject line of the e-mails; a draft cannot do without one.
         *
         * @param text 1 to 100 characters
         * @return this
         */
        public Builder subject(String text) {
            subject = Objects.requireNonNull(text, "subject");
            return this;
        }

        /**
         * Sets the text of the e-mails.
         *
         * @param text at most 10,000 characters
         * @return this
         */
        public Builder emailBlurb(String text) {
            emailBlurb = Optional.of(text);
            return this;
        }

        /**
         * Adds a document after those added before.
         *
         * @param document the document
         * @return this
         */
        public Builder document(Document document) {
            documents.add(Objects.requireNonNull(document, "document"));
            return this;
        }

        /**
         * Adds a recipient. The service takes 100.
         *
         * @param recipient the recipient
         * @return this
         */
        public Builder recipient(Recipient recipient) {
            recipients.add(Objects.requireNonNull(recipient, "recipient"));
            return this;
        }

        /**
         * Adds a tab. Its document and signer may be added later.
         *
         * @param tab the tab
         * @return this
         */
        public Builder tab(Tab tab) {
            tabs.add(Objects.requireNonNull(tab, "tab"));
            return this;
        }

        /**
         * Checks all parts and makes the draft. Files are looked at, not opened.
         *
         * @return the draft
         * @throws InvalidDraftException naming every problem with its code and path
         */
        public EnvelopeDraft build() {
            EnvelopeDraft draft = new EnvelopeDraft(this);
            List<Problem> problems = DraftRules.check(draft);
            if (!problems.isEmpty()) {
                throw InvalidDraftException.of(problems);
            }
            return draft;
        }
    }
}
