package io.github.countersign.mock.internal.connect;

import io.github.countersign.mock.ConnectDelivery;
import io.github.countersign.mock.ConnectSettings;
import io.github.countersign.mock.UndeliveredMessage;
import io.github.countersign.mock.internal.connect.Push.Stage;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The messages that have not arrived, and the rules for sending them again. After its first failure a message waits until
 * another delivery to the same listener has been acknowledged; after its second and each later one also for the pause.
 * Thread-safe; who waits for a change waits on this object.
 */
final class Outbox {

    private static final int KEPT = 1000;

    private final ConnectSettings settings;
    private final List<Push> pushes = new ArrayList<>();
    private final Map<URI, Long> acknowledged = new HashMap<>();
    private final Deque<ConnectDelivery> deliveries = new ArrayDeque<>();

    Outbox(ConnectSettings settings) {
        this.settings = settings;
    }

    /** A message for that listener, or one more reason for the one that has not gone yet. */
    synchronized void add(Push push) {
        Optional<Push> waiting = pushes.stream()
                .filter(other -> other.stage == Stage.NEW
                        && other.envelopeId.equals(push.envelopeId)
                        && other.to.listener().equals(push.to.listener()))
                .findFirst();
        if (waiting.isPresent()) {
            waiting.get().documents |= push.documents;
        } else {
            pushes.add(push);
            notifyAll();
        }
    }

    /** The next message to send now, which is under way from then on. */
    synchronized Optional<Push> take(Instant now) {
        Optional<Push> next = pushes.stream().filter(push -> mayGo(push, now)).findFirst();
        next.ifPresent(push -> push.stage = Stage.UNDER_WAY);
        return next;
    }

    private boolean mayGo(Push push, Instant now) {
        return switch (push.stage) {
            case NEW -> !push.due.isAfter(now);
            case WAITING ->
                acknowledgedBy(push) > push.acknowledgedAtFailure
                        && (push.tries < 2
                                || !push.lastTry.plus(settings.retryPause()).isAfter(now));
            case UNDER_WAY, GIVEN_UP -> false;
        };
    }

    private long acknowledgedBy(Push push) {
        return acknowledged.getOrDefault(push.to.listener().url(), 0L);
    }

    /** The next moment at which something may be due that is not yet. */
    synchronized Optional<Instant> nextDue() {
        return pushes.stream()
                .filter(push -> push.stage == Stage.NEW || (push.stage == Stage.WAITING && push.tries >= 2))
                .filter(push -> push.stage == Stage.NEW || acknowledgedBy(push) > push.acknowledgedAtFailure)
                .map(push -> push.stage == Stage.NEW ? push.due : push.lastTry.plus(settings.retryPause()))
                .min(Instant::compareTo);
    }

    /** What became of a message that was under way. */
    synchronized void tried(Push push, Instant now, Answer answer) {
        push.tries++;
        push.lastTry = now;
        if (deliveries.size() == KEPT) {
            deliveries.remove();
        }
        deliveries.add(new ConnectDelivery(
                now, push.to.listener().url(), push.envelopeId, push.tries, answer.acknowledged(), answer.text()));
        if (answer.acknowledged()) {
            acknowledged.merge(push.to.listener().url(), 1L, Long::sum);
            pushes.remove(push);
        } else {
            push.error = answer.text();
            push.failed = push.failed == null ? now : push.failed;
            push.acknowledgedAtFailure = acknowledgedBy(push);
            boolean again = push.to.listener().acknowledged() && push.tries <= settings.retries();
            push.stage = again ? Stage.WAITING : Stage.GIVEN_UP;
        }
        notifyAll();
    }

    /** Whatever has not been tried is due now. */
    synchronized void hurry(Instant now) {
        pushes.stream().filter(push -> push.stage == Stage.NEW).forEach(push -> push.due = now);
        notifyAll();
    }

    /** The failed messages about these envelopes are new again. */
    synchronized void renew(Set<String> envelopeIds, Instant now) {
        for (Push push : pushes) {
            if (push.hasFailed() && envelopeIds.contains(push.envelopeId)) {
                push.stage = Stage.NEW;
                push.due = now;
            }
        }
        notifyAll();
    }

    /** Nothing goes any more. */
    synchronized void close() {
        pushes.forEach(push -> push.stage = Stage.GIVEN_UP);
        notifyAll();
    }

    /** Waits until nothing is under way and nothing could go. */
    synchronized void awaitQuiet(InstantSource clock) throws InterruptedException {
        while (pushes.stream().anyMatch(push -> push.stage == Stage.UNDER_WAY || mayGo(push, clock.instant()))) {
            wait();
        }
    }

    synchronized List<ConnectDelivery> deliveries() {
        return List.copyOf(deliveries);
    }

    synchronized List<UndeliveredMessage> failures() {
        return pushes.stream().filter(Push::hasFailed).map(Outbox::failure).toList();
    }

    private static UndeliveredMessage failure(Push push) {
        return new UndeliveredMessage(
                push.envelopeId,
                push.accountId,
                push.failed == null ? push.lastTry : push.failed,
                push.tries > 1 ? push.lastTry : null,
                push.tries - 1,
                push.error,
                push.to.configId(),
                push.to.listener().url());
    }
}
