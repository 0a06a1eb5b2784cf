package io.github.countersign.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Java a page prints stands in a source that is compiled: line by line, comments and the width of lines apart. */
class PrintedCodeIT {

    private static final List<String> SOURCES = PrintedCode.sources();

    static List<PrintedCode> printed() {
        return PrintedCode.ofAllPages();
    }

    @ParameterizedTest
    @MethodSource("printed")
    void itIsCompiled(PrintedCode code) {
        assertThat(code.standsIn(SOURCES))
                .as("the code of %s stands in no source; change both in the same way:%n%s", code, code.lines())
                .isTrue();
    }

    @Test
    void theBlocksOfAllPagesAreFound() {
        assertThat(printed())
                .extracting(PrintedCode::page)
                .contains(
                        "README.md",
                        "docs/migration.md",
                        "docs/reliability.md",
                        "docs/signing-in.md",
                        "src/mock/README.md",
                        "src/xml-signature/README.md");
    }

    @Test
    void oneWordThatIsNotInTheSourceIsNoticed() {
        PrintedCode first = printed().get(0);
        List<String> changed = new ArrayList<>(first.lines());
        changed.set(0, changed.get(0).replaceFirst("\\w+", "elsewhere"));

        assertThat(first.standsIn(SOURCES)).isTrue();
        assertThat(new PrintedCode(first.page(), first.line(), changed).standsIn(SOURCES))
                .isFalse();
    }
}
