package io.github.countersign.mock.internal.envelope;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.docusign.api_3_0.EnvelopeStatusCode;
import org.jspecify.annotations.Nullable;

/**
 * One envelope at one moment: its status, its times and its recipients.
 *
 * @param status how far it is
 * @param times when it got how far
 * @param voidReason why the sender voided it, or null
 * @param recipients in the order in which the sender named them
 */
public record EnvelopeState(
        EnvelopeStatusCode status, Times times, @Nullable String voidReason, List<RecipientState> recipients) {

    /**
     * The times of an envelope; null for not yet. They move: each is that of the last step that got so far, as the service
     * reports them; the recipients' times hold the history.
     *
     * @param created when the draft was made
     * @param changed when the status last changed
     * @param sent when the current or last step was sent
     * @param delivered when everybody in a step had last viewed
     * @param signed when the last signature was there
     * @param completed when everybody was done
     * @param declined when somebody declined
     */
    public record Times(
            Instant created,
            Instant changed,
            @Nullable Instant sent,
            @Nullable Instant delivered,
            @Nullable Instant signed,
            @Nullable Instant completed,
            @Nullable Instant declined) {

        Times sentAt(Instant now) {
            return new Times(created, now, now, delivered, signed, completed, declined);
        }

        Times deliveredAt(Instant now) {
            return new Times(created, now, sent, now, signed, completed, declined);
        }

        Times completedAt(Instant now) {
            return new Times(created, now, sent, delivered, now, now, declined);
        }

        Times declinedAt(Instant now) {
            return new Times(created, now, sent, delivered, signed, completed, now);
        }

        Times changedAt(Instant now) {
            return new Times(created, now, sent, delivered, signed, completed, declined);
        }
    }

    public EnvelopeState {
        recipients = List.copyOf(recipients);
    }

    /** A draft. */
    public static EnvelopeState draft(List<RecipientState> recipients, Instant now) {
        return new EnvelopeState(
                EnvelopeStatusCode.CREATED, new Times(now, now, null, null, null, null, null), null, recipients);
    }

    /** An envelope that is being made while its sender does not wait. */
    public static EnvelopeState processing(List<RecipientState> recipients, Instant now) {
        return new EnvelopeState(
                EnvelopeStatusCode.PROCESSING, new Times(now, now, null, null, null, null, null), null, recipients);
    }

    /** When the first recipient's turn came; the envelope's own time moves on. */
    public Optional<Instant> firstSent() {
        return recipients.stream()
                .flatMap(r -> Optional.ofNullable(r.times().sent()).stream())
                .min(Comparator.naturalOrder());
    }

    /** The recipient with that number. */
    public Optional<RecipientState> recipient(BigInteger number) {
        return recipients.stream().filter(r -> r.number().equals(number)).findFirst();
    }

    /** Whether it is on its way: sent, and neither complete nor ended. */
    public boolean underWay() {
        return status == EnvelopeStatusCode.SENT || status == EnvelopeStatusCode.DELIVERED;
    }

    EnvelopeState with(EnvelopeStatusCode newStatus, Times newTimes) {
        return new EnvelopeState(newStatus, newTimes, voidReason, recipients);
    }

    EnvelopeState voided(String reason, Instant now) {
        return new EnvelopeState(EnvelopeStatusCode.VOIDED, times.changedAt(now), reason, recipients);
    }

    EnvelopeState mapRecipients(UnaryOperator<RecipientState> change) {
        return new EnvelopeState(
                status, times, voidReason, recipients.stream().map(change).toList());
    }
}
