package io.github.countersign.internal.status;

import io.github.countersign.AccountId;
import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.internal.envelope.StatusCodes;
import io.github.countersign.internal.envelope.Times;
import io.github.countersign.status.StatusQuery;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import net.docusign.api_3_0.ArrayOfEnvelopeStatusCode;
import net.docusign.api_3_0.ArrayOfString2;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.EnvelopeStatusFilterBeginDateTime;
import net.docusign.api_3_0.UserInfo;

/** Filters of the contract. It demands a beginning and an index, where the service itself has been seen to do without. */
final class Filters {

    private static final int MOST_IDS = 200;
    /** Before the service: for questions by id the beginning means nothing, but the contract demands it. */
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    private Filters() {}

    static EnvelopeStatusFilter of(StatusQuery query, AccountId account, int start) {
        EnvelopeStatusFilter filter = filter(account, query.since(), start);
        query.by()
                .ifPresent(state -> filter.getBeginDateTime()
                        .setStatusQualifier(StatusCodes.to(state).value()));
        query.until().map(Times::utc).ifPresent(filter::setEndDateTime);
        if (!query.states().isEmpty()) {
            filter.setStatuses(states(query.states()));
        }
        if (query.senderEmail().isPresent()) {
            UserInfo sender = new UserInfo();
            query.senderName().ifPresent(sender::setUserName);
            query.senderEmail().ifPresent(sender::setEmail);
            filter.setUserInfo(sender);
        }
        return filter;
    }

    static EnvelopeStatusFilter of(List<EnvelopeId> envelopes, AccountId account) {
        EnvelopeStatusFilter filter = filter(account, LONG_AGO, 0);
        ArrayOfString2 ids = new ArrayOfString2();
        envelopes.forEach(id -> ids.getEnvelopeId().add(id.value()));
        filter.setEnvelopeIds(ids);
        return filter;
    }

    private static EnvelopeStatusFilter filter(AccountId account, Instant since, int start) {
        EnvelopeStatusFilter filter = new EnvelopeStatusFilter();
        filter.setAccountId(account.value());
        EnvelopeStatusFilterBeginDateTime begin = new EnvelopeStatusFilterBeginDateTime();
        begin.setValue(Times.utc(since));
        filter.setBeginDateTime(begin);
        filter.setStartAtIndex(BigInteger.valueOf(start));
        return filter;
    }

    static ArrayOfEnvelopeStatusCode states(List<EnvelopeStatusCode> states) {
        ArrayOfEnvelopeStatusCode array = new ArrayOfEnvelopeStatusCode();
        states.forEach(state -> array.getStatus().add(StatusCodes.to(state)));
        return array;
    }

    /** Each id once, in lots that one request takes. */
    static List<List<EnvelopeId>> batches(Collection<EnvelopeId> envelopes) {
        List<EnvelopeId> ids = new ArrayList<>(new LinkedHashSet<>(envelopes));
        List<List<EnvelopeId>> batches = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += MOST_IDS) {
            batches.add(List.copyOf(ids.subList(start, Math.min(ids.size(), start + MOST_IDS))));
        }
        return batches;
    }
}
