package io.github.countersign.internal.limits;

import io.github.countersign.limits.PollingManners;
import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private record Look(String envelope, boolean documents) {}

    private final PollingManners manners;
    private final Waiting waiting;
    // In the order of the looks, so that the oldest are first. Guarded by this.
    private final Map<Look, Instant> last = new LinkedHashMap<>();

    /**
     * A watch that has seen nothing.
     *
     * @param manners what is done about a look that comes too early
     * @param waiting tells the time
     */
    public PollingWatch(PollingManners manners, Waiting waiting) {
        this.manners = manners;
        this.waiting = waiting;
    }

    /**
     * Whether calls of this operation are to be told to {@link #look}.
     *
     * @param operation its name
     * @return true if so
     */
    public boolean watches(String operation) {
        return manners != PollingManners.OFF && (STATUS.contains(operation) || DOCUMENTS.contains(operation));
    }

    /**
     * A call is about to be made.
     *
     * @param operation its name, one that is watched
     * @param envelopes those that it asks for
     * @return when it may be made, if it may not now
     */
    public synchronized Optional<Instant> look(String operation, List<String> envelopes) {
        Instant now = waiting.now();
        forget(now);
        boolean documents = DOCUMENTS.contains(operation);
        Instant free = now;
        for (String envelope : envelopes) {
            Instant before = last.get(new Look(envelope, documents));
            if (before != null && before.plus(APART).isAfter(free)) {
                free = before.plus(APART);
            }
        }
        boolean early = free.isAfter(now);
        if (early && manners == PollingManners.REFUSE) {
            return Optional.of(free);
        }
        if (early) {
            LOG.warn(
                    "{} asks for envelope {} within 15 minutes of the last time: the vendor's review does not allow that. "
                            + "client.status().changesSince(...) and StatusFeed are meant for asking often",
                    operation,
                    envelopes.size() == 1 ? envelopes.get(0) : envelopes.get(0) + " and others");
        }
        for (String envelope : envelopes) {
            Look look = new Look(envelope, documents);
            last.remove(look);
            last.put(look, now);
        }
        return Optional.empty();
    }

    /**
     * How long to wait before the status of an envelope may be asked for.
     *
     * @param envelope its id
     * @return nothing, if it may be asked for now
     */
    public synchronized Duration untilLook(String envelope) {
        Instant before = last.get(new Look(envelope, false));
        Duration left = before == null ? Duration.ZERO : Duration.between(waiting.now(), before.plus(APART));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void forget(Instant now) {
        var looks = last.entrySet().iterator();
        while (looks.hasNext()) {
            boolean over = !looks.next().getValue().plus(APART).isAfter(now);
            if (!over && last.size() < MOST) {
                return;
            }
            looks.remove();
        }
    }
}
