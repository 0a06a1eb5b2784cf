package io.github.countersign.cli;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the password comes from: a file, else the environment, else the terminal. Never an argument, which every user of the machine
 * could read in the list of processes.
 */
final class PasswordSource {

    static final String VARIABLE = "COUNTERSIGN_PASSWORD";

    private final Map<String, String> environment;
    private final Supplier<Optional<char[]>> terminal;

    PasswordSource(Map<String, String> environment, Supplier<Optional<char[]>> terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    static PasswordSource ofProcess() {
        return new PasswordSource(System.getenv(), PasswordSource::prompt);
    }

    char[] password(@Nullable Path file) throws IOException {
        if (file != null) {
            return firstLine(file);
        }
        String variable = environment.get(VARIABLE);
        if (variable != null && !variable.isEmpty()) {
            return variable.toCharArray();
        }
        return terminal.get()
                .filter(typed -> typed.length > 0)
                .orElseThrow(() ->
                        new InputException("No password: set %s, give --password-file, or run in a terminal to be asked"
                                .formatted(VARIABLE)));
    }

    private static char[] firstLine(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new InputException("Password file %s is missing or cannot be read".formatted(file));
        }
        byte[] content = Files.readAllBytes(file);
        CharBuffer text = StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(content));
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        char[] password = Arrays.copyOf(text.array(), end);
        Arrays.fill(text.array(), '\0');
        Arrays.fill(content, (byte) 0);
        if (password.length == 0) {
            throw new InputException("The first line of password file %s is empty".formatted(file));
        }
        return password;
    }

    private static Optional<char[]> prompt() {
        // Without a terminal this is null up to JDK 21; newer ones may read an empty line from the end of the input
        // instead.
        return Optional.ofNullable(System.console()).map(console -> console.readPassword("Password: "));
    }
}
