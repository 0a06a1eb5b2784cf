package io.github.countersign.internal.limits;

import io.github.countersign.limits.PollingManners;
import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers which envelopes were asked for in the last 15 minutes. Thread-safe; knows a bounded number of them. */
public final class PollingWatch {

    /** The time that has to pass between two looks at one envelope. */
    public static final Duration APART = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(PollingWatch.class);
    private static final Set<String> STATUS =
            Set.of("RequestStatus", "RequestStatusEx", "RequestStatuses", "RequestStatusesEx");
    private static final Set<String> DOCUMENTS = Set.of("RequestPDF", "RequestDocumentPDFs");
    private static final int MOST = 20_000;

    private record Subject(String envelope, boolean documents) {}

    /** One time that a subject was asked for. Compared as an object: two looks may come in the same moment. */
    private static final class Seen {

        private final Instant at;
        private final @Nullable Instant warned;

        Seen(Instant at, @Nullable Instant warned) {
            this.at = at;
            this.warned = warned;
        }

        boolean isEarly(Instant now) {
            return at.plus(APART).isAfter(now);
        }

        boolean isToBeTold(Instant now) {
            return warned == null || !warned.plus(APART).isAfter(now);
        }
    }

    /** A look that is about to be taken, as far as it may be. */
    public final class Look {

        private final @Nullable Instant refusedUntil;
        private final Map<Subject, Seen> noted;
        private final Map<Subject, Seen> before;

        private Look(@Nullable Instant refusedUntil, Map<Subject, Seen> noted, Map<Subject, Seen> before) {
            this.refusedUntil = refusedUntil;
            this.noted = noted;
            this.before = before;
        }

        /** {@return when it may be taken, if it may not now} */
        public Optional<Instant> refusedUntil() {
            return Optional.ofNullable(refusedUntil);
        }

        /** {@return whether another look right after this one is against the rule, and the rule is to be kept} */
        public boolean isCounted() {
            return manners != PollingManners.OFF && !noted.isEmpty();
        }

        /** It did not come about: nothing was sent. */
        public void forget() {
            synchronized (PollingWatch.this) {
                noted.forEach((subject, seen) -> {
                    if (last.get(subject) == seen) {
                        last.remove(subject);
                        Seen earlier = before.get(subject);
                        if (earlier != null) {
                            last.put(subject, new Seen(earlier.at, seen.warned));
                        }
                    }
                });
            }
        }
    }

    private final PollingManners manners;
    private final Waiting waiting;
    private final Logger log;
    // In the order of the looks, so that the oldest are first. Guarded by this.
    private final Map<Subject, Seen> last = new LinkedHashMap<>();

    /**
     * A watch that has seen nothing.
     *
     * @param manners what is done about a look that comes too early
     * @param waiting tells the time
     */
    public PollingWatch(PollingManners manners, Waiting waiting) {
        this(manners, waiting, LOG);
    }

    PollingWatch(PollingManners manners, Waiting waiting, Logger log) {
        this.manners = manners;
        this.waiting = waiting;
        this.log = log;
    }

    /**
     * Whether the rule names an operation.
     *
     * @param operation its name
     * @return true if so
     */
    public static boolean watches(String operation) {
        return STATUS.contains(operation) || DOCUMENTS.contains(operation);
    }

    /**
     * A call is about to be made.
     *
     * @param operation its name
     * @param envelopes those that it asks for
     * @return the look that it is; one that nobody counts, if the rule does not name the operation
     */
    public synchronized Look look(String operation, List<String> envelopes) {
        if (!watches(operation)) {
            return new Look(null, Map.of(), Map.of());
        }
        boolean documents = DOCUMENTS.contains(operation);
        Instant now = waiting.now();
        forget(now);
        List<Subject> subjects =
                envelopes.stream().map(id -> new Subject(id, documents)).toList();
        Map<Subject, Seen> early = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            Seen before = last.get(subject);
            if (before != null && before.isEarly(now)) {
                early.put(subject, before);
            }
        }
        if (!early.isEmpty() && manners == PollingManners.REFUSE) {
            Instant free = early.values().stream()
                    .map(before -> before.at.plus(APART))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return new Look(free, Map.of(), Map.of());
        }
        return noted(subjects, told(operation, early, now), now);
    }

    /** Those of the early ones that the log is told of now. */
    private Set<Subject> told(String operation, Map<Subject, Seen> early, Instant now) {
        Set<Subject> news = new LinkedHashSet<>();
        if (manners == PollingManners.WARN) {
            early.forEach((subject, before) -> {
                if (before.isToBeTold(now)) {
                    news.add(subject);
                }
            });
        }
        if (!news.isEmpty()) {
            String first = news.iterator().next().envelope();
            log.warn(
                    "{} asks for envelope {} within 15 minutes of the last time: the vendor's review does not allow that. "
                            + "client.status().changesSince(...) and StatusFeed are meant for asking often",
                    operation,
                    news.size() == 1 ? first : first + " and others");
        }
        return news;
    }

    private Look noted(List<Subject> subjects, Set<Subject> told, Instant now) {
        Map<Subject, Seen> noted = new HashMap<>();
        Map<Subject, Seen> before = new HashMap<>();
        for (Subject subject : new LinkedHashSet<>(subjects)) {
            Seen earlier = last.remove(subject);
            if (earlier != null) {
                before.put(subject, earlier);
            }
            Seen seen = new Seen(now, told.contains(subject) ? now : earlier == null ? null : earlier.warned);
            last.put(subject, seen);
            noted.put(subject, seen);
        }
        return new Look(null, noted, before);
    }

    /**
     * How long to wait before the status of an envelope may be asked for.
     *
     * @param envelope its id
     * @return nothing, if it may be asked for now
     */
    public synchronized Duration untilLook(String envelope) {
        Seen before = last.get(new Subject(envelope, false));
        Duration left = before == null ? Duration.ZERO : Duration.between(waiting.now(), before.at.plus(APART));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void forget(Instant now) {
        var looks = last.entrySet().iterator();
        while (looks.hasNext()) {
            boolean over = !looks.next().getValue().isEarly(now);
            if (!over && last.size() < MOST) {
                return;
            }
            looks.remove();
        }
    }
}
