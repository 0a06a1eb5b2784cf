package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.limits.SharedBuckets;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import io.github.countersign.testing.VirtualWaiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallLimitsTest {

    private static final CallLimits TEN =
            CallLimits.standard().perHour(10).perBurst(0).waitingUpTo(Duration.ZERO);

    private final VirtualWaiting time = new VirtualWaiting(Instant.parse("2026-03-02T10:20:00Z"));

    @Test
    void clientsOfOneJvmShareALimitThroughOneObject() {
        CallLimits shared = TEN.sharedThrough(SharedBuckets.inThisJvm(clock()), 1);

        assertThat(requestsOfTwoClients(shared, shared)).isEqualTo(10);
    }

    @Test
    void clientsWithoutOneCountForThemselves() {
        assertThat(requestsOfTwoClients(TEN, TEN)).isEqualTo(20);
    }

    @Test
    void onceTheServiceHasRefusedOneClientTheOthersStopToo() {
        CallLimits shared = TEN.sharedThrough(SharedBuckets.inThisJvm(clock()), 1);
        try (RecordingServer server = RecordingServer.start(request -> Reply.fault(
                        "soap:Client",
                        "Hourly_API_Invocation_Limit_Exceeded",
                        "<detail><ErrorCode>207</ErrorCode></detail>"));
                DocuSignClient one = client(server, shared);
                DocuSignClient other = client(server, shared)) {
            call(one);
            call(other);

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aRefusalThatComesAfterTheTurnOfTheHourTellsOfAPauseAndNotOfTheHour() throws InterruptedException {
        time.pause(Duration.ofMinutes(40).minusMillis(200));
        List<Reply> replies = new ArrayList<>(List.of(usedUp()));
        try (RecordingServer server = RecordingServer.start(request -> {
                    pass(Duration.ofMillis(300));
                    return replies.isEmpty() ? Reply.soap(Soap.pingReply()) : replies.remove(0);
                });
                DocuSignClient client = client(server, TEN)) {

            assertThatThrownBy(client::ping)
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            e -> assertThat(e.resumeAt()).contains(Instant.parse("2026-03-02T11:00:30.100Z")))
                    .hasMessageEndingWith("This client makes no call before 2026-03-02T11:00:30Z.");

            time.pause(Duration.ofSeconds(30));
            assertThat(client.ping()).isTrue();
        }
    }

    private void pass(Duration duration) {
        try {
            time.pause(duration);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Reply usedUp() {
        return Reply.fault(
                "soap:Client", "Hourly_API_Invocation_Limit_Exceeded", "<detail><ErrorCode>207</ErrorCode></detail>");
    }

    private int requestsOfTwoClients(CallLimits first, CallLimits second) {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(Soap.pingReply()));
                DocuSignClient one = client(server, first);
                DocuSignClient other = client(server, second)) {
            for (int i = 0; i < 15; i++) {
                call(one);
                call(other);
            }
            return server.requests().size();
        }
    }

    private static void call(DocuSignClient client) {
        try {
            client.ping();
        } catch (RateLimitedException e) {
            assertThat(e.resumeAt()).contains(Instant.parse("2026-03-02T11:00:00Z"));
        }
    }

    private DocuSignClient client(RecordingServer server, CallLimits limits) {
        return Clients.builder(server).waiting(time).callLimits(limits).build();
    }

    private TimeMeter clock() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(time.now().toEpochMilli());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
