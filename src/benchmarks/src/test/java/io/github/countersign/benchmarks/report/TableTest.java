package io.github.countersign.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    private static final Table TABLE = new Table(
            "Speed",
            "How fast.",
            List.of("who", "us"),
            List.of(List.of("floor", "31.5"), List.of("longer name", "170")));

    @Test
    void columnsLineUp() {
        assertThat(TABLE.markdown()).isEqualTo("""
                        ## Speed
                        How fast.

                        | who         |   us |
                        |-------------|-----:|
                        | floor       | 31.5 |
                        | longer name |  170 |
                        """);
    }

    @Test
    void aRowMustFitTheHeads() {
        assertThatThrownBy(() -> new Table("Speed", "", List.of("who", "us"), List.of(List.of("floor"))))
                .hasMessage("Table 'Speed': row [floor] has not 2 cells");
    }

    @Test
    void numbersHaveAsManyDigitsAsMeanSomethingAndAPointInEveryLocale() {
        assertThat(Table.number(0.456)).isEqualTo("0.46");
        assertThat(Table.number(12.34)).isEqualTo("12.3");
        assertThat(Table.number(1234.5)).isEqualTo("1235");
    }

    @Test
    void thePageNamesNoPlaceOfTheMachine(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("docs/performance.md");

        PerformancePage.write(page, true, List.of(TABLE));

        assertThat(Files.readString(page))
                .startsWith("# Performance\n")
                .contains("This run: quick", "| longer name |  170 |")
                .doesNotContain(folder.toString(), System.getProperty("user.home"), System.getProperty("user.dir"));
    }
}
