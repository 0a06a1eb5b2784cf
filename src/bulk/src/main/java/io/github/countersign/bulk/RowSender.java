package io.github.countersign.bulk;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.bulk.Claim.Kind;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.error.AmbiguousSendException;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.CallPhase;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.IntegratorKeyException;
import io.github.countersign.error.InvalidDraftException;
import io.github.countersign.error.InvalidStateException;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.TransportException;
import io.github.countersign.error.ValidationException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Brings one row to its end, and writes every step down before it is taken. Thread-safe. */
final class RowSender {

    private static final Duration BREATH = Duration.ofSeconds(5);
    private static final Set<String> LOOKS = Set.of("SynchEnvelope", "RequestStatusesEx");

    private final DocuSignClient client;
    private final Ledger ledger;
    private final BulkSettings settings;
    private final Pauses pauses;

    RowSender(DocuSignClient client, Ledger ledger, BulkSettings settings, Pauses pauses) {
        this.client = client;
        this.ledger = ledger;
        this.settings = settings;
        this.pauses = pauses;
    }

    /**
     * Brings the row to its end.
     *
     * @return false if it went to somebody else meanwhile, who will
     */
    boolean send(BulkRow row, Claim claim) throws InterruptedException {
        return claim.kind() == Kind.LEFT_BEHIND ? leftBehind(row, claim) : fresh(row, claim);
    }

    private boolean fresh(BulkRow row, Claim claim) throws InterruptedException {
        EnvelopeDraft draft;
        try {
            draft = draft(row, claim);
        } catch (DocuSignException | IllegalArgumentException e) {
            return ledger.failed(claim, text(e));
        }
        for (int tries = 1; ledger.sending(claim, now(), settings.claim()); tries++) {
            try {
                ledger.sent(claim.run(), claim.key(), idOf(draft));
                return true;
            } catch (AmbiguousSendException e) {
                return settings.assumeAbsentAfter().isPresent()
                        ? doubtful(row, claim, now(), text(e))
                        : looked(claim, text(e));
            } catch (RateLimitedException e) {
                tries--; // no fault of the row
                if (!comesLater(claim, e.resumeAt().orElse(now().plus(BREATH)))) {
                    return false;
                }
            } catch (AuthenticationException | IntegratorKeyException | PermissionException e) {
                // Every other row would end the same way: the run stops, and this row is sent when somebody has seen to
                // it.
                ledger.giveBack(claim);
                throw e;
            } catch (DocuSignException e) {
                Optional<Instant> heldBack = heldBackUntil(e);
                tries -= heldBack.isPresent() || hadNoTurn(e) ? 1 : 0; // no fault of the row either
                boolean passes = e.retryable() && (isOfALook(e) || !e.requestSent());
                if (!passes || tries >= settings.tries()) {
                    return notSent(claim, e);
                }
                // A probe may be under way: that is no reason to ask without a pause.
                Instant soonest = now().plus(BREATH);
                if (!comesLater(claim, heldBack.filter(soonest::isBefore).orElse(soonest))) {
                    return false;
                }
            }
        }
        return false;
    }

    /**
     * The draft under the key of the row. A row that was sent before is looked for first: what was thought to have failed may have been made
     * after all, too late for those who looked then.
     */
    private static EnvelopeDraft draft(BulkRow row, Claim claim) {
        EnvelopeDraft draft = row.draft().get();
        draft.idempotencyKey().ifPresent(own -> {
            throw new IllegalArgumentException(
                    "The draft has an idempotency key of its own, by which this run could not find its envelope again. Leave it out: the key is "
                            + key(claim));
        });
        return claim.attempts() == 0 ? draft.withTransactionId(key(claim)) : draft.withIdempotencyKey(key(claim));
    }

    /** What ends one row with an error; where no row would get through, the run stops, and its rows wait. */
    private boolean notSent(Claim claim, DocuSignException e) {
        if (isOutOfReach(e) || isOfALook(e)) {
            ledger.giveBack(claim);
            throw e;
        }
        return ledger.failed(claim, text(e));
    }

    private static boolean isOutOfReach(DocuSignException e) {
        return phase(e).filter(phase -> phase.compareTo(CallPhase.SENDING) < 0).isPresent();
    }

    private static boolean hadNoTurn(DocuSignException e) {
        return phase(e).filter(phase -> phase == CallPhase.QUEUED).isPresent();
    }

    private static Optional<CallPhase> phase(DocuSignException e) {
        if (e instanceof TransportException failure) {
            return Optional.of(failure.progress().phase());
        }
        return e instanceof DeadlineException failure
                ? Optional.of(failure.progress().phase())
                : Optional.empty();
    }

    private static Optional<Instant> heldBackUntil(DocuSignException e) {
        return e instanceof ServerException failure ? failure.heldBackUntil() : Optional.empty();
    }

    /** A row whose sending was cut off: the ledger does not know how far it came, the service may. */
    private boolean leftBehind(BulkRow row, Claim claim) throws InterruptedException {
        String reason =
                "The process that was sending it ended in the middle, and no envelope with key %s was found. Look again later with resolveAmbiguous."
                        .formatted(key(claim));
        // Looks do not go back for ever: an envelope that is older than they reach is not seen, and cannot be said to
        // be absent.
        Instant since = claim.sendingSince().orElse(now());
        boolean reached = since.plus(settings.lookingBack()).isAfter(now());
        if (settings.assumeAbsentAfter().isPresent() && reached) {
            return doubtful(row, claim, now(), reason);
        }
        return looked(
                claim, reached ? reason : reason + " Its sending began at " + since + ", before what the looks reach.");
    }

    /** One more look. Without an answer the run stops: of a service that is down, one row after the other would end in doubt. */
    private boolean looked(Claim claim, String reason) throws InterruptedException {
        Optional<EnvelopeId> found = look(claim);
        if (found.isEmpty()) {
            return ledger.ambiguous(claim, reason);
        }
        ledger.sent(claim.run(), claim.key(), found.get().value());
        return true;
    }

    /** Looks, waits, and sends under a key that is looked up again, as the caller assumes that what is not found by then is not there. */
    private boolean doubtful(BulkRow row, Claim claim, Instant since, String reason) throws InterruptedException {
        Duration absence = settings.assumeAbsentAfter().orElseThrow();
        String last = reason;
        for (int tries = 0; tries < 2 * settings.tries(); tries++) {
            Optional<EnvelopeId> found = look(claim);
            if (found.isPresent()) {
                ledger.sent(claim.run(), claim.key(), found.get().value());
                return true;
            }
            if (!wait(claim, between(since.plus(absence))) || !ledger.sending(claim, now(), settings.claim())) {
                return false;
            }
            try {
                ledger.sent(claim.run(), claim.key(), idOf(row.draft().get().withIdempotencyKey(key(claim))));
                return true;
            } catch (AmbiguousSendException e) {
                since = now();
                last = text(e);
            } catch (RateLimitedException e) {
                tries--;
                if (!wait(claim, between(e.resumeAt().orElse(now().plus(BREATH))))) {
                    return false;
                }
            } catch (AuthenticationException | IntegratorKeyException | PermissionException e) {
                throw e;
            } catch (DocuSignException | IllegalArgumentException e) {
                if (isRefusal(e)) {
                    return ledger.failed(claim, text(e));
                }
                // It may come from the look as well as from the send: the doubt stays.
                last = text(e);
                if (!wait(claim, BREATH)) {
                    return false;
                }
            }
        }
        return ledger.ambiguous(claim, last);
    }

    /** The looks show nothing, and a further request would be refused as this one was. */
    private static boolean isRefusal(RuntimeException e) {
        if (e instanceof InvalidDraftException) {
            return true;
        }
        return (e instanceof ValidationException
                        || e instanceof NotFoundException
                        || e instanceof InvalidStateException)
                && !isOfALook((DocuSignException) e);
    }

    /** Such a failure says nothing of the row: nothing was sent for it this time. */
    private static boolean isOfALook(DocuSignException e) {
        return e.operation().filter(LOOKS::contains).isPresent();
    }

    private String idOf(EnvelopeDraft draft) {
        return client.envelopes().send(draft).id().value();
    }

    private Optional<EnvelopeId> look(Claim claim) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return client.envelopes().byKey(key(claim));
            } catch (RateLimitedException e) {
                wait(claim, between(e.resumeAt().orElse(now().plus(BREATH))));
                tries--;
            } catch (AuthenticationException | IntegratorKeyException | PermissionException e) {
                throw e;
            } catch (DocuSignException e) {
                // Without an answer nothing can be decided: the row stays as it is, for the next run.
                if (tries >= 2 * settings.tries()) {
                    throw e;
                }
                wait(claim, BREATH);
            }
        }
    }

    /** Nothing was sent: should the process die now, the row goes out without a look. */
    private boolean comesLater(Claim claim, Instant time) throws InterruptedException {
        Duration pause = between(time);
        boolean mine = ledger.refused(claim, now().plus(pause).plus(settings.claim()));
        if (mine) {
            pauses.pause(pause);
        }
        return mine;
    }

    private boolean wait(Claim claim, Duration time) throws InterruptedException {
        boolean mine = ledger.keep(claim, now().plus(time).plus(settings.claim()));
        pauses.pause(time);
        return mine;
    }

    private Duration between(Instant time) {
        Duration left = Duration.between(now(), time);
        return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
    }

    private Instant now() {
        return settings.waiting().now();
    }

    private static String key(Claim claim) {
        return BulkRun.key(claim.run(), claim.key());
    }

    private static String text(RuntimeException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
