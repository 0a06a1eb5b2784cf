package io.github.countersign.mock.internal.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.RecipientStatusCode;
import net.docusign.api_3_0.RecipientTypeCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the recipients are and whoever tries what in which order: what must always hold. */
class LifeCyclePropertyTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private static final Map<RecipientStatusCode, Set<RecipientStatusCode>> RECIPIENT_MOVES = Map.of(
            RecipientStatusCode.CREATED, Set.of(RecipientStatusCode.SENT, RecipientStatusCode.COMPLETED),
            RecipientStatusCode.SENT,
                    Set.of(RecipientStatusCode.DELIVERED, RecipientStatusCode.COMPLETED, RecipientStatusCode.DECLINED),
            RecipientStatusCode.DELIVERED, Set.of(RecipientStatusCode.COMPLETED, RecipientStatusCode.DECLINED),
            RecipientStatusCode.COMPLETED, Set.of(),
            RecipientStatusCode.DECLINED, Set.of());

    enum Action {
        VIEW,
        SIGN,
        DECLINE,
        VOID
    }

    record Attempt(Action action, int recipient) {}

    @Property(tries = 2000)
    void noHistoryBreaksTheRules(
            @ForAll("recipients") List<RecipientState> recipients, @ForAll("attempts") List<Attempt> attempts) {
        EnvelopeState state = LifeCycle.send(EnvelopeState.draft(recipients, START), at(0));
        checkInvariants(state);
        int minute = 0;
        for (Attempt attempt : attempts) {
            minute++;
            EnvelopeState next = attempted(state, attempt, at(minute));
            checkMoves(state, next);
            checkInvariants(next);
            state = next;
        }
    }

    @Property(tries = 500)
    void whoeverGoesOnWhenItIsHisTurnGetsTheEnvelopeCompleted(@ForAll("recipients") List<RecipientState> recipients) {
        EnvelopeState state = LifeCycle.send(EnvelopeState.draft(recipients, START), at(0));
        List<Integer> steps = new ArrayList<>();
        int minute = 0;
        while (state.underWay()) {
            RecipientState next = state.recipients().stream()
                    .filter(RecipientState::outstanding)
                    .findFirst()
                    .orElseThrow();
            steps.add(next.routingOrder());
            minute++;
            state = next.signs()
                    ? LifeCycle.sign(state, next.number(), at(minute))
                    : LifeCycle.view(state, next.number(), at(minute));
        }
        assertThat(state.status()).isEqualTo(EnvelopeStatusCode.COMPLETED);
        assertThat(steps).isSorted();
        assertThat(state.recipients()).allMatch(RecipientState::done);
    }

    private static EnvelopeState attempted(EnvelopeState state, Attempt attempt, Instant now) {
        BigInteger number = BigInteger.valueOf(attempt.recipient());
        try {
            return switch (attempt.action()) {
                case VIEW -> LifeCycle.view(state, number, now);
                case SIGN -> LifeCycle.sign(state, number, now);
                case DECLINE -> LifeCycle.decline(state, number, "no", now);
                case VOID -> LifeCycle.voidEnvelope(state, "no", now);
            };
        } catch (IllegalStateException refused) {
            // The rule under test: whoever is refused had no turn, or is none who does that.
            assertThat(mayAct(state, attempt)).as(refused.getMessage()).isFalse();
            return state;
        }
    }

    private static boolean mayAct(EnvelopeState state, Attempt attempt) {
        if (attempt.action() == Action.VOID) {
            return state.underWay();
        }
        boolean needsSigner = attempt.action() != Action.VIEW;
        return state.underWay()
                && state.recipient(BigInteger.valueOf(attempt.recipient()))
                        .filter(RecipientState::outstanding)
                        .filter(r -> !needsSigner || r.signs())
                        .isPresent();
    }

    private static void checkMoves(EnvelopeState before, EnvelopeState after) {
        for (int i = 0; i < before.recipients().size(); i++) {
            RecipientState from = before.recipients().get(i);
            RecipientState to = after.recipients().get(i);
            if (from.status() != to.status()) {
                assertThat(RECIPIENT_MOVES.get(from.status())).contains(to.status());
            }
            assertKept(from.times().sent(), to.times().sent());
            assertKept(from.times().delivered(), to.times().delivered());
            assertKept(from.times().signed(), to.times().signed());
        }
        if (!before.underWay()) {
            assertThat(after).isEqualTo(before);
        }
    }

    private static void assertKept(Instant before, Instant after) {
        if (before != null) {
            assertThat(after).isEqualTo(before);
        }
    }

    private static void checkInvariants(EnvelopeState state) {
        boolean allDone = state.recipients().stream().allMatch(RecipientState::done);
        assertThat(state.status() == EnvelopeStatusCode.COMPLETED).isEqualTo(allDone);
        OptionalInt step = LifeCycle.currentStep(state);
        for (RecipientState recipient : state.recipients()) {
            if (recipient.outstanding()) {
                assertThat(recipient.routingOrder()).isEqualTo(step.orElseThrow());
            }
            if (state.underWay() && recipient.routingOrder() == step.orElseThrow()) {
                assertThat(recipient.status()).isNotEqualTo(RecipientStatusCode.CREATED);
            }
            if (step.isPresent() && recipient.routingOrder() > step.getAsInt()) {
                assertThat(recipient.status()).isEqualTo(RecipientStatusCode.CREATED);
            }
            RecipientState.Times times = recipient.times();
            assertThat(present(times.sent(), times.delivered(), times.signed(), times.declined()))
                    .isSorted();
        }
        EnvelopeState.Times times = state.times();
        assertThat(present(times.created(), times.sent(), times.changed())).isSorted();
        if (state.status() == EnvelopeStatusCode.DELIVERED) {
            assertThat(present(times.sent(), times.delivered())).hasSize(2).isSorted();
        }
    }

    private static List<Instant> present(Instant... times) {
        return Stream.of(times).filter(Objects::nonNull).toList();
    }

    @Provide
    Arbitrary<List<RecipientState>> recipients() {
        Arbitrary<RecipientTypeCode> types = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(RecipientTypeCode.SIGNER)),
                Tuple.of(3, Arbitraries.of(RecipientTypeCode.class)));
        Arbitrary<RecipientState> one = Combinators.combine(
                        types, Arbitraries.integers().between(0, 4))
                .as((type, step) -> TestRecipients.recipient(0, type, step));
        return one.list().ofMinSize(1).ofMaxSize(6).map(LifeCyclePropertyTest::numbered);
    }

    private static List<RecipientState> numbered(List<RecipientState> recipients) {
        List<RecipientState> numbered = new ArrayList<>();
        for (RecipientState recipient : recipients) {
            numbered.add(TestRecipients.recipient(numbered.size() + 1, recipient.type(), recipient.routingOrder()));
        }
        return numbered;
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Action> actions = Arbitraries.frequency(
                Tuple.of(8, Action.SIGN),
                Tuple.of(6, Action.VIEW),
                Tuple.of(1, Action.DECLINE),
                Tuple.of(1, Action.VOID));
        return Combinators.combine(actions, Arbitraries.integers().between(1, 6))
                .as(Attempt::new)
                .list()
                .ofMaxSize(25);
    }

    private static Instant at(int minutes) {
        return START.plusSeconds(60L * minutes);
    }
}
