package io.github.countersign.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void quantilesAreByNearestRankWhateverTheOrder() {
        Sample sample = new Sample();
        for (int i = 200; i >= 1; i--) {
            sample.add(i);
        }

        assertThat(sample.quantile(0)).isEqualTo(1);
        assertThat(sample.low()).isEqualTo(50);
        assertThat(sample.median()).isEqualTo(100);
        assertThat(sample.quantile(1)).isEqualTo(200);
        assertThat(sample.count()).isEqualTo(200);
    }

    @Test
    void oneFigureIsEveryQuantile() {
        Sample sample = new Sample();
        sample.add(7);

        assertThat(sample.low()).isEqualTo(7);
        assertThat(sample.median()).isEqualTo(7);
    }

    @Test
    void nothingHasNoQuantile() {
        assertThatThrownBy(() -> new Sample().low())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no quantile of nothing: no round was measured");
    }
}
