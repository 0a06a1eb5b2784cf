package io.github.countersign.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.ServiceTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedCheckpointTest {

    private static final Instant TIME = Instant.parse("2026-03-02T10:20:00Z");

    @Test
    void comesBackFromItsText() {
        FeedCheckpoint checkpoint = new FeedCheckpoint(
                TIME,
                List.of(
                        change("e-1", EnvelopeStatusCode.TIMED_OUT, "TimedOut"),
                        change("e-2", EnvelopeStatusCode.UNKNOWN, "Frozen"),
                        new StatusChange(
                                new EnvelopeId("e-3"),
                                EnvelopeStatusCode.SENT,
                                Optional.of("Sent"),
                                Optional.empty())));

        assertThat(FeedCheckpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        assertThat(checkpoint.text()).startsWith("feed 1 2026-03-02T10:20:00Z\ne-1 TimedOut 2026-03-02T02:20:00.123\n");
    }

    @Test
    void whatIsNoCheckpointIsNamed() {
        assertThatThrownBy(() -> FeedCheckpoint.parse("yesterday"))
                .hasMessage("This is no checkpoint of a feed: it begins with 'yesterday'");
        assertThatThrownBy(() -> FeedCheckpoint.parse("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FeedCheckpoint.parse("feed 1 noon"))
                .hasMessage("A checkpoint of a feed has 'noon' for a time");
        assertThatThrownBy(() -> FeedCheckpoint.parse("feed 1 2026-03-02T10:20:00Z\ne-1 Sent"))
                .hasMessage("A checkpoint of a feed has the line 'e-1 Sent': an id, a state and a time are wanted");
    }

    private static StatusChange change(String id, EnvelopeStatusCode code, String raw) {
        return new StatusChange(
                new EnvelopeId(id),
                code,
                Optional.of(raw),
                Optional.of(new ServiceTime(LocalDateTime.parse("2026-03-02T02:20:00.123"), Optional.empty())));
    }
}
