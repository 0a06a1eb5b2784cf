package io.github.countersign.internal.status;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.error.CallFailure;
import io.github.countersign.error.CallPhase;
import io.github.countersign.error.CallProgress;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.internal.cxf.UnknownWords;
import io.github.countersign.internal.cxf.UnknownWords.Place;
import io.github.countersign.internal.envelope.Texts;
import io.github.countersign.internal.envelope.Times;
import io.github.countersign.internal.limits.PollingWatch;
import io.github.countersign.spi.Waiting;
import io.github.countersign.status.AuditEvent;
import io.github.countersign.status.EnvelopeStatus;
import io.github.countersign.status.RecipientStatus;
import io.github.countersign.status.StatusChange;
import io.github.countersign.status.StatusQuery;
import io.github.countersign.status.Statuses;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.docusign.api_3_0.ArrayOfEnvelopeStatusChange;
import net.docusign.api_3_0.AuthenticationStatus;
import net.docusign.api_3_0.EnvelopeStatusChange;
import net.docusign.api_3_0.EnvelopeStatusChangeFilter;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.FilteredEnvelopeStatusChanges;
import net.docusign.api_3_0.GetRecipientAuthenticationStatusExArg;
import org.jspecify.annotations.Nullable;

/** The status calls. */
public final class DefaultStatuses implements Statuses {

    private final Facade facade;
    private final Waiting waiting;

    /**
     * The status calls of one client.
     *
     * @param facade what they call with
     * @param waiting tells and passes time
     */
    public DefaultStatuses(Facade facade, Waiting waiting) {
        this.facade = facade;
        this.waiting = waiting;
    }

    @Override
    public EnvelopeStatus of(EnvelopeId envelope) {
        UnknownWords words = new UnknownWords();
        return StatusMapping.status(
                noting(words).call("RequestStatusEx", port -> port.requestStatusEx(envelope.value())),
                envelope,
                words.at("RequestStatusExResult"));
    }

    @Override
    public EnvelopeStatus withDocumentFields(EnvelopeId envelope) {
        UnknownWords words = new UnknownWords();
        return StatusMapping.status(
                noting(words)
                        .call(
                                "RequestStatusWithDocumentFields",
                                port -> port.requestStatusWithDocumentFields(envelope.value())),
                envelope,
                words.at("RequestStatusWithDocumentFieldsResult"));
    }

    @Override
    public EnvelopeStatus asConnectTellsIt(EnvelopeId envelope) {
        UnknownWords words = new UnknownWords();
        String operation = "GetStatusInDocuSignConnectFormat";
        net.docusign.api_3_0.@Nullable EnvelopeStatus status = noting(words)
                .call(operation, port -> port.getStatusInDocuSignConnectFormat(envelope.value()))
                .getEnvelopeStatus();
        if (status == null) {
            throw facade.useless(operation, "the reply holds no status. If it stays so, ask the vendor's support.");
        }
        return StatusMapping.status(
                status, envelope, words.at(operation + "Result").at("EnvelopeStatus", 0));
    }

    @Override
    public Stream<EnvelopeStatus> all(StatusQuery query) {
        return StatusPages.of(
                query.fullPage(), start -> page("RequestStatusesEx", Filters.of(query, facade.account(), start)));
    }

    @Override
    public Stream<EnvelopeStatus> allWithDocumentFields(StatusQuery query) {
        return StatusPages.of(
                query.fullPage(),
                start -> page("RequestStatusesWithDocumentFields", Filters.of(query, facade.account(), start)));
    }

    @Override
    public Stream<EnvelopeStatus> all(Collection<EnvelopeId> envelopes) {
        return Filters.batches(envelopes).stream()
                .flatMap(ids -> page("RequestStatusesEx", Filters.of(ids, facade.account())).stream());
    }

    private List<EnvelopeStatus> page(String operation, EnvelopeStatusFilter filter) {
        UnknownWords words = new UnknownWords();
        Facade noting = noting(words);
        var reply = operation.equals("RequestStatusesEx")
                ? noting.call(operation, port -> port.requestStatusesEx(filter))
                : noting.call(operation, port -> port.requestStatusesWithDocumentFields(filter));
        if (reply.getEnvelopeStatuses() == null) {
            return List.of();
        }
        Place place = words.at(operation + "Result").at("EnvelopeStatuses", 0);
        List<EnvelopeStatus> page = new ArrayList<>();
        List<net.docusign.api_3_0.EnvelopeStatus> statuses =
                reply.getEnvelopeStatuses().getEnvelopeStatus();
        for (int i = 0; i < statuses.size(); i++) {
            String id = statuses.get(i).getEnvelopeID();
            if (Texts.meaning(id).isEmpty()) {
                throw facade.useless(operation, "status %d of the reply names no envelope".formatted(i));
            }
            page.add(StatusMapping.status(statuses.get(i), new EnvelopeId(id.strip()), place.at("EnvelopeStatus", i)));
        }
        return List.copyOf(page);
    }

    @Override
    public List<StatusChange> changesSince(Instant since, EnvelopeStatusCode... states) {
        EnvelopeStatusChangeFilter filter = new EnvelopeStatusChangeFilter();
        filter.setAccountId(facade.account().value());
        filter.setStatusChangedSince(Times.utc(since));
        if (states.length > 0) {
            filter.setStatuses(Filters.states(List.of(states)));
        }
        UnknownWords words = new UnknownWords();
        return changes(
                noting(words).call("RequestStatusChanges", port -> port.requestStatusChanges(filter)),
                words.at("RequestStatusChangesResult"));
    }

    @Override
    public List<StatusChange> codes(Collection<EnvelopeId> envelopes) {
        List<StatusChange> all = new ArrayList<>();
        for (List<EnvelopeId> ids : Filters.batches(envelopes)) {
            UnknownWords words = new UnknownWords();
            EnvelopeStatusFilter filter = Filters.of(ids, facade.account());
            all.addAll(changes(
                    noting(words).call("RequestStatusCodes", port -> port.requestStatusCodes(filter)),
                    words.at("RequestStatusCodesResult")));
        }
        return List.copyOf(all);
    }

    private static List<StatusChange> changes(FilteredEnvelopeStatusChanges reply, Place place) {
        @Nullable ArrayOfEnvelopeStatusChange array = reply.getEnvelopeStatusChanges();
        if (array == null) {
            return List.of();
        }
        Place all = place.at("EnvelopeStatusChanges", 0);
        List<StatusChange> changes = new ArrayList<>();
        List<EnvelopeStatusChange> stubs = array.getEnvelopeStatusChange();
        for (int i = 0; i < stubs.size(); i++) {
            StatusMapping.change(stubs.get(i), all.at("EnvelopeStatusChange", i))
                    .ifPresent(changes::add);
        }
        return List.copyOf(changes);
    }

    @Override
    public Map<String, String> formData(EnvelopeId envelope) {
        return Collections.unmodifiableMap(
                StatusMapping.formData(of(envelope).raw().getFormData()));
    }

    @Override
    public List<AuditEvent> auditEvents(EnvelopeId envelope) {
        return AuditMapping.events(
                facade.call("EnvelopeAuditEvents", port -> port.envelopeAuditEvents(envelope.value()))
                        .getContent());
    }

    @Override
    public Map<String, String> identityChecks(EnvelopeId envelope, RecipientStatus recipient) {
        GetRecipientAuthenticationStatusExArg arg = new GetRecipientAuthenticationStatusExArg();
        arg.setEnvelopeId(envelope.value());
        arg.setRecipientName(recipient.name());
        arg.setRecipientEmail(recipient.email());
        arg.setRoutingOrder(recipient.routingOrder());
        AuthenticationStatus status =
                facade.call("GetRecipientAuthenticationStatusEx", port -> port.getRecipientAuthenticationStatusEx(arg));
        return IdentityChecks.of(status);
    }

    @Override
    public EnvelopeStatus awaitCompletion(EnvelopeId envelope, Duration limit) throws InterruptedException {
        Instant end = waiting.now().plus(limit);
        Instant free = waiting.now();
        Optional<EnvelopeStatus> seen = Optional.empty();
        while (true) {
            Optional<EnvelopeStatus> last = seen;
            pauseUntilLook(envelope, free, end, next -> notFinal(envelope, last, limit, next));
            free = waiting.now().plus(PollingWatch.APART);
            try {
                EnvelopeStatus status = of(envelope);
                if (status.isFinal()) {
                    return status;
                }
                seen = Optional.of(status);
            } catch (RateLimitedException e) {
                if (e.requestSent() || untilLook(envelope, waiting.now()).isZero()) {
                    throw e;
                }
                // Another thread has looked in this very moment, and the rule allowed that one alone.
            }
        }
    }

    /** Others may look meanwhile, so that it takes longer than it seemed to. */
    private void pauseUntilLook(
            EnvelopeId envelope, Instant free, Instant end, Function<Instant, DocuSignException> tooLate)
            throws InterruptedException {
        Duration pause = untilLook(envelope, free);
        while (!pause.isZero()) {
            Instant next = waiting.now().plus(pause);
            if (next.isAfter(end)) {
                throw tooLate.apply(next);
            }
            waiting.pause(pause);
            pause = untilLook(envelope, free);
        }
    }

    /** What the client knows of all its looks, and at least the time that this wait itself has to keep. */
    private Duration untilLook(EnvelopeId envelope, Instant free) {
        Duration own = Duration.between(waiting.now(), free);
        Duration all = facade.calls().untilLook(envelope.value());
        return own.compareTo(all) > 0 ? own : all;
    }

    private DeadlineException notFinal(
            EnvelopeId envelope, Optional<EnvelopeStatus> seen, Duration limit, Instant next) {
        String last = seen.map(status -> "is %s, and not final within %d s"
                        .formatted(status.rawStatus().orElse("in no state"), limit.toSeconds()))
                .orElse("was not asked for: this client did so less than 15 minutes ago, and may not within %d s"
                        .formatted(limit.toSeconds()));
        return new DeadlineException(
                new CallFailure("RequestStatusEx", facade.host(), seen.isPresent(), null, null),
                new CallProgress(seen.isPresent() ? CallPhase.READING_REPLY : CallPhase.QUEUED, 0),
                "envelope %s %s. It can be asked for again at %s, 15 minutes after the last time."
                        .formatted(envelope, last, next.truncatedTo(ChronoUnit.SECONDS)),
                null);
    }

    private Facade noting(UnknownWords words) {
        return facade.through(facade.calls().noting(words));
    }
}
