package io.github.countersign.mock.internal.connect;

import io.github.countersign.mock.ConnectDelivery;
import io.github.countersign.mock.ConnectListener;
import io.github.countersign.mock.ConnectListener.Contents;
import io.github.countersign.mock.ConnectSettings;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.UndeliveredMessage;
import io.github.countersign.mock.internal.envelope.EnvelopeStore;
import io.github.countersign.mock.internal.envelope.EnvelopeWatcher;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import net.docusign.api_3_0.EventNotification;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners of envelopes. One thread posts, so that a listener gets messages one after the other. Thread-safe. */
public final class Connect implements EnvelopeWatcher, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Connect.class);
    private static final long LONGEST_SLEEP = 1000;

    private final ConnectSettings settings;
    private final MockClock clock;
    private final EnvelopeStore envelopes;
    private final PushWriter writer;
    private final Outbox outbox;
    private final Postman postman;
    private final Thread thread;
    private final List<Subscription> ofAccount = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /**
     * Connect for one mock; it begins with {@link #start()}.
     *
     * @param settings listeners and rules
     * @param clock the time in the mock
     * @param envelopes the envelopes that it tells of
     * @param writer writes the messages
     */
    public Connect(ConnectSettings settings, MockClock clock, EnvelopeStore envelopes, PushWriter writer) {
        this.settings = settings;
        this.clock = clock;
        this.envelopes = envelopes;
        this.writer = writer;
        this.outbox = new Outbox(settings);
        this.postman = new Postman(settings);
        settings.listeners().forEach(this::listen);
        this.thread = new Thread(this::run, "mock-docusign-connect");
        thread.setDaemon(true);
    }

    /** Begins to watch and to post. */
    public void start() {
        envelopes.watch(this);
        thread.start();
    }

    /** From now on that listener is told, too. */
    public void listen(ConnectListener listener) {
        ofAccount.add(Subscription.ofAccount(listener, ofAccount.size() + 1));
    }

    @Override
    public void changed(@Nullable StoredEnvelope before, StoredEnvelope after) {
        List<Subscription> subscriptions = new ArrayList<>(ofAccount);
        EventNotification asked = after.content().getEventNotification();
        if (asked != null) {
            Subscription.of(asked).ifPresent(subscriptions::add);
        }
        if (subscriptions.isEmpty()) {
            return;
        }
        Events events = Events.between(before, after);
        Instant due = clock.instant().plus(settings.delay());
        for (Subscription subscription : subscriptions) {
            if (subscription.hears(events)) {
                outbox.add(
                        new Push(after.id(), after.accountId(), subscription, due, subscription.getsDocuments(events)));
            }
        }
    }

    private void run() {
        try {
            while (!closed) {
                envelopes.settle();
                Instant now = clock.instant();
                Optional<Push> due = outbox.take(now);
                if (due.isPresent()) {
                    post(due.get(), now);
                } else {
                    sleep(now);
                }
            }
        } catch (InterruptedException e) {
            LOG.trace("Connect ends with its mock");
        }
    }

    private void sleep(Instant now) throws InterruptedException {
        synchronized (outbox) {
            Optional<Instant> next = outbox.nextDue();
            if (closed || next.filter(at -> !at.isAfter(clock.instant())).isPresent()) {
                return;
            }
            long millis = next.map(at -> Math.max(1, Duration.between(now, at).toMillis()))
                    .orElse(LONGEST_SLEEP);
            outbox.wait(Math.min(millis, LONGEST_SLEEP));
        }
    }

    private void post(Push push, Instant now) throws InterruptedException {
        Answer answer = delivered(push);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        outbox.tried(push, now, answer);
    }

    private Answer delivered(Push push) {
        try {
            return envelopes
                    .find(push.envelopeId)
                    .map(envelope -> message(push, envelope))
                    .map(message -> deliver(push, message))
                    .orElseGet(() -> new Answer(false, "The envelope is gone"));
        } catch (RuntimeException e) {
            // Not one defect may keep the other messages back.
            LOG.error("Defect of the mock in a message about envelope {}", push.envelopeId, e);
            return new Answer(false, "A defect of the mock: " + e.getClass().getSimpleName());
        }
    }

    private byte[] message(Push push, StoredEnvelope envelope) {
        Contents contents = push.to.listener().contents().withDocuments(push.documents);
        return writer.message(envelope, contents, push.to.listener().soapNamespace());
    }

    private Answer deliver(Push push, byte[] message) {
        try {
            return postman.post(push.to.listener(), message, push.envelopeId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(false, "The mock was closed");
        }
    }

    /** The clock may have moved: what is due happens, and is told. */
    public void wake() {
        envelopes.settle();
        synchronized (outbox) {
            outbox.notifyAll();
        }
    }

    /** Sends what has not been tried, without regard to its time, and waits for every answer. */
    public void flush() {
        outbox.hurry(clock.instant());
        try {
            outbox.awaitQuiet(clock);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while messages were on their way", e);
        }
    }

    /** Makes the failed messages about these envelopes new again. */
    public void republish(Set<String> envelopeIds) {
        outbox.renew(envelopeIds, clock.instant());
    }

    /** The last attempts, oldest first. */
    public List<ConnectDelivery> deliveries() {
        return outbox.deliveries();
    }

    Optional<StoredEnvelope> envelope(String id) {
        return envelopes.find(id);
    }

    /** What nobody has acknowledged, oldest first. */
    public List<UndeliveredMessage> failures() {
        return outbox.failures();
    }

    /** Ends the thread; what has not been sent never is. */
    @Override
    public void close() {
        closed = true;
        outbox.close();
        thread.interrupt();
    }
}
