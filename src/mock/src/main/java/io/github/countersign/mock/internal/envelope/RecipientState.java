package io.github.countersign.mock.internal.envelope;

import java.math.BigInteger;
import java.time.Instant;
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
        @Nullable String declineReason) {

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
                null);
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
                new Times(now, null, null, null));
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
        return new RecipientState(
                number,
                guid,
                type,
                name,
                email,
                clientUserId,
                routingOrder,
                RecipientStatusCode.DECLINED,
                new Times(times.sent(), times.delivered(), null, now),
                reason);
    }

    private RecipientState with(RecipientStatusCode newStatus, Times newTimes) {
        return new RecipientState(
                number, guid, type, name, email, clientUserId, routingOrder, newStatus, newTimes, declineReason);
    }
}
