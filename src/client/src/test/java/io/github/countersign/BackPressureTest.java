package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.error.CallPhase;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.TransportException;
import io.github.countersign.reliability.CircuitBreaking;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackPressureTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void noMoreThanTheGivenNumberIsUnderWayAndNoneIsLost() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (RecordingServer server = RecordingServer.start(request -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    now.decrementAndGet();
                    return Reply.soap(Soap.pingReply());
                });
                DocuSignClient client =
                        Clients.builder(server).maxConcurrentCalls(3).build()) {
            Callable<Boolean> ping = client::ping;
            for (Future<Boolean> each : threads.invokeAll(java.util.Collections.nCopies(200, ping))) {
                assertThat(each.get()).isTrue();
            }
            assertThat(most.get()).isBetween(1, 3);
            assertThat(server.connections()).isBetween(1, 3);
            assertThat(server.requests()).hasSize(200);
        }
    }

    @Test
    void whoeverWaitsForATurnKeepsTheLimitAndTheThreadsFlag() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Semaphore answer = new Semaphore(0);
        try (RecordingServer server = answeringWhenTold(asked, answer);
                DocuSignClient client =
                        Clients.builder(server).maxConcurrentCalls(1).build()) {
            Future<Boolean> first = threads.submit(client::ping);
            asked.await();

            assertThatThrownBy(() -> client.within(Duration.ofMillis(200)).ping())
                    .isInstanceOfSatisfying(DeadlineException.class, e -> {
                        assertThat(e.requestSent()).isFalse();
                        assertThat(e.progress().phase()).isEqualTo(CallPhase.QUEUED);
                        assertThat(e.progress().bytesSent()).isZero();
                    })
                    .hasMessage("Ping at localhost: no turn within 200 ms: 1 calls of this client were under way. "
                            + "Nothing was sent. Make fewer at once, or raise maxConcurrentCalls.");

            Thread.currentThread().interrupt();
            assertThatThrownBy(client::ping)
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.requestSent()).isFalse())
                    .hasMessage(
                            "Ping at localhost: the calling thread was interrupted while it waited for its turn. Nothing was sent.");
            assertThat(Thread.interrupted()).isTrue();

            answer.release(2);
            assertThat(first.get()).isTrue();
            assertThat(client.ping()).isTrue();
            assertThat(server.requests()).hasSize(2);
        }
    }

    private static RecordingServer answeringWhenTold(CountDownLatch asked, Semaphore answer) {
        return RecordingServer.start(request -> {
            asked.countDown();
            answer.acquireUninterruptibly();
            return Reply.soap(Soap.pingReply());
        });
    }

    @Test
    void callsThatFoundNoTurnDoNotSayThatTheServiceIsDown() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Semaphore answer = new Semaphore(0);
        try (RecordingServer server = answeringWhenTold(asked, answer);
                DocuSignClient client = Clients.builder(server)
                        .maxConcurrentCalls(1)
                        .circuitBreaking(new CircuitBreaking(4, 75, Duration.ofHours(1)))
                        .build()) {
            Future<Boolean> first = threads.submit(client::ping);
            asked.await();

            for (int i = 0; i < 8; i++) {
                assertThatThrownBy(() -> client.within(Duration.ofMillis(5)).ping())
                        .isInstanceOfSatisfying(
                                DeadlineException.class,
                                e -> assertThat(e.progress().phase()).isEqualTo(CallPhase.QUEUED));
            }

            answer.release(2);
            assertThat(first.get()).isTrue();
            assertThat(client.ping()).isTrue();
        }
    }

    @Test
    void noneAtOnceIsNoSetting() {
        try (RecordingServer unused = RecordingServer.start(request -> Reply.nothing())) {
            DocuSignClient.Builder builder = Clients.builder(unused).maxConcurrentCalls(0);
            assertThatIllegalStateException()
                    .isThrownBy(builder::build)
                    .withMessageContaining("maxConcurrentCalls is 0: at least 1 is needed");
        }
    }
}
