package io.github.countersign.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.internal.transport.Deadline;
import io.github.countersign.internal.transport.TimeLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    @AfterEach
    void nobodyIsToBeInterruptedLater() {
        Thread.interrupted();
    }

    @Test
    void aFreeTurnIsTakenAtOnceAndAFullHouseIsRefusedAtTheDeadline() throws Exception {
        Bulkhead bulkhead = new Bulkhead(2);
        assertThat(bulkhead.enter(within(Duration.ofSeconds(10)))).isTrue();
        assertThat(bulkhead.enter(within(Duration.ofSeconds(10)))).isTrue();
        assertThat(bulkhead.enter(within(Duration.ofMillis(20)))).isFalse();
        bulkhead.leave();
        assertThat(bulkhead.enter(within(Duration.ofSeconds(10)))).isTrue();
    }

    @Test
    void whoeverHasWaitedLongGoesBeforeThoseWhoComeNow() throws Exception {
        Bulkhead bulkhead = new Bulkhead(1);
        bulkhead.enter(within(Duration.ofSeconds(10)));
        List<String> order = new ArrayList<>();
        CompletableFuture<Void> early = CompletableFuture.runAsync(() -> visit(bulkhead, "early", order));
        // The turn is given back by a thread that comes again at once, over and over: it would never let go otherwise.
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!early.isDone() && System.nanoTime() < end) {
            bulkhead.leave();
            assertThat(bulkhead.enter(within(Duration.ofSeconds(10)))).isTrue();
        }
        assertThat(early).succeedsWithin(Duration.ofSeconds(5));
        assertThat(order).containsExactly("early");
    }

    @Test
    void aThreadThatIsToStopDoesNotEnterEvenWhereThereIsRoom() {
        Bulkhead bulkhead = new Bulkhead(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> bulkhead.enter(within(Duration.ofSeconds(10))))
                .isInstanceOf(InterruptedException.class);
    }

    private static void visit(Bulkhead bulkhead, String name, List<String> order) {
        try {
            if (bulkhead.enter(within(Duration.ofSeconds(10)))) {
                order.add(name);
                bulkhead.leave();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Deadline within(Duration total) {
        return new TimeLimits(total, total, total, 1).start();
    }
}
