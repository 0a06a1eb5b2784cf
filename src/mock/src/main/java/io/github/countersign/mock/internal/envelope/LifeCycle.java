package io.github.countersign.mock.internal.envelope;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.RecipientStatusCode;

/**
 * The transitions of an envelope, as functions from one state to the next; no transition changes anything else.
 *
 * <p>Each throws {@link IllegalStateException} when it is not possible in the given state, saying what the state is and what
 * has to happen first. Times given to consecutive transitions must not go back.
 */
public final class LifeCycle {

    private LifeCycle() {}

    /** A draft goes to the recipients of its first step. */
    public static EnvelopeState send(EnvelopeState state, Instant now) {
        if (state.status() != EnvelopeStatusCode.CREATED) {
            throw new IllegalStateException("The envelope is %s: only a draft (Created) can be sent"
                    .formatted(state.status().value()));
        }
        return advance(state, now);
    }

    /** A recipient opens the envelope. Viewing again changes nothing. */
    public static EnvelopeState view(EnvelopeState state, BigInteger number, Instant now) {
        RecipientState recipient = requireTurn(state, number, "view");
        EnvelopeState viewed = change(state, number, r -> r.viewedAt(now));
        return advance(deliverIfSeen(viewed, recipient.routingOrder(), now), now);
    }

    /** A signer signs; he views first if he has not. */
    public static EnvelopeState sign(EnvelopeState state, BigInteger number, Instant now) {
        RecipientState recipient = requireTurn(state, number, "sign");
        if (!recipient.signs()) {
            throw new IllegalStateException("%s is of type %s and signs nothing: let him view instead"
                    .formatted(label(recipient), recipient.type().value()));
        }
        EnvelopeState viewed = view(state, number, now);
        return advance(change(viewed, number, r -> r.signedAt(now)), now);
    }

    /** A recipient refuses, which ends the envelope for everybody; he views first if he has not. */
    public static EnvelopeState decline(EnvelopeState state, BigInteger number, String reason, Instant now) {
        RecipientState recipient = requireTurn(state, number, "decline");
        if (!recipient.signs()) {
            throw new IllegalStateException("%s is of type %s: only signers decline"
                    .formatted(label(recipient), recipient.type().value()));
        }
        EnvelopeState declined = change(state, number, r -> r.viewedAt(now).declinedAt(now, reason));
        return declined.with(EnvelopeStatusCode.DECLINED, declined.times().declinedAt(now));
    }

    /** The sender takes the envelope back. */
    public static EnvelopeState voidEnvelope(EnvelopeState state, String reason, Instant now) {
        if (!state.underWay()) {
            throw new IllegalStateException("The envelope is %s: only one that is Sent or Delivered can be voided"
                    .formatted(state.status().value()));
        }
        return state.voided(reason, now);
    }

    /** An envelope that was being made is a draft now. */
    static EnvelopeState processed(EnvelopeState state, Instant now) {
        if (state.status() != EnvelopeStatusCode.PROCESSING) {
            throw new IllegalStateException("The envelope is %s: only one that is Processing is still being made"
                    .formatted(state.status().value()));
        }
        return state.with(EnvelopeStatusCode.CREATED, state.times().changedAt(now));
    }

    /** A recipient fills in tabs, by their places in {@link StoredEnvelope#tabs()}, without signing yet. */
    public static EnvelopeState fill(EnvelopeState state, BigInteger number, Map<Integer, String> values) {
        requireTurn(state, number, "fill in tabs");
        return change(state, number, r -> r.filling(values));
    }

    /** A recipient attaches documents, by the places of the tabs that ask for them; they take the place of earlier ones. */
    public static EnvelopeState attach(EnvelopeState state, BigInteger number, Map<Integer, StoredDocument> documents) {
        requireTurn(state, number, "attach documents");
        return change(state, number, r -> r.attaching(documents));
    }

    /** A recipient proves who he is, or fails to. */
    public static EnvelopeState check(EnvelopeState state, BigInteger number, IdentityCheck check, CheckResult result) {
        requireTurn(state, number, "prove who he is");
        return change(state, number, r -> r.with(check, result));
    }

    /** A recipient whose turn it is gets his invitation once more, and the time for reminders starts anew. */
    public static EnvelopeState resend(EnvelopeState state, BigInteger number, Instant now) {
        requireTurn(state, number, "be invited again");
        return change(state, number, r -> r.with(new Invitation(now, 0)));
    }

    static EnvelopeState remind(EnvelopeState state, BigInteger number) {
        requireTurn(state, number, "be reminded");
        return change(state, number, r -> r.with(r.invitation().reminded()));
    }

    /**
     * The sender corrects who a recipient is and when his turn comes. One whose turn is moved to the present step is invited at
     * once.
     */
    public static EnvelopeState correct(EnvelopeState state, BigInteger number, RecipientDetails details, Instant now) {
        RecipientState recipient = state.recipient(number)
                .orElseThrow(() -> new IllegalStateException("The envelope has no recipient " + number));
        Optional<String> obstacle = obstacle(state, recipient, details);
        if (obstacle.isPresent()) {
            throw new IllegalStateException(obstacle.get());
        }
        EnvelopeState corrected = change(state, number, r -> r.known(details));
        return advance(corrected, now);
    }

    /** Why a recipient cannot be corrected in this way; empty if he can. */
    public static Optional<String> obstacle(EnvelopeState state, RecipientState recipient, RecipientDetails details) {
        if (!state.underWay()) {
            return Optional.of("The envelope is %s".formatted(state.status().value()));
        }
        if (recipient.status() != RecipientStatusCode.CREATED && !recipient.outstanding()) {
            return Optional.of("%s has acted".formatted(label(recipient)));
        }
        boolean moved = details.routingOrder() != recipient.routingOrder();
        if (moved && recipient.status() != RecipientStatusCode.CREATED) {
            return Optional.of("%s has been invited, so his turn stays".formatted(label(recipient)));
        }
        if (moved && details.routingOrder() < currentStep(state).orElse(0)) {
            return Optional.of("Routing step %s is over".formatted(details.routingOrder()));
        }
        return Optional.empty();
    }

    /** The step that has the envelope now: the lowest one in which somebody is not done. */
    public static OptionalInt currentStep(EnvelopeState state) {
        return state.recipients().stream()
                .filter(r -> !r.done())
                .mapToInt(RecipientState::routingOrder)
                .min();
    }

    private static EnvelopeState advance(EnvelopeState state, Instant now) {
        EnvelopeState current = state;
        OptionalInt step = currentStep(current);
        while (step.isPresent() && waiting(current, step.getAsInt())) {
            current = enter(current, step.getAsInt(), now);
            step = currentStep(current);
        }
        if (step.isEmpty()) {
            return current.with(EnvelopeStatusCode.COMPLETED, current.times().completedAt(now));
        }
        return deliverIfSeen(current, step.getAsInt(), now);
    }

    private static boolean waiting(EnvelopeState state, int step) {
        return state.recipients().stream()
                .anyMatch(r -> r.routingOrder() == step && r.status() == RecipientStatusCode.CREATED);
    }

    private static EnvelopeState enter(EnvelopeState state, int step, Instant now) {
        EnvelopeState entered = state.mapRecipients(
                r -> r.routingOrder() == step && r.status() == RecipientStatusCode.CREATED ? r.sentAt(now) : r);
        EnvelopeState sent =
                entered.with(EnvelopeStatusCode.SENT, entered.times().sentAt(now));
        return deliverIfSeen(sent, step, now);
    }

    private static EnvelopeState deliverIfSeen(EnvelopeState state, int step, Instant now) {
        boolean seenByAll = state.recipients().stream()
                .filter(r -> r.routingOrder() == step)
                .allMatch(RecipientState::seen);
        if (!seenByAll || state.status() == EnvelopeStatusCode.DELIVERED) {
            return state;
        }
        return state.with(EnvelopeStatusCode.DELIVERED, state.times().deliveredAt(now));
    }

    private static EnvelopeState change(EnvelopeState state, BigInteger number, UnaryOperator<RecipientState> change) {
        return state.mapRecipients(r -> r.number().equals(number) ? change.apply(r) : r);
    }

    private static RecipientState requireTurn(EnvelopeState state, BigInteger number, String action) {
        RecipientState recipient = state.recipient(number)
                .orElseThrow(() -> new IllegalStateException("The envelope has no recipient %s: it has %s"
                        .formatted(number, labels(state.recipients(), r -> true))));
        if (recipient.outstanding()) {
            if (state.underWay()) {
                return recipient;
            }
            throw new IllegalStateException("%s cannot %s: the envelope is %s, which ends it for everybody"
                    .formatted(label(recipient), action, state.status().value()));
        }
        throw new IllegalStateException(
                "%s cannot %s: %s".formatted(label(recipient), action, whyNot(state, recipient)));
    }

    private static String whyNot(EnvelopeState state, RecipientState recipient) {
        if (state.status() == EnvelopeStatusCode.CREATED) {
            return "the envelope is a draft (Created); it has to be sent first";
        }
        if (recipient.status() != RecipientStatusCode.CREATED) {
            return "he is %s already".formatted(recipient.status().value());
        }
        if (!state.underWay()) {
            return "the envelope is %s, which ends it for everybody"
                    .formatted(state.status().value());
        }
        return "the turn of routing step %s has not come; first %s must finish"
                .formatted(recipient.routingOrder(), labels(state.recipients(), RecipientState::outstanding));
    }

    private static String labels(List<RecipientState> recipients, Predicate<RecipientState> which) {
        return recipients.stream().filter(which).map(LifeCycle::label).collect(Collectors.joining(", "));
    }

    private static String label(RecipientState recipient) {
        return "recipient %s (%s, %s)"
                .formatted(
                        recipient.number(), recipient.name(), recipient.status().value());
    }
}
