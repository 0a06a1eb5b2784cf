package io.github.countersign.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The total of a call grows with what goes over the wire, so that a slow line does not make a large document impossible. */
class AllowanceTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final TimeLimits GROWING = new TimeLimits(LONG, LONG, Duration.ofSeconds(2), 1_000);

    private final Watchdog watchdog = new Watchdog(now -> now + TimeUnit.HOURS.toNanos(1));
    private final Deadline deadline = GROWING.start();

    @Test
    void everyThousandBytesBuyASecond() {
        LiveCall call = sending(deadline);
        call.sent(2_000);
        call.received(1_000);
        call.check(after(4_900));
        assertThat(call.isOver()).isFalse();
        call.check(after(5_100));
        assertThat(call.ended()).isEqualTo(LiveCall.End.TOTAL_LIMIT);
    }

    @Test
    void aLimitOfItsOwnDoesNotGrow() {
        LiveCall call = sending(new Deadline(GROWING.within(Duration.ofSeconds(2)), deadline.startedAt()));
        call.sent(1_000_000);
        call.check(after(2_100));
        assertThat(call.ended()).isEqualTo(LiveCall.End.TOTAL_LIMIT);
    }

    @Test
    void aPeerThatDripsGainsNothing() {
        LiveCall call = sending(deadline);
        for (int i = 0; i < 10; i++) {
            call.received(1);
        }
        call.check(after(2_100));
        assertThat(call.ended()).isEqualTo(LiveCall.End.TOTAL_LIMIT);
    }

    @Test
    void aNegativeRateIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeLimits(LONG, LONG, LONG, -1))
                .withMessage("-1 bytes per second: give 0 or more");
    }

    private LiveCall sending(Deadline of) {
        LiveCall call = new LiveCall(of, watchdog);
        call.enter(Phase.SEND);
        return call;
    }

    private long after(long millis) {
        return deadline.startedAt() + TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
