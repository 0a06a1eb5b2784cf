package io.github.countersign.benchmarks.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs programs in JVMs of their own, with the Java that runs this one. */
final class ChildJvm {

    private final Path folder;
    private final Trust trust;

    /** Child JVMs leave their error output in the folder and trust the byte server's certificate. */
    ChildJvm(Path folder, Trust trust) {
        this.folder = folder;
        this.trust = trust;
    }

    /** What became of a program: its exit code, its output, and when the first line of it came. */
    record Outcome(int exitCode, List<String> lines, Duration toFirstLine, String errors) {

        /**
         * {@return this}
         *
         * @throws IllegalStateException with the error output if the program failed
         */
        Outcome orThrow() {
            if (exitCode != 0) {
                throw new IllegalStateException("A child JVM ended with %d: %s".formatted(exitCode, errors));
            }
            return this;
        }
    }

    Outcome run(String classPath, List<String> options, Class<?> main, List<String> arguments, Duration limit)
            throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "child", ".err");
        List<String> command = command(classPath, options, main.getName(), arguments);
        List<String> lines = new ArrayList<>();
        Duration toFirstLine = Duration.ZERO;
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(Redirect.to(errors.toFile()))
                .start();
        CompletableFuture<?> watch = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (@Nullable String line; (line = output.readLine()) != null; lines.add(line)) {
                if (lines.isEmpty()) {
                    toFirstLine = Duration.ofNanos(System.nanoTime() - start);
                }
            }
        }
        int exitCode = process.waitFor();
        watch.cancel(false);
        String text = Files.readString(errors);
        Files.delete(errors);
        return new Outcome(exitCode, lines, toFirstLine, text);
    }

    private List<String> command(String classPath, List<String> options, String main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(trust.options());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        return command;
    }
}
