package io.github.countersign.bulk;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends many envelopes, each once. Stop it anywhere, kill it, start it again, on this machine or another one: rows that are over are left alone, and
 * a row whose sending was cut off is looked for before anything else is done about it.
 *
 * <p>Each row costs one call, a row that was left behind one or two more. Calls go through the limits of the client; when those are used up, the run
 * waits for as long as it takes. Immutable; one run at a time.
 */
public final class BulkSend {

    private final DocuSignClient client;
    private final Ledger ledger;
    private final BulkSettings settings;

    private BulkSend(DocuSignClient client, Ledger ledger, BulkSettings settings) {
        this.client = client;
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * Bulk sends of a client, 8 at a time, with claims of 5 minutes.
     *
     * @param client sends
     * @param ledger keeps what becomes of the rows
     * @return the bulk sends
     */
    public static BulkSend with(DocuSignClient client, Ledger ledger) {
        return new BulkSend(
                client,
                ledger,
                new BulkSettings(
                        8,
                        Duration.ofMinutes(5),
                        5,
                        Optional.empty(),
                        Waiting.ASLEEP,
                        Duration.ofHours(24),
                        counts -> {}));
    }

    /**
     * The same with another number of sends under way.
     *
     * @param sends at least 1
     * @return a copy
     */
    public BulkSend inFlight(int sends) {
        return new BulkSend(client, ledger, settings.inFlight(sends));
    }

    /**
     * The same with another length of claims. A row that a process has taken is left to it for so long, so it has to be longer than any send takes,
     * its wait for the limit and its looks after a lost reply included. Pauses of the run itself lengthen the claim.
     *
     * @param time the length
     * @return a copy
     */
    public BulkSend claimingFor(Duration time) {
        return new BulkSend(client, ledger, settings.claimingFor(time));
    }

    /**
     * The same, with the guess that an envelope which is not found so long after its sending was cut off, or its reply was lost, is not there. It
     * is looked for once more, and sent then. Without this, such a row ends as ambiguous. The client needs no such setting of its own.
     *
     * @param time counted from the lost reply, or from when the row is found left behind
     * @return a copy
     */
    public BulkSend assumingAbsentAfter(Duration time) {
        return new BulkSend(client, ledger, settings.assumingAbsentAfter(time));
    }

    /**
     * The same with another reach of the looks. A row whose sending was cut off longer ago than this is never assumed absent, since a look
     * would not see its envelope.
     *
     * @param time no longer than that of the client's {@code Recovery}; 24 hours unless given
     * @return a copy
     */
    public BulkSend lookingBack(Duration time) {
        return new BulkSend(client, ledger, settings.lookingBack(time));
    }

    /**
     * The same with somebody who is told how far it is, after every row, by whichever thread.
     *
     * @param listener told
     * @return a copy
     */
    public BulkSend progress(Consumer<BulkCounts> listener) {
        return new BulkSend(client, ledger, settings.progress(listener));
    }

    /**
     * The same in a time of its own, for tests.
     *
     * @param time tells and passes time
     * @return a copy
     */
    public BulkSend waiting(Waiting time) {
        return new BulkSend(client, ledger, settings.waiting(time));
    }

    /**
     * Sends what is not over yet. Rows are read as they are needed, so that there may be any number of them.
     *
     * @param run name of the run, at most 39 characters, no {@code /}; the key of an envelope is {@code run/row}
     * @param rows all rows of the run, also those that are over; each key once. The keys, not the rows, are kept in memory
     * @return what has become of all rows
     * @throws LedgerException if the ledger fails; what is under way ends first
     * @throws IllegalArgumentException if a key is there twice; of what came before it, the rows under way end, or wait for the next run
     * @throws io.github.countersign.error.DocuSignException if the sign-in is refused, the service cannot be reached, or an envelope in doubt cannot be looked for: the
     *     run stops, its rows wait
     * @throws InterruptedException if the thread is to stop; what is under way ends first
     */
    public BulkCounts run(String run, Iterator<BulkRow> rows) throws InterruptedException {
        if (run.isBlank() || run.length() > 39) {
            throw new IllegalArgumentException("The name '%s' of a run needs 1 to 39 characters".formatted(run));
        }
        if (run.contains("/") || !run.equals(run.strip())) {
            throw new IllegalArgumentException(
                    "The name '%s' of a run has a '/', or blanks at its ends: another run could have the same keys"
                            .formatted(run));
        }
        return new BulkRun(client, ledger, settings, run).over(rows);
    }

    /**
     * Looks once more for the envelopes of rows that ended as ambiguous, and marks those as sent that are there. One or two calls a row; nothing is
     * sent.
     *
     * @param run name of the run
     * @return how many were found
     */
    public int resolveAmbiguous(String run) {
        int found = 0;
        for (LedgerRow row : ledger.rows(run, RowState.AMBIGUOUS)) {
            Optional<EnvelopeId> envelope = client.envelopes().byKey(BulkRun.key(run, row.key()));
            if (envelope.isPresent()) {
                ledger.sent(run, row.key(), envelope.get().value());
                found++;
            }
        }
        return found;
    }

    /**
     * Lets rows wait again that ended as failed. The next run sends them; those that a request went out for are looked for first, at one or two
     * calls each.
     *
     * @param run name of the run
     * @return how many
     */
    public int retryFailed(String run) {
        return ledger.retryFailed(run);
    }
}
