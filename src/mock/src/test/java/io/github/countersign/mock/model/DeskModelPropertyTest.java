package io.github.countersign.mock.model;

import io.github.countersign.mock.MockFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * Whatever senders, recipients, the clock, lost replies and a listener do, in whichever order: no envelope is lost or made twice,
 * none does what it cannot, no recipient's times move, and every message to the listener tells what was so when it was made.
 */
class DeskModelPropertyTest {

    private static final int NO_FAULT = 3;

    private final List<Desk> desks = new ArrayList<>();

    @AfterTry
    void close() {
        desks.forEach(Desk::close);
        desks.clear();
    }

    private Desk desk() {
        Desk desk = new Desk();
        desks.add(desk);
        return desk;
    }

    @Property(tries = 30)
    void mockAndModelAgree(@ForAll("chains") ActionChain<Desk> chain) {
        Desk desk = chain.withInvariant("mock and model agree", Desk::check).run();
        desk.checkThatNothingIsUntold();
    }

    @Provide
    Arbitrary<ActionChain<Desk>> chains() {
        return ActionChain.startWith(this::desk)
                .withAction(4, sending())
                .withAction(8, acting("sign", Desk::sign))
                .withAction(4, acting("view", Desk::view))
                .withAction(1, acting("decline", Desk::decline))
                .withAction(2, voiding())
                .withAction(2, asking())
                .withAction(3, passing())
                .withAction(2, listening())
                .withAction(2, Action.just(Transformer.mutate("flush", Desk::flush)))
                .withMaxTransformations(40);
    }

    private interface Act {
        void on(Desk desk, int which, int who);
    }

    private static Arbitrary<Integer> any() {
        return Arbitraries.integers().between(0, 20);
    }

    /** Nothing goes wrong, or one thing. */
    private static Arbitrary<List<MockFault>> faults() {
        return Arbitraries.frequencyOf(
                Tuple.of(NO_FAULT, Arbitraries.just(List.of())), Tuple.of(2, fault().map(List::of)));
    }

    private static Arbitrary<MockFault> fault() {
        return Arbitraries.of(
                MockFault.dropBeforeCommit(),
                MockFault.dropAfterCommit(),
                MockFault.resetBeforeCommit(),
                MockFault.resetAfterCommit(),
                MockFault.stallOnUpload(),
                MockFault.stallAfterCommit(),
                MockFault.stallAfterHeaders(),
                MockFault.hourlyLimit(),
                MockFault.drip(700, Duration.ZERO),
                MockFault.cutBody(),
                MockFault.truncatedXml(),
                MockFault.malformedXml(),
                MockFault.unknownElement(),
                MockFault.unknownEnum(),
                MockFault.hugeReply(50_000),
                MockFault.wrongContentType(),
                MockFault.html503(),
                MockFault.html504AfterCommit(),
                MockFault.tooManyRequests(Duration.ofSeconds(5)));
    }

    private static void orNone(List<MockFault> fault, BiConsumer<Desk, MockFault> deed, Desk desk) {
        deed.accept(desk, fault.isEmpty() ? null : fault.get(0));
    }

    private static Action<Desk> sending() {
        return whenever(
                desk -> true,
                Combinators.combine(Arbitraries.integers().between(1, 4), faults())
                        .as((people, fault) -> Transformer.mutate(
                                "send to %d, %s".formatted(people, fault),
                                desk -> orNone(fault, (d, f) -> d.send(people, f), desk))));
    }

    private static Action<Desk> voiding() {
        return whenever(
                Desk::hasEnvelopes,
                Combinators.combine(any(), faults())
                        .as((which, fault) -> Transformer.mutate(
                                "void %d, %s".formatted(which, fault),
                                desk -> orNone(fault, (d, f) -> d.voidEnvelope(which, f), desk))));
    }

    private static Action<Desk> asking() {
        return whenever(
                Desk::hasEnvelopes,
                Combinators.combine(any(), fault())
                        .as((which, fault) -> Transformer.mutate(
                                "ask for %d, %s".formatted(which, fault), desk -> desk.ask(which, fault))));
    }

    private static Action<Desk> acting(String name, Act act) {
        return whenever(
                Desk::hasEnvelopes,
                Combinators.combine(any(), any())
                        .as((which, who) -> Transformer.mutate(
                                "%s %d as %d".formatted(name, which, who), desk -> act.on(desk, which, who))));
    }

    private static Action<Desk> passing() {
        return whenever(
                desk -> true,
                Arbitraries.of(
                                Duration.ofSeconds(10),
                                Duration.ofMinutes(20),
                                Duration.ofHours(25),
                                Duration.ofDays(50))
                        .map(time -> Transformer.mutate("pass " + time, desk -> desk.pass(time))));
    }

    private static Action<Desk> listening() {
        return whenever(
                desk -> true,
                Arbitraries.of(200, 200, 503)
                        .map(status -> Transformer.mutate(
                                "listener answers " + status, desk -> desk.listenerAnswers(status))));
    }

    private static Action<Desk> whenever(Predicate<Desk> condition, Arbitrary<Transformer<Desk>> deeds) {
        return new Deed(condition, deeds);
    }

    private record Deed(Predicate<Desk> condition, Arbitrary<Transformer<Desk>> transformer)
            implements Action.Independent<Desk> {

        @Override
        public boolean precondition(Desk desk) {
            return condition.test(desk);
        }
    }
}
