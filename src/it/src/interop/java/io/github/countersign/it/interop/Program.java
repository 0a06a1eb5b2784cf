package io.github.countersign.it.interop;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of this machine in one folder, and insists that it ends well. */
record Program(Path folder) {

    private static final long MINUTES = 5;

    /**
     * What it printed.
     *
     * @throws IOException if the machine has no such program
     * @throws AssertionError if it ends badly or not at all; the message has all that it printed
     */
    Printed run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String printed = Files.readString(log, StandardCharsets.UTF_8);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError("%s %s, after it printed:%n%s"
                    .formatted(
                            Arrays.stream(command).limit(2).collect(joining(" ")),
                            ended ? "ended with " + process.exitValue() : "has not ended within minutes",
                            printed));
        }
        return new Printed(printed.lines().toList());
    }

    /** Lines of the form {@code name: value}, in the order in which they came. */
    record Printed(List<String> lines) {

        /** The values of all lines of that name. */
        List<String> all(String name) {
            String start = name + ": ";
            return lines.stream()
                    .filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .toList();
        }

        /** The value of the one line of that name. */
        String one(String name) {
            List<String> values = all(name);
            if (values.size() != 1) {
                throw new AssertionError("Expected one line '%s: ...' in %s".formatted(name, lines));
            }
            return values.get(0);
        }
    }
}
