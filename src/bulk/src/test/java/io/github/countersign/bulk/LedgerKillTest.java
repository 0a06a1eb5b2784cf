package io.github.countersign.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.bulk.Claim.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes to a ledger's file from many threads is killed, again and again. {@code -Dledger.kills=500} tries more often: H2 used by
 * several threads at once loses a row in about one of a hundred kills.
 */
class LedgerKillTest {

    private static final int KILLS = Integer.getInteger("ledger.kills", 6);
    private static final int ROWS = 400;
    private static final int ID_LENGTH = 36;
    private static final String RUN = "killed";
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyRowCanBeClaimedAgainAndNothingThatWasToldIsForgotten(@TempDir Path folder) throws Exception {
        Random random = new Random();
        Path file = folder.resolve("ledger");
        Map<String, String> told = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            told.putAll(killedAfter(1 + random.nextInt(10), file));

            try (Ledger ledger = Ledger.inFile(file)) {
                Map<String, String> known = ledger.rows(RUN, RowState.SENT).stream()
                        .collect(Collectors.toMap(
                                LedgerRow::key, row -> row.envelopeId().orElseThrow()));
                assertThat(known).as("sent, kill %d", kill).containsAllEntriesOf(told);
                Set<Kind> kinds = IntStream.range(0, ROWS)
                        .mapToObj(row -> ledger.claim(RUN, "row " + row, Instant.now(), LEASE))
                        .peek(ledger::letGo)
                        .map(Claim::kind)
                        .collect(Collectors.toSet());
                assertThat(kinds).as("kinds of claims, kill %d", kill).doesNotContain(Kind.TAKEN);
            }
        }
        assertThat(told).isNotEmpty();
    }

    /** The rows that a process said to have sent until it was killed, with their envelopes. */
    private static Map<String, String> killedAfter(int lines, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerKillTest.class.getName(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, String> told = new HashMap<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] keyAndId = line.split(": ", -1);
                if (keyAndId.length == 2 && keyAndId[1].length() == ID_LENGTH) {
                    told.put(keyAndId[0], keyAndId[1]);
                }
                if (told.size() == lines) {
                    process.toHandle().destroyForcibly(); // SIGKILL; what it still said is read
                }
            }
        }
        assertThat(process.waitFor())
                .as("exit code of a process that was killed")
                .isEqualTo(137);
        return told;
    }

    /** Works on random rows for ever. */
    public static void main(String[] args) {
        Ledger ledger = Ledger.inFile(Path.of(args[0]));
        for (int i = 0; i < 8; i++) {
            new Thread(() -> work(ledger, new Random())).start();
        }
    }

    private static void work(Ledger ledger, Random random) {
        while (true) {
            Claim claim = ledger.claim(RUN, "row " + random.nextInt(ROWS), Instant.now(), LEASE);
            if (!claim.isMine()) {
                continue;
            }
            ledger.sending(claim, Instant.now(), LEASE);
            switch (random.nextInt(4)) {
                case 0 -> ledger.refused(claim, Instant.now().plus(LEASE));
                case 1 -> ledger.letGo(claim);
                default -> ledger.giveBack(claim);
            }
            if (random.nextInt(10) == 0) {
                send(ledger);
            }
        }
    }

    private static void send(Ledger ledger) {
        String id = UUID.randomUUID().toString();
        Claim claim = ledger.claim(RUN, "sent " + id, Instant.now(), LEASE);
        ledger.sending(claim, Instant.now(), LEASE);
        ledger.sent(RUN, claim.key(), id);
        System.out.println(claim.key() + ": " + id);
    }
}
