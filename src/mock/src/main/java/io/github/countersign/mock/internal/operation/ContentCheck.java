package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.formula.Formula;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.docusign.api_3_0.AnchorTab;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.Tab;
import org.jspecify.annotations.Nullable;

/** The rules that the content of an envelope has to meet before anything is made of it; the first one broken is the answer. */
final class ContentCheck {

    private static final int SHORT_TEXT = 100;
    private static final int PASSWORD = 50;
    private static final int BLURB = 10_000;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private ContentCheck() {}

    static void check(Envelope envelope) {
        atMost(SHORT_TEXT, "Subject", envelope.getSubject());
        atMost(BLURB, "EmailBlurb", envelope.getEmailBlurb());
        Set<BigInteger> documents = checkDocuments(Content.documents(envelope));
        Set<BigInteger> recipients = checkRecipients(Content.recipients(envelope));
        for (Tab tab : Content.tabs(envelope)) {
            checkTab(tab, documents, recipients);
        }
    }

    private static Set<BigInteger> checkDocuments(List<Document> documents) {
        Set<BigInteger> numbers = new HashSet<>();
        for (Document document : documents) {
            atMost(SHORT_TEXT, "Name", document.getName());
            atMost(PASSWORD, "Password", document.getPassword());
            if (document.getID() == null) {
                throw ContentFaults.documentWithoutId(Content.text(document.getName()));
            }
            if (!numbers.add(document.getID())) {
                throw ContentFaults.duplicateDocument(document.getID());
            }
        }
        return numbers;
    }

    private static Set<BigInteger> checkRecipients(List<Recipient> recipients) {
        Set<BigInteger> numbers = new HashSet<>();
        for (Recipient recipient : recipients) {
            atMost(SHORT_TEXT, "UserName", recipient.getUserName());
            atMost(SHORT_TEXT, "Email", recipient.getEmail());
            atMost(SHORT_TEXT, "AccessCode", recipient.getAccessCode());
            BigInteger number = recipient.getID();
            if (number == null || number.signum() <= 0) {
                throw ContentFaults.invalidRecipientId("A recipient has no ID greater than zero.");
            }
            if (!numbers.add(number)) {
                throw ContentFaults.invalidRecipientId(
                        "Two recipients have the ID %s; it has to be unique.".formatted(number));
            }
            if (recipient.getType() == null) {
                throw ContentFaults.missing("Recipient", "Type");
            }
            checkEmail(recipient);
        }
        return numbers;
    }

    private static void checkEmail(Recipient recipient) {
        if (!isEmail(Content.text(recipient.getEmail()))) {
            throw ContentFaults.invalidEmail(recipient.getID());
        }
    }

    /** Whether mail could reach that address; none at all is for other rules to judge. */
    static boolean isEmail(String email) {
        return email.isEmpty() || EMAIL.matcher(email).matches();
    }

    private static void checkTab(Tab tab, Set<BigInteger> documents, Set<BigInteger> recipients) {
        if (tab.getRecipientID() == null || !recipients.contains(tab.getRecipientID())) {
            throw ContentFaults.unknownTabRecipient(tab.getRecipientID());
        }
        if (tab.getType() == null) {
            throw ContentFaults.missing("Tab", "Type");
        }
        AnchorTab anchor = tab.getAnchorTabItem();
        boolean documentMissing = tab.getDocumentID() == null || !documents.contains(tab.getDocumentID());
        if (documentMissing && (anchor == null || tab.getDocumentID() != null)) {
            throw ContentFaults.documentDoesNotExist(tab.getDocumentID());
        }
        if (FilledTabs.isFormula(tab)) {
            checkFormula(Content.text(tab.getFormula()).strip());
        }
        if (anchor != null && Content.text(anchor.getAnchorTabString()).isEmpty()) {
            throw ContentFaults.missing("AnchorTabItem", "AnchorTabString");
        }
    }

    private static void checkFormula(String formula) {
        try {
            if (!formula.isEmpty()) {
                Formula.parse(formula);
            }
        } catch (IllegalArgumentException e) {
            throw ServiceFault.notInMock(
                    "CreateEnvelope with the formula '%s' (%s; known are [labels], numbers, + - * / and parentheses)"
                            .formatted(formula, e.getMessage()));
        }
    }

    static void atMost(int most, String element, @Nullable String value) {
        if (value != null && value.length() > most) {
            throw ContentFaults.tooLong(element, most);
        }
    }
}
