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
 * @param number the number that the sender gave him, to which tabs refer
 * @param guid the id that the service gave him
 * @param type what he does with the envelope
 * @param name his full name
 * @param email his address; empty for none
 * @param clientUserId the id that an embedding application knows him by, or null when he gets an e-mail
 * @param routingOrder his step; lower steps come first, equal ones at the same time
 * @param status how far he is
 * @param times when he got how far
 * @param declineReason why he declined, or null
 * @param invitation how he was called upon
 * @param checks what came of the checks of his identity
 * @param entries what he filled in, by the place of the tab in {@link StoredEnvelope#tabs()}
 */
public record RecipientState(
        BigInteger number,
        String guid,
        RecipientTypeCode type,
        String name,
        String email,
        @Nullable String clientUserId,
        int routingOrder,
        RecipientStatusCode status,
        Times times,
        @Nullable String declineReason,
        Invitation invitation,
        Map<IdentityCheck, CheckResult> checks,
        Map<Integer, String> entries) {

    /** What stands for a name or an address that was removed. */
    static final String REDACTED = "Redacted";

    public RecipientState {
        checks = Map.copyOf(checks);
        entries = Map.copyOf(entries);
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
    public static RecipientState created(
            BigInteger number,
            String guid,
            RecipientTypeCode type,
            String name,
            String email,
            @Nullable String clientUserId,
            int routingOrder) {
        return new RecipientState(
                number,
                guid,
                type,
                name,
                email,
                clientUserId,
                routingOrder,
                RecipientStatusCode.CREATED,
                Times.NONE,
                null,
                Invitation.NONE,
                Map.of(),
                Map.of());
    }

    /** Whether he puts a signature on the documents. */
    public boolean signs() {
        return type == RecipientTypeCode.SIGNER || type == RecipientTypeCode.IN_PERSON_SIGNER;
    }

    /** Whether nothing is asked of him: he is done as soon as his turn comes. */
    public boolean onlyGetsACopy() {
        return type == RecipientTypeCode.CARBON_COPY;
    }

    /** Whether it is his turn and something is still asked of him. */
    public boolean outstanding() {
        return status == RecipientStatusCode.SENT || status == RecipientStatusCode.DELIVERED;
    }

    /** Whether nothing more is asked of him. */
    public boolean done() {
        return status == RecipientStatusCode.COMPLETED;
    }

    /** Whether he signed. */
    public boolean hasSigned() {
        return times.signed() != null;
    }

    /** Whether he has seen the envelope, or need not see it. */
    boolean seen() {
        return onlyGetsACopy() || times.delivered() != null;
    }

    RecipientState sentAt(Instant now) {
        return with(
                        onlyGetsACopy() ? RecipientStatusCode.COMPLETED : RecipientStatusCode.SENT,
                        new Times(now, null, null, null))
                .with(new Invitation(now, 0));
    }

    RecipientState viewedAt(Instant now) {
        if (times.delivered() != null) {
            return this;
        }
        return with(
                signs() ? RecipientStatusCode.DELIVERED : RecipientStatusCode.COMPLETED,
                new Times(times.sent(), now, null, null));
    }

    RecipientState signedAt(Instant now) {
        return with(RecipientStatusCode.COMPLETED, new Times(times.sent(), times.delivered(), now, null));
    }

    RecipientState declinedAt(Instant now, String reason) {
        RecipientState declined =
                with(RecipientStatusCode.DECLINED, new Times(times.sent(), times.delivered(), null, now));
        return new RecipientState(
                number,
                guid,
                type,
                name,
                email,
                clientUserId,
                routingOrder,
                declined.status,
                declined.times,
                reason,
                invitation,
                checks,
                entries);
    }

    RecipientState with(Invitation newInvitation) {
        return new RecipientState(
                number,
                guid,
                type,
                name,
                email,
                clientUserId,
                routingOrder,
                status,
                times,
                declineReason,
                newInvitation,
                checks,
                entries);
    }

    RecipientState with(IdentityCheck check, CheckResult result) {
        Map<IdentityCheck, CheckResult> all = new HashMap<>(checks);
        all.put(check, result);
        return new RecipientState(
                number,
                guid,
                type,
                name,
                email,
                clientUserId,
                routingOrder,
                status,
                times,
                declineReason,
                invitation,
                all,
                entries);
    }

    RecipientState filling(Map<Integer, String> values) {
        Map<Integer, String> all = new HashMap<>(entries);
        all.putAll(values);
        return new RecipientState(
                number,
                guid,
                type,
                name,
                email,
                clientUserId,
                routingOrder,
                status,
                times,
                declineReason,
                invitation,
                checks,
                all);
    }

    RecipientState known(String newName, String newEmail, @Nullable String newClientUserId, int newRoutingOrder) {
        return new RecipientState(
                number,
                guid,
                type,
                newName,
                newEmail,
                newClientUserId,
                newRoutingOrder,
                status,
                times,
                declineReason,
                invitation,
                checks,
                entries);
    }

    /** The same without anything that tells who he is or what he filled in. */
    RecipientState redacted() {
        return new RecipientState(
                number,
                guid,
                type,
                REDACTED,
                REDACTED,
                null,
                routingOrder,
                status,
                times,
                declineReason == null ? null : REDACTED,
                invitation,
                Map.of(),
                Map.of());
    }

    private RecipientState with(RecipientStatusCode newStatus, Times newTimes) {
        return new RecipientState(
                number,
                guid,
                type,
                name,
                email,
                clientUserId,
                routingOrder,
                newStatus,
                newTimes,
                declineReason,
                invitation,
                checks,
                entries);
    }
}
