package io.github.countersign.internal.envelope;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.Correction;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.recovery.Trace.Found;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.docusign.api_3_0.ArrayOfString2;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.FilteredEnvelopeStatusChanges;
import net.docusign.api_3_0.RecipientStatus;

/** Tells by the state of an envelope whether a change is in force whose reply was lost. */
final class StateLook {

    private static final String CODES = "RequestStatusCodes";
    private static final String STATUS = "RequestStatusEx";
    /** For questions by id the beginning means nothing, but the contract demands it. */
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    // A guess: what the service says when a removal is queued for the second time is not documented.
    private static final Pattern QUEUED = Pattern.compile("(?i)already|queued");

    private final Facade facade;

    StateLook(Facade facade) {
        this.facade = facade;
    }

    /** Its state now, asked for in the way that may be used often. */
    Optional<Found> of(EnvelopeId envelope) {
        EnvelopeStatusFilter filter = KeySearch.filter(facade.account(), LONG_AGO, 0);
        ArrayOfString2 ids = new ArrayOfString2();
        ids.getEnvelopeId().add(envelope.value());
        filter.setEnvelopeIds(ids);
        return facade.find(CODES, port -> port.requestStatusCodes(filter))
                .map(FilteredEnvelopeStatusChanges::getEnvelopeStatusChanges)
                .flatMap(changes -> changes.getEnvelopeStatusChange().stream()
                        .filter(change -> EnvelopeIds.of(change.getEnvelopeID())
                                .filter(envelope::equals)
                                .isPresent())
                        .findFirst())
                .map(change ->
                        new Found(envelope, StatusCodes.of(change.getStatus()), Times.of(change.getStatusChanged())));
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
                        STATUS,
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
