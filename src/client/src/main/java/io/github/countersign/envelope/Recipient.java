package io.github.countersign.envelope;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Somebody who gets an envelope: {@code Recipient.signer(1, "Ann Lee", "ann@example.com").inOrder(2)}.
 *
 * <p>Immutable: every method that changes something returns a copy. Two are equal if all their parts are. What the values must be is checked,
 * together with the rest, when the {@link EnvelopeDraft} is built.
 */
public final class Recipient {

    enum Part {
        ID,
        TYPE,
        NAME,
        EMAIL,
        SIGNER_NAME,
        GROUP,
        ATTACHMENTS,
        ORDER,
        CLIENT_USER_ID,
        START_URL,
        ACCESS_CODE,
        CODE_IN_EMAIL,
        ID_CHECK,
        PHONES,
        PHONE_CHECK,
        OWN_PHONE,
        SMS,
        NOTE,
        EMAIL_SUBJECT,
        EMAIL_BLURB,
        EMAIL_LANGUAGE,
        ROLE,
        FAX,
        SIGNATURE,
        INITIALS,
        SIGNATURE_FONT,
        CUSTOM_FIELDS,
        EXCLUDED,
        EACH_LOCATION,
        CERTIFICATE,
        LOCKED,
        REQUIRED,
        AGENT_NAME,
        AGENT_EMAIL
    }

    private final Parts<Part> parts;

    private Recipient(Parts<Part> parts) {
        this.parts = parts;
    }

    /**
     * Somebody who signs. In the first step unless told otherwise.
     *
     * @param id number of the recipient within its envelope, 1 or more
     * @param name full name, 1 to 100 characters
     * @param email e-mail address, at most 100 characters
     * @return the recipient
     */
    public static Recipient signer(int id, String name, String email) {
        return of(RecipientType.SIGNER, id, name, email);
    }

    /**
     * Somebody who gets a copy, and is done with it as soon as the envelope gets there. In the first step unless told otherwise.
     *
     * @param id number of the recipient within its envelope, 1 or more
     * @param name full name, 1 to 100 characters
     * @param email e-mail address, at most 100 characters
     * @return the recipient
     */
    public static Recipient carbonCopy(int id, String name, String email) {
        return of(RecipientType.CARBON_COPY, id, name, email);
    }

    /**
     * Somebody who has to open the envelope, and signs nothing. In the first step unless told otherwise.
     *
     * @param id number of the recipient within its envelope, 1 or more
     * @param name full name, 1 to 100 characters
     * @param email e-mail address, at most 100 characters
     * @return the recipient
     */
    public static Recipient certifiedDelivery(int id, String name, String email) {
        return of(RecipientType.CERTIFIED_DELIVERY, id, name, email);
    }

    /**
     * Somebody who names the recipients after him. In the first step unless told otherwise.
     *
     * @param id number of the recipient within its envelope, 1 or more
     * @param name full name, 1 to 100 characters
     * @param email e-mail address, at most 100 characters
     * @return the recipient
     */
    public static Recipient agent(int id, String name, String email) {
        return of(RecipientType.AGENT, id, name, email);
    }

    /**
     * Somebody who may change recipients and tabs of the steps after him. In the first step unless told otherwise.
     *
     * @param id number of the recipient within its envelope, 1 or more
     * @param name full name, 1 to 100 characters
     * @param email e-mail address, at most 100 characters
     * @return the recipient
     */
    public static Recipient editor(int id, String name, String email) {
        return of(RecipientType.EDITOR, id, name, email);
    }

    /**
     * Somebody who may name recipients after him, and decides whether the envelope goes on. In the first step unless told otherwise.
     *
     * @param id number of the recipient within its envelope, 1 or more
     * @param name full name, 1 to 100 characters
     * @param email e-mail address, at most 100 characters
     * @return the recipient
     */
    public static Recipient intermediary(int id, String name, String email) {
        return of(RecipientType.INTERMEDIARY, id, name, email);
    }

    /**
     * Somebody who is present while others sign. In the first step unless told otherwise.
     *
     * @param id number of the recipient within its envelope, 1 or more
     * @param name full name, 1 to 100 characters
     * @param email e-mail address, at most 100 characters
     * @return the recipient
     */
    public static Recipient signingHost(int id, String name, String email) {
        return of(RecipientType.SIGNING_HOST, id, name, email);
    }

    /**
     * Somebody who signs on the device of a host who is present. The host gets the e-mail.
     *
     * @param id number of the recipient within its envelope, 1 or more
     * @param host full name of the host
     * @param hostEmail e-mail address of the host
     * @param signer full name of the person who signs
     * @return the recipient
     */
    public static Recipient inPersonSigner(int id, String host, String hostEmail, String signer) {
        return of(RecipientType.IN_PERSON_SIGNER, id, host, hostEmail).signedBy(signer);
    }

    /**
     * A role of a template that nobody has taken yet. Only for content that is saved as a template
     * ({@link EnvelopeDraft.Builder#buildForTemplate()}); who sends from the template says who takes the role, with {@link #role}.
     *
     * @param id number of the recipient within its envelope, 1 or more
     * @param type what the role does
     * @param role its name
     * @return the recipient
     */
    public static Recipient placeholder(int id, RecipientType type, String role) {
        return of(type, id, "", "").role(role);
    }

    /**
     * A recipient of any type.
     *
     * @param type what he does
     * @param id number of the recipient within its envelope, 1 or more
     * @param name full name, 1 to 100 characters
     * @param email e-mail address, at most 100 characters
     * @return the recipient
     */
    public static Recipient of(RecipientType type, int id, String name, String email) {
        return new Recipient(Parts.none(Part.class)
                .with(Part.TYPE, type)
                .with(Part.ID, id)
                .with(Part.NAME, name)
                .with(Part.EMAIL, email)
                .with(Part.ORDER, 1));
    }

    /**
     * {@return the same in-person signer with somebody else signing}
     *
     * @param fullName full name of the person who signs
     */
    public Recipient signedBy(String fullName) {
        return with(Part.SIGNER_NAME, fullName);
    }

    /**
     * {@return the same recipient in another step}
     *
     * @param order 1 to 65,535: lower ones first, equal ones at the same time
     */
    public Recipient inOrder(int order) {
        return with(Part.ORDER, order);
    }

    /**
     * {@return the same recipient, signing inside your own application: the service sends no e-mail, and a signing URL is asked for with the same
     * name, e-mail address and client user id ({@code client.signing()})}
     *
     * @param clientUserId your own id of this person, at most 100 characters
     */
    public Recipient embedded(String clientUserId) {
        return with(Part.CLIENT_USER_ID, clientUserId);
    }

    /**
     * {@return the same embedded recipient, who also gets an e-mail that leads to your application first}
     *
     * @param url where your application starts the signing
     */
    public Recipient startingAt(String url) {
        return with(Part.START_URL, url);
    }

    /**
     * {@return the same recipient, who has to enter a code first} You tell it to him by another way.
     *
     * @param code 1 to 100 characters
     */
    public Recipient accessCode(String code) {
        return with(Part.ACCESS_CODE, code);
    }

    /** {@return the same recipient, with the code put into the e-mail; that makes it a formality} */
    public Recipient accessCodeInEmail() {
        return with(Part.CODE_IN_EMAIL, true);
    }

    /**
     * {@return the same recipient, who has to answer questions about himself first} Costs extra at the service.
     *
     * @param configuration name of the check in the account, such as {@code ID Check $}
     */
    public Recipient idCheck(String configuration) {
        return with(Part.ID_CHECK, configuration);
    }

    /**
     * {@return the same recipient, who is called by telephone first}
     *
     * @param numbers the numbers he may choose from, none if he gives his own
     */
    public Recipient phoneCheck(String... numbers) {
        return with(Part.PHONES, List.of(numbers)).with(Part.PHONE_CHECK, true);
    }

    /** {@return the same recipient, who may give a telephone number of his own for the call} */
    public Recipient ownPhoneNumber() {
        return with(Part.OWN_PHONE, true).with(Part.PHONE_CHECK, true);
    }

    /**
     * {@return the same recipient, who gets a code by text message first}
     *
     * @param numbers mobile numbers, at least one
     */
    public Recipient smsCheck(String... numbers) {
        return with(Part.SMS, List.of(numbers));
    }

    /**
     * {@return the same recipient with a note that only he reads in his e-mail}
     *
     * @param text at most 1,000 characters
     */
    public Recipient note(String text) {
        return with(Part.NOTE, text);
    }

    /**
     * {@return the same recipient with an e-mail of his own}
     *
     * @param subject its subject, 1 to 100 characters
     * @param blurb its text, at most 10,000 characters
     * @param language language of the fixed texts, such as {@code en}, {@code fr} or {@code pt_BR}
     */
    public Recipient email(String subject, String blurb, String language) {
        return with(Part.EMAIL_SUBJECT, subject).with(Part.EMAIL_BLURB, blurb).with(Part.EMAIL_LANGUAGE, language);
    }

    /**
     * {@return the same recipient, who takes a role of a template}
     *
     * @param name the role as the template names it
     */
    public Recipient role(String name) {
        return with(Part.ROLE, name);
    }

    /**
     * {@return the same recipient, who gets the envelope by fax}
     *
     * @param number the fax number
     */
    public Recipient byFax(String number) {
        return with(Part.FAX, number);
    }

    /**
     * {@return the same signer with a signature chosen for him}
     *
     * @param signature name as the signature shows it
     * @param initials 1 to 10 characters
     */
    public Recipient adopting(String signature, String initials) {
        return adopting(signature, initials, "DocuSign1");
    }

    /**
     * {@return the same recipient, who is proposed a signature in a script}
     *
     * @param signature its text
     * @param initials 1 to 10 characters
     * @param font the script as the contract names it, such as {@code Mistral}
     */
    public Recipient adopting(String signature, String initials, String font) {
        return with(Part.SIGNATURE, signature).with(Part.INITIALS, initials).with(Part.SIGNATURE_FONT, font);
    }

    /**
     * {@return the same recipient with values that come back in each status}
     *
     * @param values in an order of your own
     */
    public Recipient customFields(String... values) {
        return with(Part.CUSTOM_FIELDS, List.of(values));
    }

    /**
     * {@return the same recipient, who does not see some of the documents}
     *
     * @param documentIds ids of the documents that are kept from him
     */
    public Recipient withoutDocuments(Integer... documentIds) {
        return with(Part.EXCLUDED, List.of(documentIds));
    }

    /**
     * {@return the same recipient with one more attachment}
     *
     * @param attachment what is stored with the recipient
     */
    public Recipient attachment(Attachment attachment) {
        return with(Part.ATTACHMENTS, parts.plus(Part.ATTACHMENTS, attachment));
    }

    /** {@return the same signer, who has to confirm at each tab} */
    public Recipient signingEachLocation() {
        return with(Part.EACH_LOCATION, true);
    }

    /**
     * {@return the same signer, who needs a digital certificate}
     *
     * @param provider the service's word for the kind, such as {@code safe}
     */
    public Recipient withCertificate(String provider) {
        return with(Part.CERTIFICATE, provider);
    }

    /**
     * {@return the same recipient, standing for a group of which any member may act}
     *
     * @param groupId id of the group in the account, 1 or more
     */
    public Recipient signingGroup(long groupId) {
        return with(Part.GROUP, groupId);
    }

    /** {@return the same recipient of a template, whom its users cannot change} */
    public Recipient locked() {
        return with(Part.LOCKED, true);
    }

    /** {@return the same recipient of a template, whom its users cannot leave out} */
    public Recipient requiredInTemplate() {
        return with(Part.REQUIRED, true);
    }

    /**
     * {@return the same recipient, whose name and e-mail address an agent before him may change}
     *
     * @param name whether the name may change
     * @param email whether the e-mail address may change
     */
    public Recipient agentMayEdit(boolean name, boolean email) {
        return with(Part.AGENT_NAME, name).with(Part.AGENT_EMAIL, email);
    }

    /** {@return what he does} */
    public RecipientType type() {
        return parts.get(Part.TYPE, RecipientType.UNKNOWN);
    }

    /** {@return his number within the envelope} */
    public int id() {
        return parts.get(Part.ID, 0);
    }

    /** {@return his full name; of an in-person signer that of the host} */
    public String name() {
        return parts.get(Part.NAME, "");
    }

    /** {@return his e-mail address; of an in-person signer that of the host} */
    public String email() {
        return parts.get(Part.EMAIL, "");
    }

    /** {@return the step in which the envelope gets to him} */
    public int routingOrder() {
        return parts.get(Part.ORDER, 1);
    }

    /** {@return the full name of an in-person signer} */
    public Optional<String> signerName() {
        return parts.text(Part.SIGNER_NAME);
    }

    /** {@return the group that he stands for} */
    public OptionalLong signingGroup() {
        long group = parts.get(Part.GROUP, -1L);
        return group < 0 ? OptionalLong.empty() : OptionalLong.of(group);
    }

    /** {@return what is stored with the recipient; unmodifiable} */
    public List<Attachment> attachments() {
        return parts.list(Part.ATTACHMENTS);
    }

    /** {@return whether he can have tabs} */
    public boolean signs() {
        return type() == RecipientType.SIGNER || type() == RecipientType.IN_PERSON_SIGNER;
    }

    /** {@return whether he is a role of a template that nobody has taken: without name and e-mail address} */
    public boolean isPlaceholder() {
        return role().isPresent() && name().isEmpty() && email().isEmpty();
    }

    /** {@return your own id of an embedded recipient} */
    public Optional<String> clientUserId() {
        return parts.text(Part.CLIENT_USER_ID);
    }

    /** {@return where an embedded recipient is led by his e-mail} */
    public Optional<String> startUrl() {
        return parts.text(Part.START_URL);
    }

    /** {@return the code that he has to enter; a secret of his, not for logs} */
    public Optional<String> accessCode() {
        return parts.text(Part.ACCESS_CODE);
    }

    /** {@return whether the code stands in the e-mail} */
    public boolean isAccessCodeInEmail() {
        return parts.flag(Part.CODE_IN_EMAIL);
    }

    /** {@return the name of the identity check that he has to pass} */
    public Optional<String> idCheck() {
        return parts.text(Part.ID_CHECK);
    }

    /** {@return whether he is called by telephone first} */
    public boolean isPhoneChecked() {
        return parts.flag(Part.PHONE_CHECK);
    }

    /** {@return the numbers at which he may be called; unmodifiable} */
    public List<String> phoneNumbers() {
        return parts.list(Part.PHONES);
    }

    /** {@return whether he may give a number of his own} */
    public boolean mayGivePhoneNumber() {
        return parts.flag(Part.OWN_PHONE);
    }

    /** {@return the mobile numbers that get a code; unmodifiable} */
    public List<String> smsNumbers() {
        return parts.list(Part.SMS);
    }

    /** {@return the note in his e-mail} */
    public Optional<String> note() {
        return parts.text(Part.NOTE);
    }

    /** {@return the subject of his own e-mail} */
    public Optional<String> emailSubject() {
        return parts.text(Part.EMAIL_SUBJECT);
    }

    /** {@return the text of his own e-mail} */
    public Optional<String> emailBlurb() {
        return parts.text(Part.EMAIL_BLURB);
    }

    /** {@return the language of his own e-mail} */
    public Optional<String> emailLanguage() {
        return parts.text(Part.EMAIL_LANGUAGE);
    }

    /** {@return his role in a template} */
    public Optional<String> role() {
        return parts.text(Part.ROLE);
    }

    /** {@return where the envelope is faxed to} */
    public Optional<String> faxNumber() {
        return parts.text(Part.FAX);
    }

    /** {@return the name that his signature shows} */
    public Optional<String> signature() {
        return parts.text(Part.SIGNATURE);
    }

    /** {@return the initials that go with it} */
    public Optional<String> initials() {
        return parts.text(Part.INITIALS);
    }

    /** {@return the script of both} */
    public Optional<String> signatureFont() {
        return parts.text(Part.SIGNATURE_FONT);
    }

    /** {@return values that come back in each status; unmodifiable} */
    public List<String> customFields() {
        return parts.list(Part.CUSTOM_FIELDS);
    }

    /** {@return the ids of documents that he does not see; unmodifiable} */
    public List<Integer> excludedDocuments() {
        return parts.list(Part.EXCLUDED);
    }

    /** {@return whether he has to confirm at each tab} */
    public boolean isSigningEachLocation() {
        return parts.flag(Part.EACH_LOCATION);
    }

    /** {@return the kind of digital certificate that he needs} */
    public Optional<String> certificate() {
        return parts.text(Part.CERTIFICATE);
    }

    /** {@return whether users of the template cannot change him} */
    public boolean isLocked() {
        return parts.flag(Part.LOCKED);
    }

    /** {@return whether users of the template cannot leave him out} */
    public boolean isRequiredInTemplate() {
        return parts.flag(Part.REQUIRED);
    }

    /** {@return whether an agent before him may change his name} */
    public boolean mayAgentEditName() {
        return parts.flag(Part.AGENT_NAME);
    }

    /** {@return whether an agent before him may change his e-mail address} */
    public boolean mayAgentEditEmail() {
        return parts.flag(Part.AGENT_EMAIL);
    }

    private Recipient with(Part part, Object value) {
        return new Recipient(parts.with(part, value));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipient recipient && parts.equals(recipient.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Type, id and step only: names and addresses are not for logs. */
    @Override
    public String toString() {
        return "Recipient[%s, id %d, order %d]".formatted(type(), id(), routingOrder());
    }
}
