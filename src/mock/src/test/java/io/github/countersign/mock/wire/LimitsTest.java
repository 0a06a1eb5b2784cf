package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockLimits;
import io.github.countersign.mock.PollingViolation;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final MockClock clock = MockClock.standing(Instant.parse("2026-11-24T10:59:00Z"));

    private MockDocuSign limitedTo(MockLimits limits) {
        return MockDocuSign.builder().clock(clock).limits(limits).start();
    }

    private static HttpResponse<String> ping(MockDocuSign docusign) {
        return Wire.call(docusign, "Ping", Wire.ping());
    }

    private static String header(HttpResponse<String> reply, String name) {
        return reply.headers().firstValue(name).orElse("none");
    }

    @Test
    void theHourOfTheClockCountsAndNotSixtyMinutes() {
        try (MockDocuSign docusign = limitedTo(MockLimits.documented().withHourly(2))) {
            HttpResponse<String> first = ping(docusign);
            assertThat(header(first, "X-RateLimit-Limit")).isEqualTo("2");
            assertThat(header(first, "X-RateLimit-Remaining")).isEqualTo("1");
            assertThat(header(first, "X-RateLimit-Reset"))
                    .isEqualTo(
                            Long.toString(Instant.parse("2026-11-24T11:00:00Z").getEpochSecond()));
            assertThat(ping(docusign).statusCode()).isEqualTo(200);

            HttpResponse<String> refused = ping(docusign);
            assertThat(refused.statusCode()).isEqualTo(500);
            assertThat(refused.body())
                    .contains("The maximum number of hourly API invocations has been exceeded")
                    .contains("<ErrorCode>207</ErrorCode>");
            assertThat(header(refused, "X-RateLimit-Remaining")).isEqualTo("0");

            clock.advance(Duration.ofMinutes(1));
            assertThat(ping(docusign).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theShortLimitLooksBackThirtySeconds() {
        try (MockDocuSign docusign = limitedTo(MockLimits.documented().withBurst(2))) {
            assertThat(header(ping(docusign), "X-BurstLimit-Remaining")).isEqualTo("1");
            clock.advance(Duration.ofSeconds(20));
            assertThat(header(ping(docusign), "X-BurstLimit-Remaining")).isEqualTo("0");

            HttpResponse<String> refused = ping(docusign);
            assertThat(refused.body()).contains("The maximum number of burst API invocations has been exceeded");
            assertThat(header(refused, "X-BurstLimit-Limit")).isEqualTo("2");

            clock.advance(Duration.ofSeconds(10));
            assertThat(ping(docusign).statusCode()).isEqualTo(200);
            assertThat(ping(docusign).statusCode()).isEqualTo(500);
        }
    }

    @Test
    void usedUpCallsShowInTheHeaders() {
        try (MockDocuSign docusign = limitedTo(MockLimits.documented())) {
            docusign.useUpCalls();
            assertThat(header(ping(docusign), "X-RateLimit-Remaining")).isEqualTo("0");
        }
    }

    @Test
    void withoutLimitsAndWithoutHeadersNothingIsTold() {
        try (MockDocuSign free = MockDocuSign.start();
                MockDocuSign silent = limitedTo(MockLimits.documented().withHeaders(false))) {
            assertThat(header(ping(free), "X-RateLimit-Limit")).isEqualTo("none");
            assertThat(header(ping(silent), "X-RateLimit-Limit")).isEqualTo("none");
        }
        assertThatThrownBy(() -> MockLimits.none().withHourly(0))
                .hasMessage("Limits are at least 1 call: hourly is 0, burst null in PT30S");
    }

    @Test
    void pollingTooOftenIsAnsweredAndNoted() {
        try (MockDocuSign docusign = limitedTo(MockLimits.none())) {
            String id = TestEnvelope.EMPTY.signer(1, "Ann", 1).send(docusign);
            Instant first = clock.instant();
            ask(docusign, "RequestStatus", id);
            ask(docusign, "RequestPDF", id);
            assertThat(docusign.pollingViolations()).isEmpty();

            clock.advance(Duration.ofMinutes(14));
            ask(docusign, "RequestStatusEx", id);
            ask(docusign, "RequestDocumentPDFs", id);
            clock.advance(Duration.ofMinutes(15));
            ask(docusign, "RequestStatus", id);
            Wire.call(
                    docusign,
                    "RequestStatuses",
                    ("<RequestStatuses xmlns='%s'><EnvelopeStatusFilter><UserInfo/><AccountId>%s</AccountId>"
                                    + "<EnvelopeIds><EnvelopeId>%s</EnvelopeId></EnvelopeIds></EnvelopeStatusFilter></RequestStatuses>")
                            .formatted(Wire.API, docusign.accountId(), id));

            Instant second = first.plus(Duration.ofMinutes(14));
            Instant third = second.plus(Duration.ofMinutes(15));
            assertThat(docusign.pollingViolations())
                    .containsExactlyElementsOf(List.of(
                            new PollingViolation(id, "RequestStatusEx", first, second),
                            new PollingViolation(id, "RequestDocumentPDFs", first, second),
                            new PollingViolation(id, "RequestStatuses", third, third)));
        }
    }

    private static void ask(MockDocuSign docusign, String operation, String id) {
        assertThat(Wire.call(
                                docusign,
                                operation,
                                "<%1$s xmlns='%2$s'><EnvelopeID>%3$s</EnvelopeID></%1$s>"
                                        .formatted(operation, Wire.API, id))
                        .statusCode())
                .isEqualTo(200);
    }
}
