package io.github.countersign.envelope;

import java.util.Optional;

/**
 * How far a recipient is.
 *
 * <p>Immutable. The id that the sender gave him is not among what a status tells: find him by name or e-mail address.
 *
 * @param name full name, blank if the service did not say
 * @param email e-mail address, blank if the service did not say
 * @param type what he does
 * @param routingOrder the step in which the envelope gets to him
 * @param status how far he is
 * @param rawStatus the state in the service's own word; empty if it gave none, or one that this version does not know (the word itself is
 *     not kept then)
 * @param recipientId the service's own id of him, a GUID; empty if it did not say
 * @param sent when the envelope was sent to him
 * @param delivered when he opened it
 * @param signed when he signed
 * @param declined when he refused
 * @param declineReason why he refused, in his words
 */
public record RecipientStatus(
        String name,
        String email,
        RecipientType type,
        int routingOrder,
        RecipientStatusCode status,
        Optional<String> rawStatus,
        Optional<String> recipientId,
        Optional<ServiceTime> sent,
        Optional<ServiceTime> delivered,
        Optional<ServiceTime> signed,
        Optional<ServiceTime> declined,
        Optional<String> declineReason) {}
