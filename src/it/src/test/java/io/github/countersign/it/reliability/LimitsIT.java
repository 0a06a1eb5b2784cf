package io.github.countersign.it.reliability;

import static io.github.countersign.it.reliability.Setting.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.DocuSignClient;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockFault;
import io.github.countersign.mock.MockLimits;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LimitsIT {

    @Test
    void callsBeyondTheLimitsWaitAndNoneIsRefusedByTheService() {
        MockLimits service = MockLimits.documented().withHourly(120).withBurst(30);
        try (MockDocuSign docusign = MockDocuSign.builder()
                        .clock(Setting.clock())
                        .limits(service)
                        .start();
                DocuSignClient client = client(docusign)
                        .totalTimeout(Duration.ofHours(20))
                        .callLimits(
                                CallLimits.standard().perHour(120).perBurst(30).waitingUpTo(Duration.ofHours(2)))
                        .build()) {

            for (int i = 0; i < 300; i++) {
                assertThat(client.ping()).isTrue();
            }

            assertThat(docusign.requests()).hasSize(300).noneMatch(request -> request.fault() != null);
            assertThat(docusign.clock().instant())
                    .isBetween(Instant.parse("2026-03-02T12:00:00Z"), Instant.parse("2026-03-02T12:10:00Z"));
        }
    }

    @Test
    void whatOthersHaveUsedIsLearnedFromReplies() {
        MockLimits service = MockLimits.documented().withHourly(50);
        try (MockDocuSign docusign = MockDocuSign.builder()
                        .clock(Setting.clock())
                        .limits(service)
                        .start();
                DocuSignClient other =
                        client(docusign).callLimits(CallLimits.none()).build();
                DocuSignClient client = client(docusign)
                        .callLimits(CallLimits.standard().perHour(50).waitingUpTo(Duration.ZERO))
                        .build()) {
            for (int i = 0; i < 40; i++) {
                other.ping();
            }

            for (int i = 0; i < 10; i++) {
                client.ping();
            }
            assertThatThrownBy(client::ping)
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            e -> assertThat(e.resumeAt()).contains(Instant.parse("2026-03-02T11:00:00Z")))
                    .hasMessageStartingWith("Ping at 127.0.0.1: not sent, the limit of the account is reached here:");
            assertThat(docusign.requests()).hasSize(50);
        }
    }

    @Test
    void after207NobodyCallsBeforeTheNextHour() {
        try (MockDocuSign docusign =
                        MockDocuSign.builder().clock(Setting.clock()).start();
                DocuSignClient client = client(docusign)
                        .callLimits(CallLimits.none().waitingUpTo(Duration.ZERO))
                        .build()) {
            docusign.useUpCalls();

            assertThatThrownBy(client::ping)
                    .isInstanceOf(RateLimitedException.class)
                    .hasMessageContaining("This client makes no call before 2026-03-02T11:00:00Z");
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(client::ping)
                        .isInstanceOf(RateLimitedException.class)
                        .hasMessageContaining("(207)");
            }
            assertThat(docusign.requests()).hasSize(1);
            docusign.clock().advance(Duration.ofMinutes(40));
            assertThat(client.ping()).isTrue();
        }
    }

    @Test
    void aGatewaysPaceIsKept() {
        try (MockDocuSign docusign =
                        MockDocuSign.builder().clock(Setting.clock()).start();
                DocuSignClient client = client(docusign)
                        .callLimits(CallLimits.none().waitingUpTo(Duration.ZERO))
                        .build()) {
            docusign.faults().next("Ping", MockFault.tooManyRequests(Duration.ofSeconds(7)));

            assertThatThrownBy(client::ping)
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            e -> assertThat(e.resumeAt()).contains(Setting.START.plus(Duration.ofSeconds(7))));
        }
    }

    @Test
    void sendsGoOnWhilePollingIsOverItsShare() {
        try (MockDocuSign docusign =
                        MockDocuSign.builder().clock(Setting.clock()).start();
                DocuSignClient client = client(docusign)
                        .callLimits(
                                CallLimits.standard().perHour(20).perBurst(0).waitingUpTo(Duration.ZERO))
                        .build()) {
            for (int i = 0; i < 16; i++) {
                client.status().changesSince(Setting.START);
            }

            assertThatThrownBy(() -> client.status().changesSince(Setting.START))
                    .isInstanceOf(RateLimitedException.class)
                    .hasMessageContaining("polling has used its 80 percent");
            for (int i = 0; i < 4; i++) {
                client.envelopes().send(Setting.lease().build());
            }
            assertThat(docusign.envelopes()).hasSize(4);
        }
    }
}
