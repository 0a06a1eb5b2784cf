package io.github.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordSourceTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstLineOfAFileComesBeforeTheEnvironment() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "gehéim \uD83D\uDD11\r\nsecond line");

        assertThat(source("other").password(file)).isEqualTo("gehéim \uD83D\uDD11".toCharArray());
    }

    @Test
    void theEnvironmentComesBeforeTheTerminal() throws IOException {
        assertThat(source("from-env").password(null)).isEqualTo("from-env".toCharArray());
    }

    @Test
    void theTerminalIsAskedLast() throws IOException {
        PasswordSource source = new PasswordSource(Map.of(), () -> Optional.of("typed".toCharArray()));

        assertThat(source.password(null)).isEqualTo("typed".toCharArray());
    }

    @Test
    void withoutAnyOfThemTheMessageNamesAllThree() {
        assertThatThrownBy(() -> new PasswordSource(Map.of(), Optional::empty).password(null))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "No password: set COUNTERSIGN_PASSWORD, give --password-file, or run in a terminal to be asked");
    }

    @Test
    void aMissingFileAndAnEmptyOneAreNamed() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");

        assertThatThrownBy(() -> source("x").password(folder.resolve("absent")))
                .hasMessageContaining("absent is missing or cannot be read");
        assertThatThrownBy(() -> source("x").password(empty)).hasMessageContaining("empty");
    }

    private static PasswordSource source(String variable) {
        return new PasswordSource(Map.of("COUNTERSIGN_PASSWORD", variable), Optional::empty);
    }
}
