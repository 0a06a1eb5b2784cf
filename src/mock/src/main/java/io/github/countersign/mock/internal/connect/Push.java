package io.github.countersign.mock.internal.connect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message that is due, under way or has failed. Guarded by the outbox that holds it. */
final class Push {

    enum Stage {
        /** Not tried yet. */
        NEW,
        /** On its way. */
        UNDER_WAY,
        /** Failed, and to be sent again. */
        WAITING,
        /** Failed for good. */
        GIVEN_UP
    }

    final String envelopeId;
    final String accountId;
    final Subscription to;
    Stage stage = Stage.NEW;
    Instant due;
    boolean documents;
    int tries;

    /** How many deliveries to this listener had been acknowledged when it failed. */
    long acknowledgedAtFailure;

    @Nullable
    Instant failed;

    Instant lastTry;
    String error = "";

    Push(String envelopeId, String accountId, Subscription to, Instant due, boolean documents) {
        this.envelopeId = envelopeId;
        this.accountId = accountId;
        this.to = to;
        this.due = due;
        this.lastTry = due;
        this.documents = documents;
    }

    boolean hasFailed() {
        return stage == Stage.WAITING || stage == Stage.GIVEN_UP;
    }
}
