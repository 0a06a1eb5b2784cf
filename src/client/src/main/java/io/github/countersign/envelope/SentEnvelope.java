package io.github.countersign.envelope;

import io.github.countersign.EnvelopeId;
import io.github.countersign.reliability.SendOutcome;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * An envelope on its way. Immutable.
 *
 * @param id its id, for everything that is asked of it from now on
 * @param status its state right after sending, {@link EnvelopeStatusCode#SENT} as a rule
 * @param sent when it was sent; empty if the service did not say
 * @param recipients its recipients as the draft had them, which spares a call when one of them is to sign in your own application; empty where
 *     only the id of a draft was given; unmodifiable
 * @param outcome how the client knows that it is out
 */
public record SentEnvelope(
        EnvelopeId id,
        EnvelopeStatusCode status,
        Optional<ServiceTime> sent,
        List<Recipient> recipients,
        SendOutcome outcome) {

    /** The recipients are copied. */
    public SentEnvelope {
        recipients = List.copyOf(recipients);
    }

    /**
     * An envelope that the service has confirmed.
     *
     * @param id its id
     * @param status its state right after sending
     * @param sent when it was sent; empty if the service did not say
     * @param recipients its recipients as the draft had them
     */
    public SentEnvelope(
            EnvelopeId id, EnvelopeStatusCode status, Optional<ServiceTime> sent, List<Recipient> recipients) {
        this(id, status, sent, recipients, SendOutcome.CONFIRMED);
    }

    /**
     * The recipient with this client user id, name or e-mail address.
     *
     * @param key looked for in that order
     * @return the first that fits
     * @throws NoSuchElementException if none does; the message tells which client user ids there are, and names nobody
     */
    public Recipient signer(String key) {
        return recipients.stream()
                .filter(recipient -> recipient.clientUserId().equals(Optional.of(key)))
                .findFirst()
                .or(() -> recipients.stream()
                        .filter(r -> r.name().equals(key) || r.email().equalsIgnoreCase(key))
                        .findFirst())
                .orElseThrow(() -> new NoSuchElementException(
                        "Envelope %s has no recipient with that client user id, name or e-mail address; client user ids are %s"
                                .formatted(id, clientUserIds())));
    }

    private List<String> clientUserIds() {
        return recipients.stream()
                .flatMap(recipient -> recipient.clientUserId().stream())
                .toList();
    }
}
