package io.github.countersign.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailOnTest {

    @ParameterizedTest
    @CsvSource({
        "NONE, ''",
        "BREAKING, BREAKING",
        "NAME, BREAKING NAME",
        "WIDENING, BREAKING NAME WIDENING",
        "DOC, BREAKING NAME WIDENING DOC"
    })
    void aClassFailsWithEveryGraverOne(FailOn failOn, String failing) {
        assertThat(Arrays.stream(Severity.values()).filter(failOn::fails).map(Severity::name))
                .containsExactlyElementsOf(
                        failing.isEmpty() ? java.util.List.of() : java.util.List.of(failing.split(" ")));
    }
}
