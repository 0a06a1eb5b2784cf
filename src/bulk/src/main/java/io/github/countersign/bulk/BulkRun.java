package io.github.countersign.bulk;

import io.github.countersign.DocuSignClient;
import io.github.countersign.bulk.Claim.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One run: reads rows, claims them, and hands them to so many threads. */
final class BulkRun {

    private final Ledger ledger;
    private final BulkSettings settings;
    private final String run;
    private final RowSender sender;
    private final Semaphore places;
    private final Pauses pauses;
    private final Set<String> keys = new HashSet<>();
    private final Queue<BulkRow> lost = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Throwable> stopped = new AtomicReference<>();

    BulkRun(DocuSignClient client, Ledger ledger, BulkSettings settings, String run) {
        this.ledger = ledger;
        this.settings = settings;
        this.run = run;
        this.pauses = new Pauses(settings.waiting());
        this.sender = new RowSender(client, ledger, settings, pauses);
        this.places = new Semaphore(settings.inFlight());
    }

    /** The key that the envelope of a row carries. */
    static String key(String run, String row) {
        return run + "/" + row;
    }

    BulkCounts over(Iterator<BulkRow> rows) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(settings.inFlight(), task -> {
            Thread thread = new Thread(task, "countersign-bulk");
            thread.setDaemon(true);
            return thread;
        });
        try {
            sendAll(rows, threads);
        } finally {
            pauses.end();
            end(threads);
        }
        Throwable failure = stopped.get();
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure != null) {
            throw new IllegalStateException("A row ended in a way that is a defect: " + failure, failure);
        }
        return ledger.counts(run);
    }

    private void sendAll(Iterator<BulkRow> rows, ExecutorService threads) throws InterruptedException {
        List<BulkRow> later = new ArrayList<>();
        while (stopped.get() == null && rows.hasNext()) {
            BulkRow row = rows.next();
            if (!keys.add(row.key())) {
                throw new IllegalArgumentException(
                        "The key '%s' is there twice: which row would be sent?".formatted(row.key()));
            }
            offer(row, later, threads);
        }
        await(later);
        // What others have is theirs until their claims are over.
        while (!later.isEmpty() && stopped.get() == null) {
            List<BulkRow> again = List.copyOf(later);
            later.clear();
            for (BulkRow row : again) {
                offer(row, later, threads);
            }
            await(later);
            if (later.size() == again.size()) {
                settings.waiting().pause(settings.claim().dividedBy(10).plusMillis(1));
            }
        }
    }

    /** Waits for the sends under way; rows that went to somebody else meanwhile are for later. */
    private void await(List<BulkRow> later) throws InterruptedException {
        places.acquire(settings.inFlight());
        places.release(settings.inFlight());
        for (BulkRow row = lost.poll(); row != null; row = lost.poll()) {
            later.add(row);
        }
    }

    /** What is under way ends first, whatever has happened: afterwards the caller may close client and ledger. */
    private static void end(ExecutorService threads) {
        threads.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                if (threads.awaitTermination(1, TimeUnit.HOURS)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void offer(BulkRow row, List<BulkRow> later, ExecutorService threads) throws InterruptedException {
        places.acquire();
        boolean handedOver = false;
        try {
            if (stopped.get() != null) {
                return;
            }
            Claim claim = ledger.claim(run, row.key(), settings.waiting().now(), settings.claim());
            if (claim.isMine()) {
                threads.execute(() -> send(row, claim));
                handedOver = true;
            } else if (claim.kind() == Kind.TAKEN) {
                later.add(row);
            }
        } finally {
            if (!handedOver) {
                places.release();
            }
        }
    }

    // An Error, such as a full heap, ends the run as well: a row that nobody works on must not look as if it were under
    // way.
    private void send(BulkRow row, Claim claim) {
        try {
            if (!sender.send(row, claim)) {
                lost.add(row);
            }
            settings.progress().accept(ledger.counts(run));
        } catch (InterruptedException e) {
            stop(new IllegalStateException("The run is over", e), claim);
        } catch (RuntimeException | Error e) {
            stop(e, claim);
        } finally {
            places.release();
        }
    }

    private void stop(Throwable reason, Claim claim) {
        stopped.compareAndSet(null, reason);
        pauses.end();
        try {
            ledger.letGo(claim);
        } catch (LedgerException e) {
            // The row keeps its claim until that is over.
            reason.addSuppressed(e);
        }
    }
}
