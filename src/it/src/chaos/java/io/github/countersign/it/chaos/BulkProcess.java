package io.github.countersign.it.chaos;

import io.github.countersign.DocuSignClient;
import io.github.countersign.bulk.BulkCounts;
import io.github.countersign.bulk.BulkRow;
import io.github.countersign.bulk.BulkSend;
import io.github.countersign.bulk.Ledger;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.reliability.CircuitBreaking;
import io.github.countersign.reliability.Recovery;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A bulk run in a JVM of its own, and the hand that kills it. */
final class BulkProcess {

    // A run of 500 rows takes about a minute. One that stands still fails the suite, and does not hold it up for ever.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Process process;
    private final MockClock clock;
    private String last = "";

    private BulkProcess(Process process, MockClock clock) {
        this.process = process;
        this.clock = clock;
    }

    static BulkProcess start(MockDocuSign docusign, MockClock clock, Path folder, int rows) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                BulkProcess.class.getName(),
                docusign.api().toString(),
                docusign.accountId(),
                docusign.integratorKey(),
                docusign.userName(),
                docusign.password(),
                folder.resolve("ledger").toString(),
                String.valueOf(rows),
                ahead(clock).toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        CompletableFuture.runAsync(
                process::destroyForcibly,
                CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS));
        return new BulkProcess(process, clock);
    }

    private static Duration ahead(MockClock clock) {
        return Duration.between(Instant.now(), clock.instant());
    }

    /** Kills it after so many counts. @return true if it was done before that */
    boolean killedAfter(int lines) throws IOException, InterruptedException {
        try (BufferedReader out = process.inputReader()) {
            int counts = 0;
            while (counts < lines) {
                String line = out.readLine();
                if (line == null) {
                    if (process.waitFor() != 0) {
                        throw new AssertionError(
                                "The run ended by itself, or took longer than %s, with exit code %d; its last counts: %s"
                                        .formatted(LONGEST, process.exitValue(), last));
                    }
                    return true;
                }
                if (line.startsWith(ParentTime.JUMP)) {
                    jump(Instant.parse(line.substring(ParentTime.JUMP.length())));
                } else {
                    last = line;
                    counts++;
                }
            }
            process.destroyForcibly(); // SIGKILL
            process.waitFor();
            return false;
        }
    }

    private void jump(Instant until) throws IOException {
        Duration left = Duration.between(clock.instant(), until);
        if (!left.isNegative()) {
            clock.advance(left);
        }
        BufferedWriter in = process.outputWriter();
        in.write(ahead(clock) + "\n");
        in.flush();
    }

    String lastLine() {
        return last;
    }

    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[6]);
        ParentTime time = new ParentTime(System.out, Duration.parse(args[7]));
        try (DocuSignClient client = Scene.client(URI.create(args[0]), args[1], args[2], args[3], args[4])
                        .recovery(Recovery.standard()
                                .allowing(Duration.ofMinutes(2))
                                .settlingFor(Duration.ofMillis(300))
                                .assumingAbsentAfter(Duration.ofSeconds(1)))
                        .circuitBreaking(CircuitBreaking.off())
                        .waiting(time)
                        .build();
                Ledger ledger = Ledger.inFile(Path.of(args[5]))) {
            BulkCounts counts = BulkSend.with(client, ledger)
                    .inFlight(8)
                    .waiting(time)
                    .assumingAbsentAfter(Duration.ofSeconds(1))
                    .progress(System.out::println)
                    .run(
                            "chaos",
                            IntStream.range(0, rows)
                                    .mapToObj(i -> BulkRow.of("row " + i, Scene.draft("Lease")))
                                    .iterator());
            System.out.println(counts);
        }
    }
}
