package io.github.countersign.mock.internal.operation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.docusign.api_3_0.ArrayOfDocument;
import net.docusign.api_3_0.ArrayOfRecipient;
import net.docusign.api_3_0.ArrayOfTab;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeInformation;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.Tab;
import org.jspecify.annotations.Nullable;

/**
 * Puts an envelope together from templates laid over documents. Recipients who mean the same person become one: by their role,
 * otherwise by name, address and turn. Not thread-safe, and used up by {@link #envelope}.
 *
 * <p>How the service matches is documented only in outline; the rest is a guess.
 */
final class EnvelopeAssembly {

    private final ArrayOfDocument documents = new ArrayOfDocument();
    private final ArrayOfTab tabs = new ArrayOfTab();
    private final List<Recipient> recipients = new ArrayList<>();
    private final Set<BigInteger> taken = new HashSet<>();
    private String subject = "";
    private String blurb = "";

    /** The recipients whom the caller names; their numbers stay. */
    void add(List<Recipient> given) {
        for (Recipient recipient : given) {
            recipients.add(SameFields.copy(recipient, new Recipient()));
            if (recipient.getID() == null || recipient.getID().signum() <= 0) {
                throw ContentFaults.invalidRecipientId("A recipient has no ID greater than zero.");
            }
            taken.add(recipient.getID());
        }
    }

    /** The documents of one place in the envelope, over which templates are laid. */
    final class Ground {

        private final List<Document> own = new ArrayList<>();
        private final Map<BigInteger, BigInteger> numbers = new HashMap<>();

        /** Puts documents down; each gets a number that no other has. */
        Ground put(List<Document> given) {
            for (Document document : given) {
                Document copy = SameFields.copy(document, new Document());
                copy.setID(BigInteger.valueOf(documents.getDocument().size() + 1L));
                if (document.getID() != null) {
                    numbers.putIfAbsent(document.getID(), copy.getID());
                }
                own.add(copy);
                documents.getDocument().add(copy);
            }
            return this;
        }

        boolean isEmpty() {
            return own.isEmpty();
        }

        /** The new number of the document that {@code layer} calls {@code number}: by place, then by number, then the first. */
        @Nullable
        BigInteger numberOf(@Nullable BigInteger number, List<Document> layer) {
            if (number == null || own.isEmpty()) {
                return null;
            }
            for (int i = 0; i < layer.size() && i < own.size(); i++) {
                if (number.equals(layer.get(i).getID())) {
                    return own.get(i).getID();
                }
            }
            return numbers.getOrDefault(number, own.get(0).getID());
        }
    }

    Ground newGround() {
        return new Ground();
    }

    /**
     * Lays a template over documents.
     *
     * @param layer the envelope that it stands for
     * @param ground the documents
     * @param roles which recipient of the caller's fills which role, by role names in lower case
     * @param values what tabs are filled with, by their labels
     */
    void lay(Envelope layer, Ground ground, Map<String, BigInteger> roles, Map<String, String> values) {
        subject = subject.isEmpty() ? Content.text(layer.getSubject()) : subject;
        blurb = blurb.isEmpty() ? Content.text(layer.getEmailBlurb()) : blurb;
        Map<BigInteger, BigInteger> numbers = new HashMap<>();
        for (Recipient recipient : Content.recipients(layer)) {
            if (recipient.getID() != null) {
                numbers.put(recipient.getID(), merge(recipient, roles));
            }
        }
        for (Tab given : Content.tabs(layer)) {
            Tab tab = SameFields.copy(given, new Tab());
            tab.setDocumentID(ground.numberOf(given.getDocumentID(), Content.documents(layer)));
            tab.setRecipientID(numbers.getOrDefault(given.getRecipientID(), given.getRecipientID()));
            String value = values.get(Content.text(given.getTabLabel()));
            if (value != null) {
                tab.setValue(value);
            }
            tabs.getTab().add(tab);
        }
    }

    /** Further tabs of the caller's, for his own recipients. */
    void add(List<Tab> further, Ground ground) {
        for (Tab given : further) {
            Tab tab = SameFields.copy(given, new Tab());
            tab.setDocumentID(ground.numberOf(given.getDocumentID(), List.of()));
            tabs.getTab().add(tab);
        }
    }

    private BigInteger merge(Recipient layered, Map<String, BigInteger> roles) {
        BigInteger assigned = roles.get(roleOf(layered));
        for (Recipient known : recipients) {
            if (assigned == null ? isSame(known, layered) : known.getID().equals(assigned)) {
                complete(known, layered, assigned != null);
                return known.getID();
            }
        }
        Recipient added = SameFields.copy(layered, new Recipient());
        added.setID(freeNumber(layered.getID()));
        recipients.add(added);
        return added.getID();
    }

    /** The caller's recipient is as he says and has the rest from the template; otherwise what comes later counts. */
    private static void complete(Recipient known, Recipient layered, boolean ofCaller) {
        Recipient other = SameFields.copy(layered, new Recipient());
        blankToNull(other);
        BigInteger number = known.getID();
        if (ofCaller) {
            Recipient own = SameFields.copy(known, new Recipient());
            blankToNull(own);
            SameFields.overlay(other, known);
            SameFields.overlay(own, known);
        } else {
            SameFields.overlay(other, known);
        }
        known.setID(number);
    }

    private static void blankToNull(Recipient recipient) {
        recipient.setUserName(orNull(recipient.getUserName()));
        recipient.setEmail(orNull(recipient.getEmail()));
        recipient.setAccessCode(orNull(recipient.getAccessCode()));
        recipient.setNote(orNull(recipient.getNote()));
        recipient.setRoleName(orNull(recipient.getRoleName()));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return Content.text(text).isBlank() ? null : text;
    }

    private static boolean isSame(Recipient known, Recipient layered) {
        String role = roleOf(layered);
        if (!role.isEmpty() && !roleOf(known).isEmpty()) {
            return role.equals(roleOf(known));
        }
        return !Content.text(known.getEmail()).isBlank()
                && Content.text(known.getEmail()).equalsIgnoreCase(Content.text(layered.getEmail()))
                && Content.text(known.getUserName()).equals(Content.text(layered.getUserName()))
                && step(known) == step(layered);
    }

    private static int step(Recipient recipient) {
        return recipient.getRoutingOrder() == null ? 1 : recipient.getRoutingOrder();
    }

    static String roleOf(Recipient recipient) {
        return role(recipient.getRoleName());
    }

    static String role(@Nullable String name) {
        return Content.text(name).strip().toLowerCase(Locale.ROOT);
    }

    private BigInteger freeNumber(BigInteger wanted) {
        BigInteger number = wanted;
        while (!taken.add(number)) {
            number = number.add(BigInteger.ONE);
        }
        return number;
    }

    /** The envelope. A role that nobody fills falls away with its tabs, unless its template insists on it. */
    Envelope envelope(EnvelopeInformation information) {
        Envelope envelope = SameFields.copy(information, new Envelope());
        if (Content.text(envelope.getSubject()).isBlank()) {
            envelope.setSubject(subject);
        }
        if (envelope.getEmailBlurb() == null) {
            envelope.setEmailBlurb(blurb);
        }
        Set<BigInteger> unfilled = new HashSet<>();
        envelope.setRecipients(new ArrayOfRecipient());
        for (Recipient recipient : recipients) {
            boolean filled = !Content.text(recipient.getUserName()).isBlank()
                    || !Content.text(recipient.getEmail()).isBlank()
                    || recipient.getSigningGroupId() != null;
            if (filled || Boolean.TRUE.equals(recipient.isTemplateRequired())) {
                envelope.getRecipients().getRecipient().add(recipient);
            } else {
                unfilled.add(recipient.getID());
            }
        }
        tabs.getTab().removeIf(tab -> unfilled.contains(tab.getRecipientID()));
        envelope.setTabs(tabs);
        envelope.setDocuments(documents);
        return envelope;
    }
}
