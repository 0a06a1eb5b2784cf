package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.util.List;
import java.util.function.Function;
import net.docusign.api_3_0.ArrayOfEnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.FilteredEnvelopeStatuses;
import org.jspecify.annotations.Nullable;

/** Asking for the state of one envelope or of many. */
final class StatusOperations {

    private final MockState state;
    private final EnvelopeAccess access;
    private final StatusReplies replies;

    StatusOperations(MockState state, EnvelopeAccess access) {
        this.state = state;
        this.access = access;
        this.replies = new StatusReplies(state);
    }

    EnvelopeStatus status(@Nullable String envelopeId) {
        return replies.plain(access.visible(envelopeId));
    }

    EnvelopeStatus statusEx(@Nullable String envelopeId) {
        return replies.extended(access.visible(envelopeId));
    }

    FilteredEnvelopeStatuses statuses(@Nullable EnvelopeStatusFilter filter) {
        return filtered(filter, replies::plain);
    }

    FilteredEnvelopeStatuses statusesEx(@Nullable EnvelopeStatusFilter filter) {
        return filtered(filter, replies::extended);
    }

    private FilteredEnvelopeStatuses filtered(
            @Nullable EnvelopeStatusFilter given, Function<StoredEnvelope, EnvelopeStatus> reply) {
        EnvelopeStatusFilter filter = given == null ? new EnvelopeStatusFilter() : given;
        String account = filter.getAccountId() == null ? null : access.requireAccount(filter.getAccountId());
        StatusQuery query = StatusQuery.of(filter, state.wireTime());
        List<StoredEnvelope> page = state.envelopes().all().stream()
                .filter(e -> account == null ? access.ofAccount(e) : account.equals(e.accountId()))
                .filter(query::matches)
                .skip(query.startAtIndex())
                .limit(state.settings().guesses().statusPageSize())
                .toList();
        ArrayOfEnvelopeStatus statuses = new ArrayOfEnvelopeStatus();
        page.forEach(e -> statuses.getEnvelopeStatus().add(reply.apply(e)));
        FilteredEnvelopeStatuses result = new FilteredEnvelopeStatuses();
        result.setResultSetSize(page.size());
        result.setEnvelopeStatusFilter(filter);
        result.setEnvelopeStatuses(statuses);
        return result;
    }
}
