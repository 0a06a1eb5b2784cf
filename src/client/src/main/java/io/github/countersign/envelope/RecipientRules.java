package io.github.countersign.envelope;

import io.github.countersign.document.Document;
import io.github.countersign.envelope.DraftRules.Purpose;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.docusign.api_3_0.FontStyleCode;
import net.docusign.api_3_0.SupportedLanguage;

/** What the service is known to refuse in recipients (DocuSign SOAP reference, sending group; DocuSign limits). */
final class RecipientRules {

    private final Purpose purpose;
    private final Problems problems;
    private final Set<Integer> documents;
    private final boolean fromTemplates;

    private RecipientRules(EnvelopeDraft draft, Purpose purpose, Problems problems) {
        this.purpose = purpose;
        this.problems = problems;
        this.documents = draft.documents().stream().map(Document::id).collect(Collectors.toSet());
        this.fromTemplates = !draft.templates().isEmpty();
    }

    static void check(EnvelopeDraft draft, Purpose purpose, Problems problems) {
        RecipientRules rules = new RecipientRules(draft, purpose, problems);
        rules.all(draft.recipients());
        for (int i = 0; i < draft.recipients().size(); i++) {
            rules.one(draft.recipients().get(i), "recipients[%d]".formatted(i));
        }
    }

    private void all(List<Recipient> recipients) {
        problems.addIf(
                recipients.stream().noneMatch(Recipient::signs) && purpose == Purpose.SENDING && !fromTemplates,
                "signer.missing",
                "recipients",
                "nobody signs; add at least one Recipient.signer(...)");
        problems.addIf(
                recipients.size() > Limit.RECIPIENTS.most(),
                "recipients.too-many",
                "recipients",
                "there are %d, the service takes %d".formatted(recipients.size(), Limit.RECIPIENTS.most()));
        problems.ids("recipients[%d].id", recipients.stream().map(Recipient::id).toList());
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < recipients.size(); i++) {
            Recipient recipient = recipients.get(i);
            if (recipient.isPlaceholder()) {
                continue; // told apart by their roles
            }
            String path = "recipients[%d].clientUserId".formatted(i);
            recipient
                    .clientUserId()
                    .ifPresent(
                            key -> problems.addIf(
                                    !keys.add(key
                                            + '\n'
                                            + recipient.name()
                                            + '\n'
                                            + recipient.email().toLowerCase(Locale.ROOT)),
                                    "client-user-id.duplicate",
                                    path,
                                    "another recipient has the same name, e-mail address and client user id, so that they cannot be told apart"));
        }
    }

    private void one(Recipient recipient, String path) {
        identity(recipient, path);
        problems.range(
                "routing-order.out-of-range",
                path + ".routingOrder",
                recipient.routingOrder(),
                1,
                Limit.ROUTING_ORDER.most());
        problems.addIf(
                recipient.type() == RecipientType.UNKNOWN,
                "recipient.type-unknown",
                path + ".type",
                "is UNKNOWN; say what the recipient does");
        problems.addIf(
                recipient.type() == RecipientType.IN_PERSON_SIGNER
                        && recipient.signerName().isEmpty()
                        && !isOpenRole(recipient),
                "in-person.signer-missing",
                path + ".signerName",
                "is not set; make it with Recipient.inPersonSigner(id, host, hostEmail, signer)");
        problems.required(path + ".signerName", recipient.signerName(), Limit.RECIPIENT_NAME);
        texts(recipient, path);
        embedding(recipient, path);
        checks(recipient, path);
        templates(recipient, path);
        for (int i = 0; i < recipient.attachments().size(); i++) {
            DraftRules.attachment(recipient.attachments().get(i), "%s.attachments[%d]".formatted(path, i), problems);
        }
    }

    /** Whether whoever uses the template says who this is: the template may know nothing of him, or a part. */
    private boolean isOpenRole(Recipient recipient) {
        return purpose == Purpose.TEMPLATE && recipient.role().isPresent();
    }

    private void identity(Recipient recipient, String path) {
        if (isOpenRole(recipient)) {
            if (!recipient.name().isEmpty()) {
                problems.required(path + ".name", recipient.name(), Limit.RECIPIENT_NAME);
            }
            if (!recipient.email().isEmpty()) {
                problems.email(path + ".email", recipient.email());
            }
        } else if (recipient.isPlaceholder()) {
            String message = "is blank: the recipient is a role that nobody has taken. Name somebody with role(...), "
                    + "or keep the content as a template with buildForTemplate()";
            problems.add("text.missing", path + ".name", message);
            problems.add("text.missing", path + ".email", message);
        } else {
            problems.required(path + ".name", recipient.name(), Limit.RECIPIENT_NAME);
            email(recipient, path);
        }
    }

    private void email(Recipient recipient, String path) {
        boolean needsNone =
                recipient.faxNumber().isPresent() || recipient.signingGroup().isPresent();
        if (!recipient.email().isEmpty() || !needsNone) {
            problems.email(path + ".email", recipient.email());
        }
    }

    private void texts(Recipient recipient, String path) {
        recipient.note().ifPresent(text -> problems.limited(path + ".note", text, Limit.NOTE));
        problems.required(path + ".emailSubject", recipient.emailSubject(), Limit.SUBJECT);
        recipient.emailBlurb().ifPresent(text -> problems.limited(path + ".emailBlurb", text, Limit.EMAIL_BLURB));
        recipient
                .emailLanguage()
                .ifPresent(language -> problems.addIf(
                        !isLanguage(language),
                        "language.unknown",
                        path + ".emailLanguage",
                        "'%s' is none that the service has, such as en, de or pt_BR".formatted(language)));
        recipient.customFields().forEach(value -> problems.writable(path + ".customFields", value));
        problems.required(path + ".signature", recipient.signature(), Limit.SIGNATURE);
        problems.required(path + ".initials", recipient.initials(), Limit.INITIALS);
        recipient
                .signatureFont()
                .ifPresent(font -> problems.addIf(
                        !isScript(font),
                        "signature-font.unknown",
                        path + ".signatureFont",
                        "'%s' is none that the service has, such as DocuSign1 or Mistral".formatted(font)));
    }

    private static boolean isScript(String font) {
        return Arrays.stream(FontStyleCode.values())
                .anyMatch(known -> known.value().equals(font));
    }

    private static boolean isLanguage(String language) {
        for (SupportedLanguage known : SupportedLanguage.values()) {
            if (known.value().equals(language)) {
                return true;
            }
        }
        return false;
    }

    private void embedding(Recipient recipient, String path) {
        problems.required(path + ".clientUserId", recipient.clientUserId(), Limit.CLIENT_USER_ID);
        recipient.startUrl().ifPresent(url -> {
            problems.addIf(
                    recipient.clientUserId().isEmpty(),
                    "start-url.not-embedded",
                    path + ".startUrl",
                    "is for embedded recipients; add embedded(clientUserId)");
            problems.addIf(
                    !NotificationRules.isAddress(url) && !url.equals("SIGN_AT_DOCUSIGN"),
                    "start-url.invalid",
                    path + ".startUrl",
                    "is no absolute http or https address");
        });
        problems.addIf(
                recipient.faxNumber().isPresent() && recipient.clientUserId().isPresent(),
                "fax.embedded",
                path + ".faxNumber",
                "an embedded recipient signs in your application; leave the fax number out");
    }

    private void checks(Recipient recipient, String path) {
        problems.required(path + ".accessCode", recipient.accessCode(), Limit.ACCESS_CODE);
        problems.addIf(
                recipient.isAccessCodeInEmail() && recipient.accessCode().isEmpty(),
                "access-code.missing",
                path + ".accessCode",
                "is to stand in the e-mail, but there is none");
        recipient
                .idCheck()
                .ifPresent(name -> problems.addIf(
                        name.isBlank(),
                        "id-check.unnamed",
                        path + ".idCheck",
                        "is blank; name a check of the account"));
        problems.addIf(
                recipient.isPhoneChecked() && recipient.phoneNumbers().isEmpty() && !recipient.mayGivePhoneNumber(),
                "phone-check.number-missing",
                path + ".phoneNumbers",
                "there is none; give one, or ownPhoneNumber()");
        recipient.phoneNumbers().forEach(number -> phone(number, path + ".phoneNumbers"));
        recipient.smsNumbers().forEach(number -> phone(number, path + ".smsNumbers"));
        problems.required(path + ".faxNumber", recipient.faxNumber(), Limit.PHONE_NUMBER);
        recipient
                .signingGroup()
                .ifPresent(id -> problems.addIf(
                        id < 1,
                        "signing-group.invalid",
                        path + ".signingGroup",
                        "is %d; ids start at 1".formatted(id)));
    }

    private void phone(String number, String path) {
        problems.addIf(
                number.chars().filter(Character::isDigit).count() < 5 || number.length() > Limit.PHONE_NUMBER.most(),
                "phone-number.implausible",
                path,
                "holds one that is no telephone number; write it with its country code");
    }

    private void templates(Recipient recipient, String path) {
        recipient
                .role()
                .ifPresent(role -> problems.addIf(
                        role.isBlank(), "role.blank", path + ".role", "is blank; the template names its roles"));
        recipient.excludedDocuments().stream()
                .filter(id -> !documents.contains(id) && !fromTemplates)
                .forEach(id -> problems.add(
                        "excluded-document.unknown",
                        path + ".excludedDocuments",
                        "holds %d, but no document has that id".formatted(id)));
        problems.addIf(
                recipient.mayAgentEditEmail() && recipient.accessCode().isPresent() && recipient.isAccessCodeInEmail(),
                "agent.access-code-in-email",
                path + ".accessCode",
                "would be mailed to an address that somebody else may choose; tell it by another way");
    }
}
