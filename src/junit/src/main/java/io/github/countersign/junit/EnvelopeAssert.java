package io.github.countersign.junit;

import io.github.countersign.mock.MockEnvelope;
import io.github.countersign.mock.MockRecipient;
import java.util.List;
import java.util.stream.Collectors;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.RecipientStatusCode;
import org.assertj.core.api.AbstractAssert;

/** Assertions about an envelope. A failure shows the whole envelope: its state, its recipients and theirs. */
public final class EnvelopeAssert extends AbstractAssert<EnvelopeAssert, MockEnvelope> {

    EnvelopeAssert(MockEnvelope envelope) {
        super(envelope, EnvelopeAssert.class);
    }

    /** It is that far. */
    public EnvelopeAssert hasStatus(EnvelopeStatusCode status) {
        if (envelope().status() != status) {
            throw failure("Expected status %s of %s", status.value(), described());
        }
        return this;
    }

    /** Somebody's turn has come, and not everybody whose turn it is has looked. */
    public EnvelopeAssert isSent() {
        return hasStatus(EnvelopeStatusCode.SENT);
    }

    /** Everybody is done. */
    public EnvelopeAssert isCompleted() {
        return hasStatus(EnvelopeStatusCode.COMPLETED);
    }

    /** Somebody declined. */
    public EnvelopeAssert isDeclined() {
        return hasStatus(EnvelopeStatusCode.DECLINED);
    }

    /** The sender took it back, for that reason. */
    public EnvelopeAssert isVoidedBecause(String reason) {
        hasStatus(EnvelopeStatusCode.VOIDED);
        String given = envelope().voidReason().orElse("");
        if (!given.equals(reason)) {
            throw failure("Expected to be voided because of '%s', not of '%s'", reason, given);
        }
        return this;
    }

    /** Its mails have that subject. */
    public EnvelopeAssert hasSubject(String subject) {
        if (!envelope().subject().equals(subject)) {
            throw failure("Expected subject '%s' of %s", subject, described());
        }
        return this;
    }

    /** It has these documents, in that order. */
    public EnvelopeAssert hasDocuments(String... names) {
        if (!envelope().documentNames().equals(List.of(names))) {
            throw failure("Expected documents %s of %s", List.of(names), described());
        }
        return this;
    }

    /**
     * A recipient is that far.
     *
     * @param who his name, e-mail address or client user id
     */
    public EnvelopeAssert hasRecipient(String who, RecipientStatusCode status) {
        MockRecipient recipient = envelope().recipient(who);
        if (recipient.status() != status) {
            throw failure("Expected %s to be %s in %s", who, status.value(), described());
        }
        return this;
    }

    /** It is the turn of exactly these, by name, in any order. */
    public EnvelopeAssert waitsFor(String... names) {
        List<String> waiting = envelope().recipients().stream()
                .filter(r -> r.status() == RecipientStatusCode.SENT || r.status() == RecipientStatusCode.DELIVERED)
                .map(MockRecipient::name)
                .sorted()
                .toList();
        List<String> expected = List.of(names).stream().sorted().toList();
        if (!waiting.equals(expected)) {
            throw failure("Expected to wait for %s, not for %s, in %s", expected, waiting, described());
        }
        return this;
    }

    private MockEnvelope envelope() {
        isNotNull();
        return actual;
    }

    private String described() {
        return envelope().recipients().stream()
                .map(r -> "  %s <%s> is %s"
                        .formatted(r.name(), r.email(), r.status().value()))
                .collect(Collectors.joining(
                        "\n",
                        "envelope %s '%s', which is %s, with documents %s and recipients:\n"
                                .formatted(
                                        envelope().id(),
                                        envelope().subject(),
                                        envelope().status().value(),
                                        envelope().documentNames()),
                        ""));
    }
}
