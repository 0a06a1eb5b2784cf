package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.EnvelopeState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.fault.ServiceFault;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import net.docusign.api_3_0.EnvelopeACStatusCode;
import net.docusign.api_3_0.EnvelopeStatusChangeFilter;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.EnvelopeStatusFilterBeginDateTime;
import net.docusign.api_3_0.UserInfo;
import org.jspecify.annotations.Nullable;

/**
 * A status filter, understood. Each part that is not given lets everything through.
 *
 * @param ids envelope ids, empty for any
 * @param statuses statuses, empty for any
 * @param qualifier the status whose time the range is about
 * @param from first instant of the range, or null
 * @param to last instant of the range, or null
 * @param sender the sender's name and address, or null
 * @param copy the state that the authoritative copy is in, or null for any
 * @param startAtIndex how many matches to leave out
 */
record StatusQuery(
        Set<String> ids,
        Set<EnvelopeStatusCode> statuses,
        Qualifier qualifier,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UserInfo sender,
        @Nullable EnvelopeACStatusCode copy,
        long startAtIndex) {

    /** The times of an envelope that a range can be about; the names are those of statusQualifier, in any case. */
    enum Qualifier {
        ANY,
        CHANGED,
        CREATED,
        SENT,
        DELIVERED,
        SIGNED,
        COMPLETED,
        DECLINED,
        VOIDED;

        @Nullable
        Instant timeOf(EnvelopeState state) {
            EnvelopeState.Times times = state.times();
            return switch (this) {
                case ANY, CHANGED -> times.changed();
                case CREATED -> times.created();
                case SENT -> times.sent();
                case DELIVERED -> times.delivered();
                case SIGNED -> times.signed();
                case COMPLETED -> times.completed();
                case DECLINED -> times.declined();
                case VOIDED -> state.status() == EnvelopeStatusCode.VOIDED ? times.changed() : null;
            };
        }
    }

    static StatusQuery of(EnvelopeStatusFilter filter, WireTime time) {
        EnvelopeStatusFilterBeginDateTime begin = filter.getBeginDateTime();
        boolean hasBegin = begin != null && begin.getValue() != null;
        return new StatusQuery(
                ids(filter),
                filter.getStatuses() == null
                        ? Set.of()
                        : Set.copyOf(filter.getStatuses().getStatus()),
                qualifier(begin),
                hasBegin ? time.read(begin.getValue()) : null,
                filter.getEndDateTime() == null ? null : time.read(filter.getEndDateTime()),
                filter.getUserInfo(),
                filter.getACStatus(),
                filter.getStartAtIndex() == null ? 0 : filter.getStartAtIndex().longValue());
    }

    /** A filter of changes; without a user it looks no further back than {@code earliest}. */
    static StatusQuery of(EnvelopeStatusChangeFilter filter, WireTime time, Instant earliest) {
        Instant since = time.read(filter.getStatusChangedSince());
        boolean limited = filter.getUserInfo() == null && since.isBefore(earliest);
        return new StatusQuery(
                Set.of(),
                filter.getStatuses() == null
                        ? Set.of()
                        : Set.copyOf(filter.getStatuses().getStatus()),
                Qualifier.CHANGED,
                limited ? earliest : since,
                null,
                filter.getUserInfo(),
                null,
                0);
    }

    boolean matches(StoredEnvelope envelope) {
        EnvelopeState state = envelope.state();
        boolean wantedStatus =
                statuses.isEmpty() || statuses.contains(EnvelopeStatusCode.ANY) || statuses.contains(state.status());
        boolean wantedId = ids.isEmpty() || ids.contains(envelope.id());
        boolean wantedCopy = copy == null || copy == StatusReplies.copyStatus(envelope);
        return wantedCopy && wantedStatus && wantedId && inRange(state) && sentBy(envelope);
    }

    private boolean inRange(EnvelopeState state) {
        if (from == null && to == null) {
            return true;
        }
        Instant time = qualifier.timeOf(state);
        return time != null && (from == null || !time.isBefore(from)) && (to == null || !time.isAfter(to));
    }

    private boolean sentBy(StoredEnvelope envelope) {
        if (sender == null) {
            return true;
        }
        String name = Content.text(sender.getUserName());
        String email = Content.text(sender.getEmail());
        return (name.isEmpty() || name.equals(envelope.sender().name()))
                && (email.isEmpty() || email.equalsIgnoreCase(envelope.sender().email()));
    }

    private static Set<String> ids(EnvelopeStatusFilter filter) {
        if (filter.getEnvelopeIds() == null) {
            return Set.of();
        }
        return filter.getEnvelopeIds().getEnvelopeId().stream()
                .map(GuidText::normalised)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Qualifier qualifier(@Nullable EnvelopeStatusFilterBeginDateTime begin) {
        String given = begin == null ? "" : Content.text(begin.getStatusQualifier());
        if (given.isEmpty()) {
            return Qualifier.ANY;
        }
        for (Qualifier qualifier : Qualifier.values()) {
            if (qualifier.name().equalsIgnoreCase(given)) {
                return qualifier;
            }
        }
        throw ServiceFault.unspecified("The statusQualifier '%s' is no envelope status.".formatted(given));
    }
}
