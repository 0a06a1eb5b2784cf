package io.github.countersign.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusResolutionTest {

    @ParameterizedTest
    @CsvSource({"373, 777", "33, 68", "0, 0", "72, 150"})
    void recordedPositionsComeOutAsRecorded(int asked, int reported) {
        assertThat(RecipientReplies.atStatusResolution(asked)).isEqualTo(reported);
    }

    @Property
    void positionsAreReportedAt150DpiWithoutFraction(@ForAll @IntRange(max = 1_000_000) int position) {
        BigDecimal exact = BigDecimal.valueOf(position)
                .multiply(BigDecimal.valueOf(150))
                .divide(BigDecimal.valueOf(72), 0, RoundingMode.DOWN);

        assertThat(RecipientReplies.atStatusResolution(position)).isEqualTo(exact.intValueExact());
    }
}
