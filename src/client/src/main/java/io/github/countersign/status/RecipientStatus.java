package io.github.countersign.status;

import io.github.countersign.envelope.RecipientType;
import io.github.countersign.envelope.ServiceTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * How far a recipient is.
 *
 * <p>Immutable. The id that the sender gave him is not among what a status tells: find him by name, e-mail address or client user id.
 *
 * @param name full name, blank if the service did not say
 * @param email e-mail address, blank if the service did not say
 * @param type what he does
 * @param routingOrder the step in which the envelope gets to him
 * @param status how far he is
 * @param rawStatus the state in the service's own word, also one that this version does not know; empty if it gave none
 * @param recipientId the service's own id of him, a GUID; empty if it did not say
 * @param clientUserId the sender's own id of an embedded recipient
 * @param sent when the envelope was sent to him
 * @param delivered when he opened it
 * @param signed when he signed
 * @param declined when he refused
 * @param declineReason why he refused, in his words
 * @param tabs his tabs with what they hold; unmodifiable
 */
public record RecipientStatus(
        String name,
        String email,
        RecipientType type,
        int routingOrder,
        RecipientStatusCode status,
        Optional<String> rawStatus,
        Optional<String> recipientId,
        Optional<String> clientUserId,
        Optional<ServiceTime> sent,
        Optional<ServiceTime> delivered,
        Optional<ServiceTime> signed,
        Optional<ServiceTime> declined,
        Optional<String> declineReason,
        List<TabStatus> tabs) {

    /**
     * The tab with this label.
     *
     * @param label the label as it was sent
     * @return the first that fits
     * @throws NoSuchElementException if none does; the message names the labels that there are
     */
    public TabStatus tab(String label) {
        return tabs.stream()
                .filter(tab -> tab.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No tab has the label '%s'; labels are %s"
                        .formatted(label, tabs.stream().map(TabStatus::label).toList())));
    }

    /** State and step only: names and addresses are not for logs. */
    @Override
    public String toString() {
        return "RecipientStatus[%s, order %d, %s]".formatted(type, routingOrder, rawStatus.orElse(status.name()));
    }
}
