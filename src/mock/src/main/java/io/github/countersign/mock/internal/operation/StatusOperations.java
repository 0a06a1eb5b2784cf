package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import net.docusign.api_3_0.ArrayOfEnvelopeStatus;
import net.docusign.api_3_0.ArrayOfEnvelopeStatusChange;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusChange;
import net.docusign.api_3_0.EnvelopeStatusChangeFilter;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.FilteredEnvelopeStatusChanges;
import net.docusign.api_3_0.FilteredEnvelopeStatuses;
import org.jspecify.annotations.Nullable;

/** Asking for the state of one envelope or of many. */
final class StatusOperations {

    private static final Duration LOOK_BACK = Duration.ofDays(1);

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

    EnvelopeStatus statusWithFields(@Nullable String envelopeId) {
        return replies.withFields(access.visible(envelopeId));
    }

    FilteredEnvelopeStatuses statusesWithFields(@Nullable EnvelopeStatusFilter filter) {
        return filtered(filter, replies::withFields);
    }

    /** Id and state alone of what a filter selects. */
    FilteredEnvelopeStatusChanges codes(@Nullable EnvelopeStatusFilter given) {
        return changes(selected(given == null ? new EnvelopeStatusFilter() : given));
    }

    /** What has changed since a time, which is at most 24 hours ago unless a user is named. */
    FilteredEnvelopeStatusChanges changes(@Nullable EnvelopeStatusChangeFilter filter) {
        if (filter == null || filter.getStatusChangedSince() == null) {
            throw ContentFaults.missing("EnvelopeStatusChangeFilter", "StatusChangedSince");
        }
        String account = filter.getAccountId() == null ? null : access.requireAccount(filter.getAccountId());
        StatusQuery query = StatusQuery.of(filter, state.wireTime(), state.now().minus(LOOK_BACK));
        return changes(selected(account, query));
    }

    private FilteredEnvelopeStatusChanges changes(List<StoredEnvelope> page) {
        ArrayOfEnvelopeStatusChange changes = new ArrayOfEnvelopeStatusChange();
        for (StoredEnvelope envelope : page) {
            EnvelopeStatusChange change = new EnvelopeStatusChange();
            change.setEnvelopeID(envelope.id());
            change.setStatus(envelope.state().status());
            change.setStatusChanged(state.wireTime().of(envelope.state().times().changed()));
            changes.getEnvelopeStatusChange().add(change);
        }
        FilteredEnvelopeStatusChanges result = new FilteredEnvelopeStatusChanges();
        result.setResultSetSize(page.size());
        result.setEnvelopeStatusChanges(changes);
        return result;
    }

    private List<StoredEnvelope> selected(EnvelopeStatusFilter filter) {
        String account = filter.getAccountId() == null ? null : access.requireAccount(filter.getAccountId());
        return selected(account, StatusQuery.of(filter, state.wireTime()));
    }

    private List<StoredEnvelope> selected(@Nullable String account, StatusQuery query) {
        return state.envelopes().all().stream()
                .filter(e -> account == null ? access.ofAccount(e) : account.equals(e.accountId()))
                .filter(query::matches)
                .skip(query.startAtIndex())
                .limit(state.settings().guesses().statusPageSize())
                .toList();
    }

    private FilteredEnvelopeStatuses filtered(
            @Nullable EnvelopeStatusFilter given, Function<StoredEnvelope, EnvelopeStatus> reply) {
        EnvelopeStatusFilter filter = given == null ? new EnvelopeStatusFilter() : given;
        List<StoredEnvelope> page = selected(filter);
        ArrayOfEnvelopeStatus statuses = new ArrayOfEnvelopeStatus();
        page.forEach(e -> statuses.getEnvelopeStatus().add(reply.apply(e)));
        FilteredEnvelopeStatuses result = new FilteredEnvelopeStatuses();
        result.setResultSetSize(page.size());
        result.setEnvelopeStatusFilter(filter);
        result.setEnvelopeStatuses(statuses);
        return result;
    }
}
