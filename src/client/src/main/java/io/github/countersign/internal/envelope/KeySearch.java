package io.github.countersign.internal.envelope;

import io.github.countersign.AccountId;
import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.IntegratorKeyException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.recovery.KeyLookup;
import io.github.countersign.internal.recovery.Trace;
import io.github.countersign.internal.recovery.Trace.Found;
import io.github.countersign.reliability.Recovery;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.EnvelopeStatusFilterBeginDateTime;
import net.docusign.api_3_0.FilteredEnvelopeStatuses;
import net.docusign.api_3_0.SynchEnvelopeStatus;
import org.jspecify.annotations.Nullable;

/** Finds an envelope by its key: by the transaction id first, which is one call, then among the envelopes of a window of time. */
final class KeySearch implements KeyLookup {

    private static final String SYNCH = "SynchEnvelope";
    private static final String STATUSES = "RequestStatusesEx";

    private final Facade facade;
    private final Recovery settings;

    KeySearch(Facade facade, Recovery settings) {
        this.facade = facade;
        this.settings = settings;
    }

    @Override
    public Trace look(String key, Instant since) {
        @Nullable DocuSignException broken = null;
        try {
            Trace trace = byTransaction(key);
            if (!(trace instanceof Trace.Absent)) {
                return trace;
            }
        } catch (DocuSignException e) {
            broken = e;
        }
        return broken == null ? byField(key, since) : byFieldAlone(key, since, broken);
    }

    /** Half a look finds, but cannot say that nothing is there; what broke the first half is what there is to tell. */
    private Trace byFieldAlone(String key, Instant since, DocuSignException broken) {
        try {
            Trace trace = byField(key, since);
            if (!(trace instanceof Trace.Absent)) {
                return trace;
            }
        } catch (DocuSignException e) {
            if (e != broken) {
                broken.addSuppressed(e);
            }
        }
        throw broken;
    }

    private Trace byTransaction(String key) {
        try {
            Optional<SynchEnvelopeStatus> reply = facade.find(
                    SYNCH, port -> port.synchEnvelope(key, facade.account().value(), false));
            Optional<Found> found = reply.flatMap(status -> EnvelopeIds.of(status.getEnvelopeID())
                    .map(id -> new Found(id, StatusCodes.of(status.getEnvelopeStatus()), Optional.empty())));
            if (found.isPresent()) {
                return found.get();
            }
            boolean coming = reply.map(status -> StatusCodes.of(status.getEnvelopeStatus()))
                    .equals(Optional.of(EnvelopeStatusCode.PROCESSING));
            return coming ? Trace.COMING : Trace.NONE;
        } catch (DocuSignException e) {
            if (e.faultString().isPresent() && !saysNothingOfTheKey(e)) {
                // What is said to an unknown transaction id is not documented; a fault is the likeliest.
                return Trace.NONE;
            }
            throw e;
        }
    }

    private static boolean saysNothingOfTheKey(DocuSignException e) {
        return e instanceof RateLimitedException
                || e instanceof AuthenticationException
                || e instanceof IntegratorKeyException
                || e instanceof PermissionException;
    }

    private Trace byField(String key, Instant since) {
        int start = 0;
        while (true) {
            EnvelopeStatusFilter filter = filter(facade.account(), since, start);
            FilteredEnvelopeStatuses reply = facade.call(STATUSES, port -> port.requestStatusesEx(filter));
            List<EnvelopeStatus> page = reply.getEnvelopeStatuses() == null
                    ? List.of()
                    : reply.getEnvelopeStatuses().getEnvelopeStatus();
            for (EnvelopeStatus status : page) {
                Optional<EnvelopeId> id =
                        carries(status, key) ? EnvelopeIds.of(status.getEnvelopeID()) : Optional.empty();
                if (id.isPresent()) {
                    return new Found(id.get(), StatusCodes.of(status.getStatus()), Times.of(status.getSent()));
                }
            }
            if (page.size() < settings.fullPage()) {
                return Trace.NONE;
            }
            start += page.size();
        }
    }

    private boolean carries(EnvelopeStatus status, String key) {
        return ContentMapping.customFields(status.getCustomFields()).stream()
                .anyMatch(field -> field.name().equals(settings.customField())
                        && field.value().strip().equals(key));
    }

    static EnvelopeStatusFilter filter(AccountId account, Instant since, int start) {
        EnvelopeStatusFilter filter = new EnvelopeStatusFilter();
        filter.setAccountId(account.value());
        EnvelopeStatusFilterBeginDateTime begin = new EnvelopeStatusFilterBeginDateTime();
        begin.setValue(Times.utc(since));
        filter.setBeginDateTime(begin);
        filter.setStartAtIndex(BigInteger.valueOf(start));
        return filter;
    }
}
