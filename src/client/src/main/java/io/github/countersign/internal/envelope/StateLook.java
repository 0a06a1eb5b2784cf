package io.github.countersign.internal.envelope;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.Correction;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.recovery.Trace.Found;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.RecipientStatus;

/** Tells by the state of an envelope whether a change is in force whose reply was lost. */
final class StateLook {

    private static final String OPERATION = "RequestStatusEx";
    // A guess: what the service says when a removal is queued for the second time is not documented.
    private static final Pattern QUEUED = Pattern.compile("(?i)already|queued");

    private final Facade facade;

    StateLook(Facade facade) {
        this.facade = facade;
    }

    /** Its state now. */
    Optional<Found> of(EnvelopeId envelope) {
        return facade.<EnvelopeStatus>find(OPERATION, port -> port.requestStatusEx(envelope.value()))
                .map(status -> new Found(envelope, StatusCodes.of(status.getStatus()), Times.of(status.getSent())));
    }

    /** Whether every recipient is as the correction wants him. A correction that changes no name, address or step shows nowhere. */
    boolean shows(Correction correction) {
        for (int i = 0; i < correction.size(); i++) {
            if (same(correction.previous(i), correction.corrected(i))) {
                return false;
            }
        }
        if (correction.size() == 0) {
            return false;
        }
        List<RecipientStatus> now = facade.<EnvelopeStatus>find(
                        OPERATION,
                        port -> port.requestStatusEx(correction.envelope().value()))
                .filter(status -> status.getRecipientStatuses() != null)
                .map(status -> status.getRecipientStatuses().getRecipientStatus())
                .orElse(List.of());
        for (int i = 0; i < correction.size(); i++) {
            Recipient wanted = correction.corrected(i);
            if (now.stream().noneMatch(status -> is(status, wanted))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Recipient a, Recipient b) {
        return a.name().equals(b.name())
                && a.email().equalsIgnoreCase(b.email())
                && a.routingOrder() == b.routingOrder();
    }

    private static boolean is(RecipientStatus status, Recipient wanted) {
        return wanted.name().equals(status.getUserName())
                && wanted.email().equalsIgnoreCase(Texts.orBlank(status.getEmail()))
                && wanted.routingOrder() == status.getRoutingOrder();
    }

    static boolean saysAlreadyTransferred(DocuSignException e) {
        return e.errorName()
                .filter("Envelope_Transferee_Already_Owns_Envelope"::equalsIgnoreCase)
                .isPresent();
    }

    static boolean saysAlreadyQueued(DocuSignException e) {
        return e.faultString().filter(text -> QUEUED.matcher(text).find()).isPresent();
    }
}
