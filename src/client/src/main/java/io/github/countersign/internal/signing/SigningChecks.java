package io.github.countersign.internal.signing;

import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.error.ClientException;
import io.github.countersign.status.EnvelopeStatus;
import io.github.countersign.status.RecipientStatus;
import io.github.countersign.status.RecipientStatusCode;
import java.util.List;
import java.util.Optional;

/** Says why the service would answer "Invalid Signature Credentials", or refuse, before it does (DocuSign embedding guide). */
final class SigningChecks {

    private SigningChecks() {}

    static void embedded(Recipient recipient) {
        if (recipient.clientUserId().isEmpty()) {
            throw new ClientException("""
                    No signing URL: recipient %d has no client user id, so that the service would answer "Invalid Signature Credentials". \
                    Send him with embedded(clientUserId).""".formatted(recipient.id()), null);
        }
    }

    /** In an envelope just sent, only those of the lowest step can act. */
    static void turn(SentEnvelope sent, Recipient recipient) {
        if (sent.status() == EnvelopeStatusCode.CREATED) {
            throw new ClientException(
                    "No signing URL: envelope %s is a draft still. Send it first.".formatted(sent.id()), null);
        }
        // Who gets a copy only is done as soon as he has it, and keeps nobody waiting.
        int first = sent.recipients().stream()
                .filter(Recipient::signs)
                .mapToInt(Recipient::routingOrder)
                .min()
                .orElse(recipient.routingOrder());
        if (recipient.routingOrder() > first && sent.status() == EnvelopeStatusCode.SENT) {
            throw new ClientException("""
                    No signing URL: recipient %d acts in step %d, and step %d had just begun when the envelope was sent. \
                    Once it is his turn, ask with the id of the envelope.""".formatted(recipient.id(), recipient.routingOrder(), first), null);
        }
    }

    /** The recipient, if he can sign now. */
    static RecipientStatus ready(EnvelopeStatus status, String clientUserId) {
        if (status.status() == EnvelopeStatusCode.CREATED || status.isFinal()) {
            throw new ClientException(
                    "No signing URL: envelope %s is %s. Only one that is sent or delivered can be signed."
                            .formatted(status.id(), status.rawStatus().orElse("in no state")),
                    null);
        }
        RecipientStatus recipient = status.recipients().stream()
                .filter(one -> one.clientUserId().equals(Optional.of(clientUserId)))
                .findFirst()
                .orElseThrow(() -> nobody(status, clientUserId));
        if (recipient.status() == RecipientStatusCode.CREATED) {
            throw new ClientException(
                    "No signing URL: it is not the turn of client user id '%s' yet, who acts in step %d of envelope %s."
                            .formatted(clientUserId, recipient.routingOrder(), status.id()),
                    null);
        }
        if (recipient.status() == RecipientStatusCode.COMPLETED || recipient.status() == RecipientStatusCode.DECLINED) {
            throw new ClientException(
                    "No signing URL: client user id '%s' of envelope %s is done, with %s."
                            .formatted(
                                    clientUserId,
                                    status.id(),
                                    recipient.rawStatus().orElse("no state")),
                    null);
        }
        return recipient;
    }

    private static ClientException nobody(EnvelopeStatus status, String clientUserId) {
        List<String> known = status.recipients().stream()
                .flatMap(recipient -> recipient.clientUserId().stream())
                .toList();
        return new ClientException("""
                No signing URL: envelope %s has no recipient with client user id '%s', so that the service would answer "Invalid Signature \
                Credentials"; it has %s. The id counts exactly as it was sent, with upper and lower case.""".formatted(status.id(), clientUserId, known.isEmpty() ? "none" : known), null);
    }
}
