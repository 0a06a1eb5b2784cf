package io.github.countersign.bulk;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.bulk.Ledger.Claim;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.error.AmbiguousSendException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.RateLimitedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Brings one row to its end, and writes every step down before it is taken. Thread-safe. */
final class RowSender {

    private static final Duration BREATH = Duration.ofSeconds(5);

    private final DocuSignClient client;
    private final Ledger ledger;
    private final BulkSettings settings;
    private final String run;

    RowSender(DocuSignClient client, Ledger ledger, BulkSettings settings, String run) {
        this.client = client;
        this.ledger = ledger;
        this.settings = settings;
        this.run = run;
    }

    /**
     * Brings the row to its end.
     *
     * @return false if it went to somebody else meanwhile, who will
     */
    boolean send(BulkRow row, Claim claim) throws InterruptedException {
        if (claim == Claim.LEFT_BEHIND && !isToBeSent(row)) {
            return true;
        }
        EnvelopeDraft draft;
        try {
            draft = row.draft().get().withTransactionId(BulkRun.key(run, row.key()));
        } catch (DocuSignException | IllegalArgumentException e) {
            ledger.failed(run, row.key(), text(e));
            return true;
        }
        for (int tries = 1; ; tries++) {
            if (!isMine(row)) {
                return false;
            }
            try {
                ledger.sent(run, row.key(), client.envelopes().send(draft).id().value());
                return true;
            } catch (AmbiguousSendException e) {
                ledger.ambiguous(run, row.key(), text(e));
                return true;
            } catch (RateLimitedException e) {
                pauseUntil(e.resumeAt().orElse(now().plus(BREATH)), row);
                tries--; // no fault of the row
            } catch (DocuSignException e) {
                boolean again = !e.requestSent() && e.retryable() && tries < settings.tries();
                if (!again) {
                    ledger.failed(run, row.key(), text(e));
                    return true;
                }
                pauseUntil(now().plus(BREATH), row);
            }
        }
    }

    /** Says that the request is about to go out. A claim that has lapsed is renewed, if nobody else has taken the row. */
    private boolean isMine(BulkRow row) throws InterruptedException {
        while (!ledger.sending(run, row.key(), settings.owner(), now(), settings.claim())) {
            Claim claim = ledger.claim(run, row.key(), settings.owner(), now(), settings.claim());
            boolean again = claim == Claim.FRESH || (claim == Claim.LEFT_BEHIND && isToBeSent(row));
            if (!again) {
                return false;
            }
        }
        return true;
    }

    /** A row whose sending was cut off: the ledger does not know how far it came, the service may. */
    private boolean isToBeSent(BulkRow row) throws InterruptedException {
        Optional<EnvelopeId> found = look(row);
        if (found.isEmpty() && settings.assumeAbsentAfter().isPresent()) {
            settings.waiting().pause(settings.assumeAbsentAfter().get());
            found = look(row);
        }
        if (found.isPresent()) {
            ledger.sent(run, row.key(), found.get().value());
            return false;
        }
        if (settings.assumeAbsentAfter().isEmpty()) {
            ledger.ambiguous(
                    run,
                    row.key(),
                    "The process that was sending it ended in the middle, and no envelope with key %s was found. Look again later with resolveAmbiguous."
                            .formatted(BulkRun.key(run, row.key())));
            return false;
        }
        return true;
    }

    private Optional<EnvelopeId> look(BulkRow row) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return client.envelopes().byKey(BulkRun.key(run, row.key()));
            } catch (RateLimitedException e) {
                settings.waiting().pause(between(e.resumeAt().orElse(now().plus(BREATH))));
                tries--;
            } catch (DocuSignException e) {
                // Without an answer nothing can be decided: the row stays as it is, for the next run.
                if (tries >= 2 * settings.tries()) {
                    throw e;
                }
                settings.waiting().pause(BREATH);
            }
        }
    }

    /** The wait can be longer than the claim, so the row is nobody's meanwhile, and claimed anew. */
    private void pauseUntil(Instant time, BulkRow row) throws InterruptedException {
        ledger.giveBack(run, row.key());
        settings.waiting().pause(between(time));
        ledger.claim(run, row.key(), settings.owner(), now(), settings.claim());
    }

    private Duration between(Instant time) {
        Duration left = Duration.between(now(), time);
        return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
    }

    private Instant now() {
        return settings.waiting().now();
    }

    private static String text(RuntimeException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
