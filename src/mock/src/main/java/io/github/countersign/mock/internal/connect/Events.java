package io.github.countersign.mock.internal.connect;

import io.github.countersign.mock.internal.envelope.EnvelopeState;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.docusign.api_3_0.EnvelopeEventStatusCode;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.RecipientEventStatusCode;
import net.docusign.api_3_0.RecipientStatusCode;
import org.jspecify.annotations.Nullable;

/**
 * What happened between two moments of an envelope. An envelope is sent, and delivered, once for each step, as its times say.
 *
 * @param ofEnvelope what happened to it
 * @param ofRecipients what happened to any of its recipients
 */
record Events(Set<EnvelopeEventStatusCode> ofEnvelope, Set<RecipientEventStatusCode> ofRecipients) {

    static Events between(@Nullable StoredEnvelope before, StoredEnvelope after) {
        Set<EnvelopeEventStatusCode> envelope = EnumSet.noneOf(EnvelopeEventStatusCode.class);
        Set<RecipientEventStatusCode> recipients = EnumSet.noneOf(RecipientEventStatusCode.class);
        EnvelopeState.Times now = after.state().times();
        Optional<EnvelopeState.Times> then =
                Optional.ofNullable(before).map(b -> b.state().times());
        add(envelope, EnvelopeEventStatusCode.SENT, then.map(EnvelopeState.Times::sent), now.sent());
        add(envelope, EnvelopeEventStatusCode.DELIVERED, then.map(EnvelopeState.Times::delivered), now.delivered());
        add(envelope, EnvelopeEventStatusCode.COMPLETED, then.map(EnvelopeState.Times::completed), now.completed());
        add(envelope, EnvelopeEventStatusCode.DECLINED, then.map(EnvelopeState.Times::declined), now.declined());
        if (after.state().status() == EnvelopeStatusCode.VOIDED
                && (before == null || before.state().status() != EnvelopeStatusCode.VOIDED)) {
            envelope.add(EnvelopeEventStatusCode.VOIDED);
        }
        for (RecipientState recipient : after.state().recipients()) {
            RecipientState earlier = before == null
                    ? null
                    : before.state().recipient(recipient.number()).orElse(null);
            addOfRecipient(recipients, earlier, recipient);
        }
        return new Events(envelope, recipients);
    }

    private static void addOfRecipient(
            Set<RecipientEventStatusCode> events, @Nullable RecipientState before, RecipientState after) {
        Optional<RecipientState.Times> then = Optional.ofNullable(before).map(RecipientState::times);
        RecipientState.Times now = after.times();
        add(events, RecipientEventStatusCode.SENT, then.map(RecipientState.Times::sent), now.sent());
        add(events, RecipientEventStatusCode.DELIVERED, then.map(RecipientState.Times::delivered), now.delivered());
        add(events, RecipientEventStatusCode.DECLINED, then.map(RecipientState.Times::declined), now.declined());
        boolean completed = after.status() == RecipientStatusCode.COMPLETED;
        if (completed && (before == null || before.status() != RecipientStatusCode.COMPLETED)) {
            events.add(RecipientEventStatusCode.COMPLETED);
        }
        after.checks().forEach((check, result) -> {
            if (!result.passed()
                    && (before == null || !result.equals(before.checks().get(check)))) {
                events.add(RecipientEventStatusCode.AUTHENTICATION_FAILED);
            }
        });
    }

    private static <E> void add(Set<E> events, E event, Optional<Instant> then, @Nullable Instant now) {
        if (now != null && !then.filter(now::equals).isPresent()) {
            events.add(event);
        }
    }

    boolean isEmpty() {
        return ofEnvelope.isEmpty() && ofRecipients.isEmpty();
    }
}
