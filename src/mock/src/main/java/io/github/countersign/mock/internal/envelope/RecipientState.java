package io.github.countersign.mock.internal.envelope;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.docusign.api_3_0.RecipientStatusCode;
import net.docusign.api_3_0.RecipientTypeCode;
import org.jspecify.annotations.Nullable;

/**
 * One recipient at one moment.
 *
 * @param person who he is
 * @param progress how far he is
 * @param invitation how he was called upon
 * @param given what came from him
 */
public record RecipientState(Person person, Progress progress, Invitation invitation, Given given) {

    /** What stands for a name or an address that was removed. */
    static final String REDACTED = "Redacted";

    /**
     * Who a recipient is.
     *
     * @param number the number that the sender gave him, to which tabs refer
     * @param guid the id that the service gave him
     * @param type what he does with the envelope
     * @param name his full name
     * @param email his address; empty for none
     * @param clientUserId the id that an embedding application knows him by, or null when he gets an e-mail
     * @param routingOrder his step; lower steps come first, equal ones at the same time
     */
    public record Person(
            BigInteger number,
            String guid,
            RecipientTypeCode type,
            String name,
            String email,
            @Nullable String clientUserId,
            int routingOrder) {}

    /**
     * How far a recipient is.
     *
     * @param status how far
     * @param times when he got there
     * @param declineReason why he declined, or null
     */
    public record Progress(
            RecipientStatusCode status,
            Times times,
            @Nullable String declineReason) {}

    /**
     * What came from a recipient.
     *
     * @param checks what came of the checks of his identity
     * @param entries what he filled in, by the place of the tab in {@link StoredEnvelope#tabs()}
     * @param attachments what he attached, by the place of the tab
     */
    public record Given(
            Map<IdentityCheck, CheckResult> checks,
            Map<Integer, String> entries,
            Map<Integer, StoredDocument> attachments) {

        static final Given NOTHING = new Given(Map.of(), Map.of(), Map.of());

        public Given {
            checks = Map.copyOf(checks);
            entries = Map.copyOf(entries);
            attachments = Map.copyOf(attachments);
        }
    }

    /**
     * When a recipient got how far; null for not yet.
     *
     * @param sent when his turn came
     * @param delivered when he first viewed
     * @param signed when he signed
     * @param declined when he declined
     */
    public record Times(
            @Nullable Instant sent,
            @Nullable Instant delivered,
            @Nullable Instant signed,
            @Nullable Instant declined) {

        static final Times NONE = new Times(null, null, null, null);
    }

    /** A recipient whose turn has not come. */
    public static RecipientState created(Person person) {
        return new RecipientState(
                person, new Progress(RecipientStatusCode.CREATED, Times.NONE, null), Invitation.NONE, Given.NOTHING);
    }

    /** The number that the sender gave him, to which tabs refer. */
    public BigInteger number() {
        return person.number();
    }

    /** The id that the service gave him. */
    public String guid() {
        return person.guid();
    }

    /** What he does with the envelope. */
    public RecipientTypeCode type() {
        return person.type();
    }

    /** His full name. */
    public String name() {
        return person.name();
    }

    /** His address; empty for none. */
    public String email() {
        return person.email();
    }

    /** The id that an embedding application knows him by, or null when he gets an e-mail. */
    public @Nullable String clientUserId() {
        return person.clientUserId();
    }

    /** His step. */
    public int routingOrder() {
        return person.routingOrder();
    }

    /** How far he is. */
    public RecipientStatusCode status() {
        return progress.status();
    }

    /** When he got how far. */
    public Times times() {
        return progress.times();
    }

    /** Why he declined, or null. */
    public @Nullable String declineReason() {
        return progress.declineReason();
    }

    /** What came of the checks of his identity. */
    public Map<IdentityCheck, CheckResult> checks() {
        return given.checks();
    }

    /** What he filled in, by the place of the tab in {@link StoredEnvelope#tabs()}. */
    public Map<Integer, String> entries() {
        return given.entries();
    }

    /** What he attached, by the place of the tab in {@link StoredEnvelope#tabs()}. */
    public Map<Integer, StoredDocument> attachments() {
        return given.attachments();
    }

    /** Whether he puts a signature on the documents. */
    public boolean signs() {
        return type() == RecipientTypeCode.SIGNER || type() == RecipientTypeCode.IN_PERSON_SIGNER;
    }

    /** Whether nothing is asked of him: he is done as soon as his turn comes. */
    public boolean onlyGetsACopy() {
        return type() == RecipientTypeCode.CARBON_COPY;
    }

    /** Whether it is his turn and something is still asked of him. */
    public boolean outstanding() {
        return status() == RecipientStatusCode.SENT || status() == RecipientStatusCode.DELIVERED;
    }

    /** Whether nothing more is asked of him. */
    public boolean done() {
        return status() == RecipientStatusCode.COMPLETED;
    }

    /** Whether he signed. */
    public boolean hasSigned() {
        return times().signed() != null;
    }

    /** Whether he has seen the envelope, or need not see it. */
    boolean seen() {
        return onlyGetsACopy() || times().delivered() != null;
    }

    RecipientState sentAt(Instant now) {
        return with(
                        onlyGetsACopy() ? RecipientStatusCode.COMPLETED : RecipientStatusCode.SENT,
                        new Times(now, null, null, null))
                .with(new Invitation(now, 0));
    }

    RecipientState viewedAt(Instant now) {
        if (times().delivered() != null) {
            return this;
        }
        return with(
                signs() ? RecipientStatusCode.DELIVERED : RecipientStatusCode.COMPLETED,
                new Times(times().sent(), now, null, null));
    }

    RecipientState signedAt(Instant now) {
        return with(RecipientStatusCode.COMPLETED, new Times(times().sent(), times().delivered(), now, null));
    }

    RecipientState declinedAt(Instant now, String reason) {
        Times declined = new Times(times().sent(), times().delivered(), null, now);
        return with(new Progress(RecipientStatusCode.DECLINED, declined, reason));
    }

    RecipientState with(Invitation newInvitation) {
        return new RecipientState(person, progress, newInvitation, given);
    }

    RecipientState with(IdentityCheck check, CheckResult result) {
        Map<IdentityCheck, CheckResult> all = new HashMap<>(checks());
        all.put(check, result);
        return with(new Given(all, entries(), attachments()));
    }

    RecipientState filling(Map<Integer, String> values) {
        Map<Integer, String> all = new HashMap<>(entries());
        all.putAll(values);
        return with(new Given(checks(), all, attachments()));
    }

    RecipientState attaching(Map<Integer, StoredDocument> documents) {
        return with(new Given(checks(), entries(), documents));
    }

    RecipientState known(RecipientDetails details) {
        return new RecipientState(
                new Person(
                        number(),
                        guid(),
                        type(),
                        details.name(),
                        details.email(),
                        details.clientUserId(),
                        details.routingOrder()),
                progress,
                invitation,
                given);
    }

    /** The same without anything that tells who he is or what he filled in. */
    RecipientState redacted() {
        return new RecipientState(
                new Person(number(), guid(), type(), REDACTED, REDACTED, null, routingOrder()),
                new Progress(status(), times(), declineReason() == null ? null : REDACTED),
                invitation,
                Given.NOTHING);
    }

    private RecipientState with(RecipientStatusCode newStatus, Times newTimes) {
        return with(new Progress(newStatus, newTimes, declineReason()));
    }

    private RecipientState with(Progress newProgress) {
        return new RecipientState(person, newProgress, invitation, given);
    }

    private RecipientState with(Given newGiven) {
        return new RecipientState(person, progress, invitation, newGiven);
    }
}
