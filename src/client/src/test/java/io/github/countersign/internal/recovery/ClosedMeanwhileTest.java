package io.github.countersign.internal.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.countersign.error.AmbiguousSendException;
import io.github.countersign.error.CallFailure;
import io.github.countersign.error.CallPhase;
import io.github.countersign.error.CallProgress;
import io.github.countersign.error.TransportException;
import io.github.countersign.internal.recovery.EffectOnce.Repeat;
import io.github.countersign.reliability.Recovery;
import io.github.countersign.testing.VirtualWaiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A client that is closed between a lost reply and what would settle it. */
class ClosedMeanwhileTest {

    private static final IllegalStateException CLOSED = new IllegalStateException("This client was closed");

    private final VirtualWaiting waiting = new VirtualWaiting(Instant.parse("2026-03-02T10:00:00Z"));

    @Test
    void aSendThatMayBeOutIsAmbiguousWhenItCannotBeSentAgain() {
        SendOnce once = new SendOnce(
                Recovery.standard().assumingAbsentAfter(Duration.ofMinutes(1)), waiting, (key, since) -> Trace.NONE);

        AmbiguousSendException e = catchThrowableOfType(
                AmbiguousSendException.class, () -> once.send("k", failing(lost(true), CLOSED), Trace.Found::id));

        assertThat(e.tried())
                .containsExactly(
                        "look after 0 s: not there",
                        "look after 10 s: not there",
                        "look after 60 s: not there",
                        "sent again 60 s after the lost reply, as the settings assume",
                        "not sent again, the client is closed");
        assertThat(e.transactionId()).contains("k");
    }

    @Test
    void aSendThatWasProvedNotToBeOutFailsAsAnyCallOfAClosedClient() {
        SendOnce once = new SendOnce(Recovery.standard(), waiting, (key, since) -> Trace.NONE);

        assertThatThrownBy(() -> once.send("k", failing(lost(false), CLOSED), Trace.Found::id))
                .isSameAs(CLOSED);
    }

    @Test
    void aSendIsAmbiguousWhenItCannotBeLookedFor() {
        SendOnce once = new SendOnce(Recovery.standard(), waiting, (key, since) -> {
            throw CLOSED;
        });

        AmbiguousSendException e = catchThrowableOfType(
                AmbiguousSendException.class, () -> once.send("k", failing(lost(true)), Trace.Found::id));

        assertThat(e.tried()).containsExactly("look after 0 s: not possible, the client is closed");
    }

    @Test
    void aChangeFailsWithTheReplyThatWasLost() {
        EffectOnce effects = new EffectOnce(Recovery.standard(), waiting);
        TransportException lost = lost(true);

        assertThatThrownBy(() -> effects.change(failing(lost), failing(CLOSED), Repeat.<String>never()))
                .isSameAs(lost)
                .hasSuppressedException(CLOSED);
    }

    @Test
    void aChangeThatCannotBeAskedForAgainFailsWithTheReplyThatWasLost() {
        EffectOnce effects = new EffectOnce(Recovery.standard(), waiting);
        TransportException lost = lost(true);
        Repeat<String> harmless = new Repeat<>(true, e -> false, Optional::empty);

        assertThatThrownBy(() -> effects.change(failing(lost, CLOSED), Optional::empty, harmless))
                .isSameAs(lost)
                .hasSuppressedException(CLOSED);
    }

    private static TransportException lost(boolean whole) {
        return TransportException.passing(
                new CallFailure("CreateAndSendEnvelope", "demo.docusign.net", whole, null, null),
                new CallProgress(whole ? CallPhase.AWAITING_REPLY : CallPhase.SENDING, 10),
                "the connection broke.",
                null);
    }

    private static <T> Supplier<T> failing(RuntimeException... one) {
        Iterator<RuntimeException> failures = List.of(one).iterator();
        return () -> {
            throw failures.next();
        };
    }
}
