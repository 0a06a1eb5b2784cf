package io.github.countersign.envelope;

import java.net.URI;
import java.util.Set;

/** What the service is known to refuse in the push settings of an envelope, or would never push (DocuSign Connect guide). */
final class NotificationRules {

    private static final Set<EnvelopeStatusCode> TOLD = Set.of(
            EnvelopeStatusCode.SENT,
            EnvelopeStatusCode.DELIVERED,
            EnvelopeStatusCode.COMPLETED,
            EnvelopeStatusCode.DECLINED,
            EnvelopeStatusCode.VOIDED);

    private NotificationRules() {}

    static void check(EnvelopeDraft draft, Problems problems) {
        draft.eventNotification().ifPresent(push -> {
            problems.addIf(
                    !isAddress(push.url()),
                    "notification.url-invalid",
                    "eventNotification.url",
                    "is no absolute http or https address");
            problems.addIf(
                    push.envelopeEvents().isEmpty() && push.recipientEvents().isEmpty(),
                    "notification.events-missing",
                    "eventNotification",
                    "names no event, so that nothing would be pushed: onEnvelope(...), onRecipient(...)");
            push.envelopeEvents().stream()
                    .filter(state -> !TOLD.contains(state))
                    .forEach(state -> problems.add(
                            "notification.event-unknown",
                            "eventNotification.envelopeEvents",
                            "%s is never pushed; it may be %s"
                                    .formatted(state, TOLD.stream().sorted().toList())));
            push.soapNamespace()
                    .ifPresent(namespace -> problems.addIf(
                            namespace.isBlank(),
                            "notification.namespace-missing",
                            "eventNotification.soapNamespace",
                            "is blank; give the namespace of your service"));
        });
    }

    static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }
}
