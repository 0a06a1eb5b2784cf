package io.github.countersign.mock.internal.envelope;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of an envelope when time passes and nobody does anything: pure functions, one event a step. */
final class Deadlines {

    /** Why an envelope was voided that nobody finished in time; the words are ours. */
    static final String EXPIRED = "The envelope has expired.";

    private record Due(Instant at, UnaryOperator<StoredEnvelope> event) {}

    private Deadlines() {}

    /** When something happens next; empty if nothing ever does. */
    static Optional<Instant> next(StoredEnvelope envelope) {
        return due(envelope).map(Due::at);
    }

    /** The envelope after the next event, which there is. */
    static StoredEnvelope step(StoredEnvelope envelope) {
        return due(envelope).orElseThrow().event().apply(envelope);
    }

    private static Optional<Due> due(StoredEnvelope envelope) {
        return Stream.of(processing(envelope), reminder(envelope), warning(envelope), end(envelope), purge(envelope))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Due::at));
    }

    private static Optional<Due> processing(StoredEnvelope envelope) {
        Processing processing = envelope.keeping().processing();
        return processing == null
                ? Optional.empty()
                : Optional.of(new Due(processing.done(), e -> e.processedAt(processing.done())));
    }

    private static Optional<Due> reminder(StoredEnvelope envelope) {
        if (!envelope.state().underWay()) {
            return Optional.empty();
        }
        Schedule schedule = envelope.keeping().schedule();
        return envelope.state().recipients().stream()
                .filter(r -> r.outstanding() && r.clientUserId() == null)
                .flatMap(r -> schedule
                        .reminder(r.invitation())
                        .map(at -> new Due(at, e -> e.with(LifeCycle.remind(e.state(), r.number()))))
                        .stream())
                .min(Comparator.comparing(Due::at));
    }

    private static Optional<Due> warning(StoredEnvelope envelope) {
        Keeping keeping = envelope.keeping();
        if (keeping.warned() || keeping.schedule().expireWarn() == 0) {
            return Optional.empty();
        }
        return endOf(envelope)
                .map(end -> end.minus(Duration.ofDays(keeping.schedule().expireWarn())))
                .map(at -> new Due(at, e -> e.with(e.keeping().warnedOfEnd())));
    }

    private static Optional<Due> end(StoredEnvelope envelope) {
        return endOf(envelope).map(at -> new Due(at, e -> e.with(LifeCycle.voidEnvelope(e.state(), EXPIRED, at))));
    }

    private static Optional<Instant> endOf(StoredEnvelope envelope) {
        if (!envelope.state().underWay()) {
            return Optional.empty();
        }
        return envelope.state().firstSent().map(envelope.keeping().schedule()::end);
    }

    private static Optional<Due> purge(StoredEnvelope envelope) {
        @Nullable Purge purge = envelope.keeping().purge();
        return purge == null || purge.done()
                ? Optional.empty()
                : Optional.of(new Due(purge.due(), StoredEnvelope::withoutDocuments));
    }
}
