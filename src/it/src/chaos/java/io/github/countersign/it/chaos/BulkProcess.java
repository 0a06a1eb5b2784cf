package io.github.countersign.it.chaos;

import io.github.countersign.DocuSignClient;
import io.github.countersign.bulk.BulkCounts;
import io.github.countersign.bulk.BulkRow;
import io.github.countersign.bulk.BulkSend;
import io.github.countersign.bulk.Ledger;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.reliability.CircuitBreaking;
import io.github.countersign.reliability.Recovery;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/** A bulk run in a JVM of its own, and the hand that kills it. */
final class BulkProcess {

    private final Process process;
    private String last = "";

    private BulkProcess(Process process) {
        this.process = process;
    }

    static BulkProcess start(MockDocuSign docusign, Path folder, int rows) throws IOException {
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
                String.valueOf(rows));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return new BulkProcess(builder.start());
    }

    /** Kills it after so many lines. @return true if it was done before that */
    boolean killedAfter(int lines) throws IOException, InterruptedException {
        try (BufferedReader out = process.inputReader()) {
            for (int i = 0; i < lines; i++) {
                String line = out.readLine();
                if (line == null) {
                    if (process.waitFor() != 0) {
                        throw new AssertionError("The run ended by itself with exit code %d".formatted(process.exitValue()));
                    }
                    return true;
                }
                last = line;
            }
            process.destroyForcibly(); // SIGKILL
            process.waitFor();
            return false;
        }
    }

    String lastLine() {
        return last;
    }

    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[6]);
        try (DocuSignClient client = Scene.client(URI.create(args[0]), args[1], args[2], args[3], args[4])
                        .recovery(Recovery.standard()
                                .allowing(Duration.ofMinutes(2))
                                .settlingFor(Duration.ofMillis(300))
                                .assumingAbsentAfter(Duration.ofSeconds(1)))
                        .circuitBreaking(CircuitBreaking.off())
                        .build();
                Ledger ledger = Ledger.inFile(Path.of(args[5]))) {
            BulkCounts counts = BulkSend.with(client, ledger)
                    .inFlight(8)
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
