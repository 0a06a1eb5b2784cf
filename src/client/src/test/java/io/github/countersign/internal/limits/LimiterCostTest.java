package io.github.countersign.internal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.spi.Waiting;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimiterCostTest {

    private static final int CALLS = 20_000;

    @Test
    void aCallThatMayGoAtOnceMakesNextToNothing() throws InterruptedException {
        AccountLimiter limiter = new AccountLimiter(
                CallLimits.standard().perHour(1_000_000_000).perBurst(1_000_000_000), "a", Waiting.ASLEEP);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        enter(limiter);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        long began = System.nanoTime();

        enter(limiter);

        long bytes = (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / CALLS;
        System.out.printf("A turn: %d bytes, %d ns%n", bytes, (System.nanoTime() - began) / CALLS);
        assertThat(bytes).isLessThan(512);
    }

    private static void enter(AccountLimiter limiter) throws InterruptedException {
        for (int i = 0; i < CALLS; i++) {
            if (limiter.enter(false, Duration.ofSeconds(1)) != null) {
                throw new AssertionError("no turn");
            }
        }
    }
}
