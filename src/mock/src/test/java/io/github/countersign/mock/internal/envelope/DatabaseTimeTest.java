package io.github.countersign.mock.internal.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DatabaseTimeTest {

    @Property
    void theLastDigitIsAlwaysZeroThreeOrSeven(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis,
            @ForAll @LongRange(min = 0, max = 999_999) long nanos) {
        Instant given = Instant.ofEpochMilli(millis).plusNanos(nanos);

        Instant kept = DatabaseTime.round(given);

        assertThat(kept.get(ChronoField.NANO_OF_SECOND) % 1_000_000).isZero();
        assertThat(kept.toEpochMilli() % 10).isIn(0L, 3L, 7L);
        assertThat(Duration.between(given, kept).abs()).isLessThanOrEqualTo(Duration.ofMillis(2));
        assertThat(DatabaseTime.round(kept)).isEqualTo(kept);
    }

    @Test
    void theEndOfASecondRoundsIntoTheNext() {
        assertThat(DatabaseTime.round(Instant.parse("2026-01-01T00:00:00.999Z")))
                .isEqualTo(Instant.parse("2026-01-01T00:00:01Z"));
    }
}
