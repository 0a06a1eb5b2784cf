package io.github.countersign.status;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.ServiceTime;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to the envelopes of an account, poll by poll: one call of {@code RequestStatusChanges} each, for any number of envelopes.
 *
 * <p>Every poll asks a little further back than the last one, so that nothing falls between two; what was told before is not told again, and no
 * envelope goes back in time. A poll tells the state that an envelope is in: what it passed through between two polls is not seen. After
 * more than 23 hours the service's memory for this call is over (24 hours, documented), and one poll reads {@code RequestStatusesEx} instead, a
 * call for each page.
 *
 * <p>Not thread-safe. Keep the {@link #checkpoint()} when what a poll told is dealt with: a feed from there goes on where this one was.
 */
public final class StatusFeed {

    private static final Logger LOG = LoggerFactory.getLogger(StatusFeed.class);
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final Duration OVERLAP = Duration.ofMinutes(30);
    private static final Duration MEMORY = Duration.ofHours(23);

    /**
     * An answer of the service.
     *
     * @param at when it was asked
     * @param fresh what is new, oldest first
     * @param current the last change of every envelope that it mentions
     */
    private record Poll(Instant at, List<StatusChange> fresh, Map<EnvelopeId, StatusChange> current) {}

    private final Statuses statuses;
    private final Duration every;
    private final Duration overlap;
    private final Waiting waiting;
    private final Map<EnvelopeId, StatusChange> told = new HashMap<>();
    private Instant polledAt;

    private StatusFeed(Statuses statuses, Duration every, Duration overlap, Waiting waiting, FeedCheckpoint from) {
        this.statuses = statuses;
        this.every = every;
        this.overlap = overlap;
        this.waiting = waiting;
        this.polledAt = from.polledAt();
        from.told().forEach(change -> told.put(change.id(), change));
    }

    /**
     * A feed of what happens from a time on, polled every 15 minutes, with 30 minutes of overlap.
     *
     * @param time from when on changes are told
     * @param statuses of a client
     * @return the feed
     */
    public static StatusFeed since(Instant time, Statuses statuses) {
        return new StatusFeed(statuses, EVERY, OVERLAP, Waiting.ASLEEP, new FeedCheckpoint(time, List.of()));
    }

    /**
     * A feed that goes on where another one was.
     *
     * @param checkpoint as {@link #checkpoint()} told it
     * @param statuses of a client
     * @return the feed
     * @throws IllegalArgumentException if the text is no checkpoint
     */
    public static StatusFeed from(String checkpoint, Statuses statuses) {
        return new StatusFeed(statuses, EVERY, OVERLAP, Waiting.ASLEEP, FeedCheckpoint.parse(checkpoint));
    }

    /**
     * The same feed with times of its own.
     *
     * @param pause between two polls; below 15 minutes the feed itself breaks no rule, since this call is meant for asking often
     * @param back how much further back than the last poll a poll asks: for clocks that differ, and for changes that the service shows late
     * @param time tells and passes time
     * @return a copy
     */
    public StatusFeed polling(Duration pause, Duration back, Waiting time) {
        return new StatusFeed(statuses, pause, back, time, place());
    }

    /**
     * Where this feed is. What {@link #poll()} has given back counts as told; of what {@link #follow} hands over, that from which the handler has
     * returned. Within the handler it does not hold the change that is being dealt with: who keeps it there is told that one again, and loses none.
     *
     * @return lines of ASCII to be kept anywhere
     */
    public String checkpoint() {
        return place().text();
    }

    private FeedCheckpoint place() {
        return new FeedCheckpoint(polledAt, List.copyOf(told.values()));
    }

    /**
     * Polls once.
     *
     * @return what is new, oldest first; unmodifiable
     * @throws DocuSignException if the service could not be asked; the next poll asks for the same time again
     */
    public List<StatusChange> poll() {
        Poll poll = ask();
        settle(poll);
        return poll.fresh();
    }

    /** What the service says, which changes nothing here. */
    private Poll ask() {
        Instant now = waiting.now();
        Instant since = polledAt.minus(overlap);
        List<StatusChange> reported =
                Duration.between(since, now).compareTo(MEMORY) > 0 ? longAgo(since) : statuses.changesSince(since);
        List<StatusChange> fresh = new ArrayList<>();
        Map<EnvelopeId, StatusChange> current = new HashMap<>();
        reported.stream().sorted(Comparator.comparing(StatusFeed::time)).forEach(change -> {
            StatusChange before = current.getOrDefault(change.id(), told.get(change.id()));
            if (before == null || isAfter(change, before)) {
                fresh.add(change);
                current.put(change.id(), change);
            } else {
                current.putIfAbsent(change.id(), before);
            }
        });
        return new Poll(now, List.copyOf(fresh), current);
    }

    private void settle(Poll poll) {
        // What the service did not mention is older than the overlap, and cannot come again.
        told.clear();
        told.putAll(poll.current());
        polledAt = poll.at();
    }

    /**
     * Polls again and again, in the calling thread. A poll that fails in a way that may pass is told to the log, and the next one makes up for
     * it.
     *
     * <p>What the handler throws ends this, and comes out unchanged. The changes before are told; the one that it was given then and those after it
     * are not: another {@code follow}, {@link #poll()}, or a feed from the {@link #checkpoint()} tells them.
     *
     * @param handler told of every change, oldest first
     * @param goOn asked before every poll
     * @throws DocuSignException if a poll fails in a way that lasts
     * @throws InterruptedException if the thread is to stop
     */
    public void follow(Consumer<StatusChange> handler, BooleanSupplier goOn) throws InterruptedException {
        while (goOn.getAsBoolean()) {
            waiting.pause(every);
            Optional<Poll> poll = askIfPossible();
            if (poll.isPresent()) {
                for (StatusChange change : poll.get().fresh()) {
                    handler.accept(change);
                    told.put(change.id(), change);
                }
                settle(poll.get());
            }
        }
    }

    private Optional<Poll> askIfPossible() {
        try {
            return Optional.of(ask());
        } catch (DocuSignException e) {
            if (!e.retryable()) {
                throw e;
            }
            LOG.warn("A poll for changes failed, the next one makes up for it: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private List<StatusChange> longAgo(Instant since) {
        return statuses.all(StatusQuery.changedSince(since))
                .map(StatusFeed::change)
                .toList();
    }

    private static StatusChange change(EnvelopeStatus status) {
        Optional<ServiceTime> changed = switch (status.status()) {
            case CREATED -> status.created();
            case SENT -> status.sent();
            case DELIVERED -> status.delivered();
            case SIGNED -> status.signed();
            case DECLINED -> status.declined();
            case COMPLETED -> status.completed();
            default -> Optional.empty();
        };
        return new StatusChange(status.id(), status.status(), status.rawStatus(), changed);
    }

    private static boolean isAfter(StatusChange change, StatusChange before) {
        if (change.rawStatus().equals(before.rawStatus())) {
            return change.status() != EnvelopeStatusCode.UNKNOWN
                    && change.changed().isPresent()
                    && before.changed().isPresent()
                    && time(change).isAfter(time(before));
        }
        return change.changed().isEmpty()
                || before.changed().isEmpty()
                || !time(change).isBefore(time(before));
    }

    /** Local times of one account: they are compared with one another, and with nothing else. */
    private static LocalDateTime time(StatusChange change) {
        return change.changed().map(ServiceTime::local).orElse(LocalDateTime.MIN);
    }
}
