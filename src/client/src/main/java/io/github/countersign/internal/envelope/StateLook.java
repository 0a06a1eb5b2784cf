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
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.FilteredEnvelopeStatusChanges;

/** Tells by the state of an envelope whether a change is in force whose reply was lost. */
final class StateLook {

    private static final String CODES = "RequestStatusCodes";
    // Not a status: two looks at one in 10 seconds would break the rule of 15 minutes, and keep the caller from looking
    // himself.
    private static final String CONTENT = "RequestEnvelope";
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
        String id = correction.envelope().value();
        List<net.docusign.api_3_0.Recipient> now = facade.<Envelope>find(
                        CONTENT, port -> port.requestEnvelope(id, false))
                .filter(envelope -> envelope.getRecipients() != null)
                .map(envelope -> envelope.getRecipients().getRecipient())
                .orElse(List.of());
        for (int i = 0; i < correction.size(); i++) {
            Recipient wanted = correction.corrected(i);
            if (now.stream().noneMatch(recipient -> is(recipient, wanted))) {
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

    private static boolean is(net.docusign.api_3_0.Recipient recipient, Recipient wanted) {
        return wanted.name().equals(recipient.getUserName())
                && wanted.email().equalsIgnoreCase(Texts.orBlank(recipient.getEmail()))
                && Integer.valueOf(wanted.routingOrder()).equals(recipient.getRoutingOrder());
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
