package io.github.countersign.internal.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.error.AmbiguousSendException;
import io.github.countersign.error.CallFailure;
import io.github.countersign.error.CallPhase;
import io.github.countersign.error.CallProgress;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.TransportException;
import io.github.countersign.internal.recovery.Trace.Found;
import io.github.countersign.internal.transport.Broken;
import io.github.countersign.internal.transport.FailureKind;
import io.github.countersign.internal.transport.HttpTransportException;
import io.github.countersign.reliability.Recovery;
import io.github.countersign.testing.VirtualWaiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sends against a model of the service: requests that vanish, replies that vanish, envelopes that appear late, clocks that differ. */
class SendOncePropertyTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    /** What happens to one request. */
    enum Fate {
        ANSWERED,
        BROKEN_OFF,
        NOT_CONNECTED,
        STALLED,
        OUT_OF_TIME,
        REPLY_LOST,
        REQUEST_LOST
    }

    /**
     * A scene of the play.
     *
     * @param fates of the requests that send, the last one for all further
     * @param commitDelay from a request to its envelope
     * @param skew of the service's clock against ours
     * @param brokenLooks looks that fail
     */
    record Scene(List<Fate> fates, Duration commitDelay, Duration skew, List<Boolean> brokenLooks) {}

    @Property(tries = 2000)
    void withoutAssumptionsNothingIsThereTwiceAndWhatIsReportedIsTrue(@ForAll("scenes") Scene scene) {
        Model model = new Model(scene);
        SendOnce once = new SendOnce(Recovery.standard(), model.waiting, model);

        Optional<EnvelopeId> told = Optional.empty();
        boolean ambiguous = false;
        boolean failed = false;
        try {
            told = Optional.of(once.send("k", model::send, Found::id));
        } catch (AmbiguousSendException e) {
            ambiguous = true;
            assertThat(e.transactionId()).contains("k");
            assertThat(e.tried()).isNotEmpty();
        } catch (DocuSignException e) {
            failed = true;
        }

        model.letAllTimePass();
        assertThat(model.envelopes()).hasSizeLessThanOrEqualTo(1);
        if (told.isPresent()) {
            assertThat(model.envelopes()).containsExactly(told.get());
        }
        if (failed) {
            assertThat(model.envelopes()).isEmpty();
        }
        assertThat(model.wholeRequests).isLessThanOrEqualTo(1);
        assertThat(told.isPresent() || ambiguous || failed).isTrue();
    }

    @Property(tries = 2000)
    void anAssumptionThatHoldsSettlesEveryDoubtAndSendsOnce(@ForAll("scenes") Scene scene) {
        Duration assumed = scene.commitDelay().plusSeconds(1);
        Model model = new Model(scene);
        SendOnce once = new SendOnce(Recovery.standard().assumingAbsentAfter(assumed), model.waiting, model);

        Optional<EnvelopeId> told = Optional.empty();
        try {
            told = Optional.of(once.send("k", model::send, Found::id));
        } catch (DocuSignException e) {
            assertThat(e.getMessage()).isNotBlank();
        }

        model.letAllTimePass();
        assertThat(model.envelopes()).hasSizeLessThanOrEqualTo(1);
        told.ifPresent(id -> assertThat(model.envelopes()).containsExactly(id));
        assertThat(model.wholeRequests).isLessThanOrEqualTo(6);
    }

    @Property(tries = 1000)
    void aKeyOfTheCallersOwnIsThereOnceHoweverOftenItIsSent(@ForAll("scenes") Scene scene) {
        Model model = new Model(scene);
        SendOnce once = new SendOnce(Recovery.standard(), model.waiting, model);
        Set<EnvelopeId> told = new HashSet<>();

        for (int i = 0; i < 4; i++) {
            try {
                told.add(once.earlier("k").map(Found::id).orElseGet(() -> once.send("k", model::send, Found::id)));
            } catch (DocuSignException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
            model.letAllTimePass();
        }

        assertThat(told).hasSizeLessThanOrEqualTo(1);
        assertThat(model.envelopes()).hasSizeLessThanOrEqualTo(1).containsAll(told);
    }

    @Provide
    Arbitrary<Scene> scenes() {
        return Combinators.combine(
                        Arbitraries.of(Fate.values()).list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.integers().between(0, 120).map(Duration::ofSeconds),
                        Arbitraries.integers().between(-600, 600).map(Duration::ofSeconds),
                        Arbitraries.of(true, false, false).list().ofMinSize(1).ofMaxSize(4))
                .as(Scene::new);
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT_DEADLINE, false, 2",
        "IDLE_DEADLINE, false, 2",
        "TOTAL_DEADLINE, false, 1",
        "CONNECT_DEADLINE, true, 1",
        "IDLE_DEADLINE, true, 1"
    })
    void aRequestThatTheNetworkDidNotTakeInTimeIsMadeOnceMoreUnlessTheCallersTimeIsOver(
            FailureKind kind, boolean exact, int requests) {
        DeadlineException late = late(kind, exact);
        int[] made = {0};
        SendOnce once = new SendOnce(Recovery.standard(), new VirtualWaiting(START), (key, since) -> {
            throw new AssertionError("nothing was sent, there is nothing to look for");
        });

        assertThatThrownBy(() -> once.send(
                        "k",
                        () -> {
                            made[0]++;
                            throw late;
                        },
                        Found::id))
                .isSameAs(late);

        assertThat(made[0]).isEqualTo(requests);
    }

    private static DeadlineException late(FailureKind kind, boolean exact) {
        HttpTransportException broken = Broken.before(kind, exact);
        return new DeadlineException(
                new CallFailure("CreateAndSendEnvelope", "demo.docusign.net", false, null, null),
                new CallProgress(CallPhase.SENDING, 10),
                "too late.",
                broken);
    }

    /** The service. It remembers requests, makes their envelopes when they are due, and tells times by its own clock. */
    private static final class Model implements KeyLookup {

        private record Made(EnvelopeId id, Instant due, Instant stamped) {}

        private final VirtualWaiting waiting = new VirtualWaiting(START);
        private final List<Made> made = new ArrayList<>();
        private final Scene scene;
        private final Iterator<Boolean> brokenLooks;
        private int requests;
        private int wholeRequests;

        Model(Scene scene) {
            this.scene = scene;
            this.brokenLooks = scene.brokenLooks().iterator();
        }

        EnvelopeId send() {
            Fate fate = scene.fates().get(Math.min(requests, scene.fates().size() - 1));
            requests++;
            return switch (fate) {
                case ANSWERED -> {
                    wholeRequests++;
                    yield make(Duration.ZERO);
                }
                case REPLY_LOST -> {
                    wholeRequests++;
                    make(scene.commitDelay());
                    throw broken(true);
                }
                case REQUEST_LOST -> {
                    wholeRequests++;
                    throw broken(true);
                }
                case BROKEN_OFF -> throw broken(false);
                case NOT_CONNECTED -> throw late(FailureKind.CONNECT_DEADLINE, false);
                case STALLED -> throw late(FailureKind.IDLE_DEADLINE, false);
                case OUT_OF_TIME -> throw late(FailureKind.TOTAL_DEADLINE, false);
            };
        }

        private EnvelopeId make(Duration delay) {
            EnvelopeId id = new EnvelopeId(UUID.randomUUID().toString());
            Instant due = waiting.now().plus(delay);
            made.add(new Made(id, due, due.plus(scene.skew())));
            return id;
        }

        private static TransportException broken(boolean whole) {
            return TransportException.passing(
                    new CallFailure("CreateAndSendEnvelope", "demo.docusign.net", whole, null, null),
                    new CallProgress(whole ? CallPhase.AWAITING_REPLY : CallPhase.SENDING, 10),
                    "the connection broke.",
                    null);
        }

        @Override
        public Trace look(String key, Instant since) {
            if (brokenLooks.hasNext() && brokenLooks.next()) {
                throw broken(true);
            }
            return made.stream()
                    .filter(one ->
                            !one.due().isAfter(waiting.now()) && !one.stamped().isBefore(since))
                    .findFirst()
                    .<Trace>map(one -> new Found(one.id(), EnvelopeStatusCode.SENT, Optional.empty()))
                    .orElse(Trace.NONE);
        }

        void letAllTimePass() {
            try {
                waiting.pause(Duration.ofMinutes(10));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        List<EnvelopeId> envelopes() {
            return made.stream().map(Made::id).toList();
        }
    }
}
