package io.github.countersign.mock.internal.envelope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All envelopes of a mock, in memory; the documents are files in the folder that it is given, which goes away on
 * {@link #close()}.
 *
 * <p>Thread-safe. A change of an envelope sees the outcome of every earlier one.
 */
public final class EnvelopeStore implements AutoCloseable {

    /** How long a TransactionID stands for the envelope that it made. */
    public static final Duration TRANSACTION_LIFE = Duration.ofDays(7);

    private record Transaction(String accountId, String id) {}

    private record Due(Instant at, String envelopeId) {}

    private final Path folder;
    private final InstantSource clock;
    private final List<EnvelopeWatcher> watchers = new CopyOnWriteArrayList<>();
    // Guarded by this; the order is that of creation, which is the order of the status queries' pages.
    private final Map<String, StoredEnvelope> envelopes = new LinkedHashMap<>();
    private final Map<Transaction, String> transactions = new LinkedHashMap<>();
    // May hold moments that are no longer of interest; an envelope is asked again before anything happens to it.
    private final PriorityQueue<Due> deadlines = new PriorityQueue<>(Comparator.comparing(Due::at));

    /**
     * An empty store.
     *
     * @param folder where document files go; made when the first one comes, and owned by the store from then on
     * @param clock the time in the mock
     */
    public EnvelopeStore(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** From now on {@code watcher} is told of every change. */
    public void watch(EnvelopeWatcher watcher) {
        watchers.add(watcher);
    }

    /** The folder for the documents of one envelope, which exists when this returns. */
    public Path folderOf(String envelopeId) throws IOException {
        return Files.createDirectories(folder.resolve(envelopeId));
    }

    /** Removes the documents of an envelope that came to nothing. */
    public void discard(String envelopeId) {
        deleteTree(folder.resolve(envelopeId));
    }

    /** Keeps a new envelope. From now on its transaction stands for it. */
    public synchronized void add(StoredEnvelope envelope) {
        put(null, envelope, envelope.state().times().created());
        String transactionId = envelope.transactionId();
        if (transactionId != null) {
            transactions.put(new Transaction(envelope.accountId(), transactionId), envelope.id());
        }
    }

    /**
     * Keeps a new envelope unless its transaction has made one already.
     *
     * @return the earlier envelope of that transaction, or empty if this one is kept
     */
    public synchronized Optional<StoredEnvelope> addUnlessKnown(StoredEnvelope envelope, Instant now) {
        String transactionId = envelope.transactionId();
        Optional<StoredEnvelope> earlier =
                transactionId == null ? Optional.empty() : byTransaction(envelope.accountId(), transactionId, now);
        if (earlier.isEmpty()) {
            add(envelope);
        }
        return earlier;
    }

    /** The envelope that this transaction made in the last seven days. */
    public synchronized Optional<StoredEnvelope> byTransaction(String accountId, String transactionId, Instant now) {
        return Optional.ofNullable(transactions.get(new Transaction(accountId, transactionId)))
                .flatMap(this::find)
                .filter(e -> e.state().times().created().plus(TRANSACTION_LIFE).isAfter(now));
    }

    /** The envelope with that id, which is in lower case. */
    public synchronized Optional<StoredEnvelope> find(String envelopeId) {
        settle();
        return Optional.ofNullable(envelopes.get(envelopeId));
    }

    /** All envelopes, oldest first. */
    public synchronized List<StoredEnvelope> all() {
        settle();
        return List.copyOf(envelopes.values());
    }

    /**
     * Changes the state of an envelope. When {@code change} throws, nothing is changed.
     *
     * @throws IllegalArgumentException if there is no such envelope
     */
    public StoredEnvelope update(String envelopeId, UnaryOperator<EnvelopeState> change) {
        return change(envelopeId, envelope -> envelope.with(change.apply(envelope.state())));
    }

    /**
     * Changes anything about an envelope but its id and history. When {@code change} throws, nothing is changed.
     *
     * @throws IllegalArgumentException if there is no such envelope
     */
    public synchronized StoredEnvelope change(String envelopeId, UnaryOperator<StoredEnvelope> change) {
        StoredEnvelope before =
                find(envelopeId).orElseThrow(() -> new IllegalArgumentException("There is no envelope " + envelopeId));
        return put(before, change.apply(before), DatabaseTime.now(clock));
    }

    /**
     * Lets happen what is due by now: reminders, expiry and the like. Whatever asks for an envelope does this first, so that it
     * is only needed by who wants to be told.
     */
    public synchronized void settle() {
        Instant now = DatabaseTime.now(clock);
        for (Due due = deadlines.peek(); due != null && !due.at().isAfter(now); due = deadlines.peek()) {
            deadlines.remove();
            StoredEnvelope envelope = envelopes.get(due.envelopeId());
            if (envelope != null
                    && Deadlines.next(envelope).filter(due.at()::equals).isPresent()) {
                put(envelope, Deadlines.step(envelope), due.at());
            }
        }
    }

    /** The envelope once it is made: if it is still being made, that ends now. */
    public StoredEnvelope finish(String envelopeId) {
        return change(
                envelopeId,
                envelope -> envelope.keeping().processing() == null
                        ? envelope
                        : envelope.processedAt(DatabaseTime.now(clock)));
    }

    private StoredEnvelope put(@Nullable StoredEnvelope before, StoredEnvelope after, Instant now) {
        StoredEnvelope recorded = after.recording(History.between(before, after, now));
        envelopes.put(recorded.id(), recorded);
        Optional<Instant> next = Deadlines.next(recorded);
        next.ifPresent(at -> deadlines.add(new Due(at, recorded.id())));
        if (recorded.purged()) {
            discard(recorded.id());
        }
        watchers.forEach(watcher -> watcher.changed(before, recorded));
        return recorded;
    }

    /** Forgets everything and removes the folder. */
    @Override
    public synchronized void close() {
        envelopes.clear();
        transactions.clear();
        deadlines.clear();
        deleteTree(folder);
    }

    private static void deleteTree(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException nothingThere) {
            // No document ever came.
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the documents of the mock under " + root, e);
        }
    }
}
