package io.github.countersign.it.reliability;

import static io.github.countersign.it.reliability.Setting.client;
import static io.github.countersign.it.reliability.Setting.lease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.limits.PollingManners;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockFault;
import io.github.countersign.status.StatusChange;
import io.github.countersign.status.StatusFeed;
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
import org.junit.jupiter.api.Test;

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
}
