package io.github.countersign.it.reliability;

import static io.github.countersign.it.reliability.Setting.client;
import static io.github.countersign.it.reliability.Setting.lease;
import static io.github.countersign.it.reliability.Setting.operations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.TransportException;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.limits.PollingManners;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockFault;
import io.github.countersign.spi.Waiting;
import io.github.countersign.status.StatusChange;
import io.github.countersign.status.StatusFeed;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PollingIT {

    private static final int ENVELOPES = 1000;

    @Test
    void aThousandEnvelopesAreWatchedForADayWith96Calls() throws Exception {
        MockClock clock = Setting.clock();
        try (MockDocuSign docusign = MockDocuSign.builder().clock(clock).start();
                DocuSignClient client =
                        client(docusign).callLimits(CallLimits.none()).build()) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < ENVELOPES; i++) {
                ids.add(client.envelopes().send(lease().build()).id().value());
            }
            Instant end = clock.instant().plus(Duration.ofDays(1));
            Random random = new Random(7);
            List<StatusChange> told = new ArrayList<>();
            StatusFeed feed = StatusFeed.since(clock.instant(), client.status())
                    .polling(Duration.ofMinutes(15), Duration.ofMinutes(30), new MockTime(clock));
            int before = docusign.requests().size();
            int next = 0;
            while (clock.instant().isBefore(end)) {
                // In the quarter of an hour some people act, at any moment of it; every other poll begins from a stored
                // checkpoint.
                Duration left = Duration.ofMinutes(15);
                for (int i = 0; i < 11 && next < ENVELOPES; i++) {
                    Duration step = Duration.ofSeconds(random.nextInt(80));
                    clock.advance(step);
                    left = left.minus(step);
                    act(docusign, ids.get(next++), random.nextInt(3));
                }
                clock.advance(left);
                told.addAll(feed.poll());
                feed = StatusFeed.from(feed.checkpoint(), client.status())
                        .polling(Duration.ofMinutes(15), Duration.ofMinutes(30), new MockTime(clock));
            }

            assertThat(next).isEqualTo(ENVELOPES);
            assertThat(docusign.requests().size() - before).isLessThanOrEqualTo(96);
            Map<EnvelopeId, StatusChange> last = new HashMap<>();
            Set<List<Object>> once = new HashSet<>();
            for (StatusChange change : told) {
                assertThat(once.add(List.of(change.id(), change.status(), change.changed())))
                        .isTrue();
                StatusChange earlier = last.put(change.id(), change);
                if (earlier != null) {
                    assertThat(local(change)).isAfterOrEqualTo(local(earlier));
                }
            }
            for (String id : ids) {
                assertThat(last.get(new EnvelopeId(id)).rawStatus())
                        .contains(docusign.envelope(id).status().value());
            }
            assertThat(docusign.pollingViolations()).isEmpty();
        }
    }

    private static void act(MockDocuSign docusign, String id, int what) {
        switch (what) {
            case 0 -> docusign.envelope(id).recipient("Ann").decline("no");
            default -> docusign.envelope(id).recipient("Ann").sign();
        }
    }

    private static LocalDateTime local(StatusChange change) {
        return change.changed().orElseThrow().local();
    }

    @Test
    void aFeedMakesUpForAPollThatFailed() throws Exception {
        MockClock clock = Setting.clock();
        try (MockDocuSign docusign = MockDocuSign.builder().clock(clock).start();
                DocuSignClient client = client(docusign).build()) {
            String id = client.envelopes().send(lease().build()).id().value();
            List<EnvelopeStatusCode> told = new ArrayList<>();
            StatusFeed feed = StatusFeed.since(clock.instant(), client.status())
                    .polling(Duration.ofMinutes(15), Duration.ofMinutes(1), new MockTime(clock));
            docusign.envelope(id).recipient("Ann").sign();
            docusign.faults().next("RequestStatusChanges", 3, MockFault.html503());
            int[] polls = {0};

            feed.follow(change -> told.add(change.status()), () -> polls[0]++ < 3);

            assertThat(told).containsExactly(EnvelopeStatusCode.COMPLETED);
        }
    }

    @Test
    void afterALongPauseAFeedReadsWhatTheShortMemoryHasLost() throws Exception {
        MockClock clock = Setting.clock();
        try (MockDocuSign docusign = MockDocuSign.builder().clock(clock).start();
                DocuSignClient client = client(docusign).build()) {
            String id = client.envelopes().send(lease().build()).id().value();
            StatusFeed feed = StatusFeed.since(clock.instant(), client.status())
                    .polling(Duration.ofMinutes(15), Duration.ofMinutes(30), new MockTime(clock));
            docusign.envelope(id).recipient("Ann").sign();
            clock.advance(Duration.ofDays(3));

            assertThat(feed.poll()).extracting(StatusChange::status).containsExactly(EnvelopeStatusCode.COMPLETED);
            assertThat(feed.poll()).isEmpty();
        }
    }

    @Test
    void whoRefusesBadMannersAsksForAnEnvelopeEvery15Minutes() {
        MockClock clock = Setting.clock();
        try (MockDocuSign docusign = MockDocuSign.builder().clock(clock).start();
                DocuSignClient client =
                        client(docusign).pollingManners(PollingManners.REFUSE).build()) {
            EnvelopeId id = client.envelopes().send(lease().build()).id();
            client.status().of(id);
            clock.advance(Duration.ofMinutes(14));

            assertThatThrownBy(() -> client.status().of(id))
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            e -> assertThat(e.resumeAt()).contains(Setting.START.plus(Duration.ofMinutes(15))))
                    .hasMessageContaining("at most every 15 minutes by the vendor's rule");
            assertThatThrownBy(() -> client.status().all(List.of(id)).count()).isInstanceOf(RateLimitedException.class);
            clock.advance(Duration.ofMinutes(1));
            client.status().of(id);
            assertThat(docusign.pollingViolations()).isEmpty();
        }
    }

    @Test
    void waitingForCompletionKeepsTheRuleAfterOtherLooks() throws Exception {
        MockClock clock = Setting.clock();
        try (MockDocuSign docusign = MockDocuSign.builder().clock(clock).start();
                DocuSignClient client =
                        client(docusign).pollingManners(PollingManners.REFUSE).build()) {
            EnvelopeId id = client.envelopes().send(lease().build()).id();
            client.status().of(id);
            docusign.envelope(id.value()).recipient("Ann").sign();

            assertThat(client.status().awaitCompletion(id, Duration.ofHours(1)).isFinal())
                    .isTrue();

            assertThat(clock.instant()).isEqualTo(Setting.START.plus(Duration.ofMinutes(15)));
            assertThat(docusign.pollingViolations()).isEmpty();
        }
    }

    @Test
    void aHandlerThatFailsLosesNoChange() throws Exception {
        MockClock clock = Setting.clock();
        try (MockDocuSign docusign = MockDocuSign.builder().clock(clock).start();
                DocuSignClient client = client(docusign).build()) {
            List<EnvelopeId> ids = new ArrayList<>();
            Instant from = clock.instant();
            for (int i = 0; i < 3; i++) {
                ids.add(client.envelopes().send(lease().build()).id());
                clock.advance(Duration.ofSeconds(10));
            }
            for (EnvelopeId id : ids) {
                docusign.envelope(id.value()).recipient("Ann").sign();
                clock.advance(Duration.ofSeconds(10));
            }
            StatusFeed feed = feed(from, client, clock);
            List<EnvelopeId> done = new ArrayList<>();
            List<String> kept = new ArrayList<>();
            docusign.faults().next("RequestPDF", 3, MockFault.html503());

            assertThatThrownBy(() -> feed.follow(
                            change -> {
                                kept.add(feed.checkpoint());
                                if (change.id().equals(ids.get(1))) {
                                    client.documents().download(change.id(), OutputStream.nullOutputStream());
                                }
                                done.add(change.id());
                            },
                            () -> true))
                    .isInstanceOfSatisfying(
                            ServerException.class,
                            e -> assertThat(e.retryable()).isTrue());
            assertThat(done).containsExactly(ids.get(0));
            kept.add(feed.checkpoint());

            List<List<EnvelopeId>> after = new ArrayList<>();
            for (String checkpoint : kept) {
                StatusFeed other = StatusFeed.from(checkpoint, client.status())
                        .polling(Duration.ofMinutes(15), Duration.ofMinutes(30), new MockTime(clock));
                after.add(other.poll().stream().map(StatusChange::id).toList());
            }
            assertThat(after).containsExactly(ids, ids.subList(1, 3), ids.subList(1, 3));

            int[] polls = {0};
            feed.follow(change -> done.add(change.id()), () -> polls[0]++ < 2);
            assertThat(done).isEqualTo(ids);
        }
    }

    private static StatusFeed feed(Instant from, DocuSignClient client, MockClock clock) {
        return StatusFeed.since(from, client.status())
                .polling(Duration.ofMinutes(15), Duration.ofMinutes(30), new MockTime(clock));
    }

    @ParameterizedTest
    @EnumSource(PollingManners.class)
    void shortWaitsForCompletionKeepTheRuleToo(PollingManners manners) throws Exception {
        MockClock clock = Setting.clock();
        try (MockDocuSign docusign = MockDocuSign.builder().clock(clock).start();
                DocuSignClient client = client(docusign).pollingManners(manners).build()) {
            EnvelopeId id = client.envelopes().send(lease().build()).id();
            client.status().of(id);
            clock.advance(Duration.ofMinutes(1));

            assertThatThrownBy(() -> client.status().awaitCompletion(id, Duration.ofMinutes(5)))
                    .isInstanceOfSatisfying(
                            DeadlineException.class,
                            e -> assertThat(e.requestSent()).isFalse())
                    .hasMessageContaining(
                            "was not asked for: this client did so less than 15 minutes ago, and may not within 300 s. "
                                    + "It can be asked for again at 2026-03-02T10:35:00Z");
            assertThat(clock.instant()).isEqualTo(Setting.START.plus(Duration.ofMinutes(1)));

            for (int minute = 1; minute < 60; minute++) {
                assertThatThrownBy(() -> client.status().awaitCompletion(id, Duration.ofMinutes(1)))
                        .isInstanceOf(DeadlineException.class);
                clock.advance(Duration.ofMinutes(1));
            }
            assertThat(operations(docusign))
                    .filteredOn("RequestStatusEx"::equals)
                    .hasSize(5);
            assertThat(docusign.pollingViolations()).isEmpty();
        }
    }

    @Test
    void aLookOfAnotherThreadMeanwhileMakesAWaitLonger() throws Exception {
        MockClock clock = Setting.clock();
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        MockTime time = new MockTime(clock);
        Waiting busy = new Waiting() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                time.pause(duration);
                meanwhile.getAndSet(() -> {}).run();
            }
        };
        try (MockDocuSign docusign = MockDocuSign.builder().clock(clock).start();
                DocuSignClient client = client(docusign)
                        .pollingManners(PollingManners.REFUSE)
                        .waiting(busy)
                        .build()) {
            EnvelopeId id = client.envelopes().send(lease().build()).id();
            meanwhile.set(() -> {
                client.status().of(id);
                docusign.envelope(id.value()).recipient("Ann").sign();
            });

            assertThat(client.status().awaitCompletion(id, Duration.ofHours(1)).isFinal())
                    .isTrue();

            assertThat(clock.instant()).isEqualTo(Setting.START.plus(Duration.ofMinutes(30)));
            assertThat(operations(docusign))
                    .filteredOn("RequestStatusEx"::equals)
                    .hasSize(3);
            assertThat(docusign.pollingViolations()).isEmpty();
        }
    }

    @Test
    void aLookThatWasHeldBackHereDoesNotCount() {
        MockClock clock = Setting.clock();
        try (MockDocuSign docusign = MockDocuSign.builder().clock(clock).start();
                DocuSignClient client = client(docusign)
                        .pollingManners(PollingManners.REFUSE)
                        .callLimits(CallLimits.standard().waitingUpTo(Duration.ZERO))
                        .build()) {
            EnvelopeId id = client.envelopes().send(lease().build()).id();
            docusign.faults().next("Ping", MockFault.tooManyRequests(Duration.ofSeconds(60)));
            assertThatThrownBy(client::ping).isInstanceOf(RateLimitedException.class);
            assertThatThrownBy(() -> client.status().of(id))
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            e -> assertThat(e.requestSent()).isFalse())
                    .hasMessageNotContaining("15 minutes by the vendor's rule");
            clock.advance(Duration.ofSeconds(61));

            assertThat(client.status().of(id).status()).isEqualTo(EnvelopeStatusCode.SENT);
        }
    }

    @Test
    void aLookWhoseReplyIsLostIsNotRepeatedAndCounts() {
        MockClock clock = Setting.clock();
        try (MockDocuSign docusign = MockDocuSign.builder().clock(clock).start();
                DocuSignClient client =
                        client(docusign).pollingManners(PollingManners.REFUSE).build()) {
            EnvelopeId id = client.envelopes().send(lease().build()).id();
            docusign.faults().next("RequestStatusEx", MockFault.dropAfterCommit());

            assertThatThrownBy(() -> client.status().of(id))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.requestSent()).isTrue());
            assertThatThrownBy(() -> client.status().of(id))
                    .hasMessageContaining("at most every 15 minutes by the vendor's rule");

            assertThat(operations(docusign))
                    .filteredOn("RequestStatusEx"::equals)
                    .hasSize(1);
            docusign.faults().next("RequestStatusCodes", MockFault.dropAfterCommit());
            assertThat(client.status().codes(List.of(id))).hasSize(1);
        }
    }
}
