package io.github.countersign.internal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.limits.PollingManners;
import io.github.countersign.testing.VirtualWaiting;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;

class PollingWatchTest {

    private static final String STATUS = "RequestStatusEx";
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final VirtualWaiting waiting = new VirtualWaiting(START);
    private final List<Object> told = new ArrayList<>();
    private final Logger log = (Logger) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, args) -> {
                assertThat(method.getName()).isEqualTo("warn");
                told.add(args[2]);
                return null;
            });

    @Test
    void theLogIsToldOnceForAnEnvelopeIn15Minutes() throws Exception {
        PollingWatch watch = watch(PollingManners.WARN);

        for (int minute = 0; minute < 60; minute++) {
            assertThat(watch.look(STATUS, List.of("a")).refusedUntil()).isEmpty();
            waiting.pause(Duration.ofMinutes(1));
        }

        // At minutes 1, 16, 31 and 46.
        assertThat(told).containsExactly("a", "a", "a", "a");
    }

    @Test
    void theLogIsToldOfEveryEnvelopeAndOfDocumentsApart() {
        PollingWatch watch = watch(PollingManners.WARN);
        watch.look(STATUS, List.of("a", "b"));
        watch.look(STATUS, List.of("a"));
        watch.look(STATUS, List.of("a", "b", "c"));
        watch.look("RequestPDF", List.of("a"));
        watch.look("RequestPDF", List.of("a"));
        watch.look("RequestStatusesEx", List.of("a", "b", "c"));
        watch.look("RequestEnvelope", List.of("a"));

        assertThat(told).containsExactly("a", "b", "a", "c");
    }

    @ParameterizedTest
    @EnumSource(
            value = PollingManners.class,
            names = {"OFF", "REFUSE"})
    void theLogIsToldOfNothingOtherwise(PollingManners manners) {
        PollingWatch watch = watch(manners);
        watch.look(STATUS, List.of("a"));
        watch.look(STATUS, List.of("a"));

        assertThat(told).isEmpty();
        assertThat(watch.untilLook("a")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aLookThatIsForgottenLeavesTheOneBeforeAndThoseOfOthers() throws Exception {
        PollingWatch watch = watch(PollingManners.WARN);
        watch.look(STATUS, List.of("a"));
        waiting.pause(Duration.ofMinutes(5));
        PollingWatch.Look mine = watch.look(STATUS, List.of("a", "b"));

        mine.forget();

        assertThat(watch.untilLook("a")).isEqualTo(Duration.ofMinutes(10));
        assertThat(watch.untilLook("b")).isZero();

        PollingWatch.Look early = watch.look(STATUS, List.of("a"));
        watch.look(STATUS, List.of("a"));
        early.forget();
        assertThat(watch.untilLook("a")).isEqualTo(Duration.ofMinutes(15));
        assertThat(told).containsExactly("a");
    }

    @Test
    void whatIsRefusedIsNotNoted() throws Exception {
        PollingWatch watch = watch(PollingManners.REFUSE);
        watch.look(STATUS, List.of("a"));
        waiting.pause(Duration.ofMinutes(14));

        PollingWatch.Look refused = watch.look(STATUS, List.of("a", "b"));

        assertThat(refused.refusedUntil()).contains(START.plus(Duration.ofMinutes(15)));
        assertThat(watch.untilLook("a")).isEqualTo(Duration.ofMinutes(1));
        assertThat(watch.untilLook("b")).isZero();
    }

    private PollingWatch watch(PollingManners manners) {
        return new PollingWatch(manners, waiting, log);
    }
}
