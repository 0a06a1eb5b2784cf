package io.github.countersign.it.chaos;

import io.github.countersign.mock.MockClock;
import io.github.countersign.spi.Waiting;
import java.time.Duration;
import java.time.Instant;

/** The running clock of a mock, which jumps when somebody waits. Those who wait at the same time wait together. */
final class JumpingTime implements Waiting {

    private final MockClock clock;

    JumpingTime(MockClock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pause(Duration duration) {
        Instant until = now().plus(duration);
        synchronized (clock) {
            Duration left = Duration.between(now(), until);
            if (!left.isNegative()) {
                clock.advance(left);
            }
        }
    }
}
