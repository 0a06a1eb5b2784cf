package io.github.countersign.bulk;

import io.github.countersign.DocuSignClient;
import io.github.countersign.bulk.Ledger.Claim;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One run: reads rows, claims them, and hands them to so many threads. */
final class BulkRun {

    private final Ledger ledger;
    private final BulkSettings settings;
    private final String run;
    private final RowSender sender;
    private final Semaphore places;
    private final Queue<BulkRow> lost = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable RuntimeException> stopped = new AtomicReference<>();

    BulkRun(DocuSignClient client, Ledger ledger, BulkSettings settings, String run) {
        this.ledger = ledger;
        this.settings = settings;
        this.run = run;
        this.sender = new RowSender(client, ledger, settings, run);
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
        List<BulkRow> later = new ArrayList<>();
        List<Future<?>> underWay = new ArrayList<>();
        try {
            while (rows.hasNext() && stopped.get() == null) {
                offer(rows.next(), later, threads, underWay);
            }
            await(underWay, later);
            // What others have is theirs until their claims are over.
            while (!later.isEmpty() && stopped.get() == null) {
                List<BulkRow> again = List.copyOf(later);
                later.clear();
                for (BulkRow row : again) {
                    offer(row, later, threads, underWay);
                }
                await(underWay, later);
                if (later.size() == again.size()) {
                    settings.waiting().pause(settings.claim().dividedBy(10).plusMillis(1));
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A row ended in a way that is a defect: " + e.getCause(), e);
        } finally {
            threads.shutdown();
        }
        RuntimeException failure = stopped.get();
        if (failure != null) {
            throw failure;
        }
        return ledger.counts(run);
    }

    /** Waits for the sends under way; rows that went to somebody else meanwhile are for later. */
    private void await(List<Future<?>> underWay, List<BulkRow> later) throws InterruptedException, ExecutionException {
        for (Future<?> send : underWay) {
            send.get();
        }
        underWay.clear();
        for (BulkRow row = lost.poll(); row != null; row = lost.poll()) {
            later.add(row);
        }
    }

    private void offer(BulkRow row, List<BulkRow> later, ExecutorService threads, List<Future<?>> underWay)
            throws InterruptedException {
        places.acquire();
        Claim claim;
        try {
            claim = ledger.claim(
                    run, row.key(), settings.owner(), settings.waiting().now(), settings.claim());
        } catch (RuntimeException e) {
            places.release();
            stopped.compareAndSet(null, e);
            return;
        }
        if (claim == Claim.TAKEN || claim == Claim.OVER) {
            places.release();
            if (claim == Claim.TAKEN) {
                later.add(row);
            }
            return;
        }
        underWay.removeIf(Future::isDone);
        underWay.add(threads.submit(() -> send(row, claim)));
    }

    private void send(BulkRow row, Claim claim) {
        try {
            if (!sender.send(row, claim)) {
                lost.add(row);
            }
            settings.progress().accept(ledger.counts(run));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            stopped.compareAndSet(null, e);
        } finally {
            places.release();
        }
    }
}
