package io.github.countersign.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.error.AmbiguousSendException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.mock.DuplicateTransaction;
import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockFaults;
import io.github.countersign.reliability.CircuitBreaking;
import io.github.countersign.reliability.Recovery;
import io.github.countersign.reliability.SendOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends with a fifth of all calls going wrong, in every way that the mock knows, from eight threads and from processes that are killed. The
 * service makes a second envelope of a second request: nothing but the client prevents it.
 */
class ChaosIT {

    private static final int SENDS = Integer.getInteger("chaos.sends", 10_000);
    private static final long SEED = Long.getLong("chaos.seed", 20261124L);
    private static final int THREADS = 8;
    private static final Duration IMPATIENT = Duration.ofMillis(400);
    private static final Duration PATIENT = Duration.ofSeconds(60);

    private final AtomicInteger recovered = new AtomicInteger();
    private final Map<String, String> sent = new ConcurrentHashMap<>();
    private final Map<String, String> failed = new ConcurrentHashMap<>();
    private final Map<String, String> ambiguous = new ConcurrentHashMap<>();

    @Test
    void everySendEndsSentFailedOrAmbiguousAndNothingIsThereTwice(@TempDir Path folder) throws Exception {
        int rows = Math.max(10, SENDS / 20);
        int each = Math.max(10, (SENDS - rows) / 2);
        String strict = fromThreads("nothing assumed", Recovery.standard(), each);
        String bold =
                fromThreads("absence assumed", Recovery.standard().assumingAbsentAfter(Duration.ofMinutes(1)), each);
        assertThat(ambiguous).as("what stays open although absence is assumed").isEmpty();
        String killed = killedProcesses(folder, rows);

        report("chaos: seed %d, %d sends, %d %% faults | %s | %s | %s | 0 duplicates, 0 lost, 0 unexplained"
                .formatted(SEED, 2 * each + rows, Math.round(100 * Scene.SHARE), strict, bold, killed));
    }

    private String fromThreads(String name, Recovery recovery, int sends) throws InterruptedException {
        sent.clear();
        failed.clear();
        ambiguous.clear();
        recovered.set(0);
        MockClock clock = MockClock.running();
        try (MockDocuSign docusign = mock(clock)) {
            docusign.faults()
                    .seed(SEED)
                    .sometimes(MockFaults.ANY, Scene.SHARE, Scene.faults());
            try (DocuSignClient client = client(docusign, recovery, clock, IMPATIENT);
                    DocuSignClient auditor = client(docusign, recovery, clock, PATIENT)) {
                sendFromThreads(client, name, sends);
                docusign.faults().clear();
                clock.advance(Duration.ofHours(2));
                int foundLater = resolve(auditor);
                Map<String, List<String>> there = Tally.byKey(auditor);
                check(there, sends);
                return "%s: %d sent (%d recovered, %d found later), %d failed, %d ambiguous; %d envelopes"
                        .formatted(
                                name,
                                sent.size(),
                                recovered.get(),
                                foundLater,
                                failed.size(),
                                ambiguous.size(),
                                there.size());
            }
        }
    }

    private static MockDocuSign mock(MockClock clock) {
        return MockDocuSign.builder()
                .clock(clock)
                .guesses(Guesses.likeliest().withDuplicateTransaction(DuplicateTransaction.SECOND_ENVELOPE))
                .start();
    }

    private static DocuSignClient client(
            MockDocuSign docusign, Recovery recovery, MockClock clock, Duration idle) {
        return Scene.client(
                        docusign.api(),
                        docusign.accountId(),
                        docusign.integratorKey(),
                        docusign.userName(),
                        docusign.password())
                .idleTimeout(idle)
                .recovery(recovery.allowing(Duration.ofSeconds(2)))
                .circuitBreaking(CircuitBreaking.off())
                .waiting(new JumpingTime(clock))
                .build();
    }

    private void sendFromThreads(DocuSignClient client, String name, int sends) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < sends; i++) {
            String key = name + " " + i;
            threads.submit(() -> send(client, key));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.MINUTES)).isTrue();
    }

    private void send(DocuSignClient client, String key) {
        try {
            SentEnvelope envelope = client.envelopes().send(Scene.draft("Lease").withTransactionId(key));
            sent.put(key, envelope.id().value());
            if (envelope.outcome() == SendOutcome.RECOVERED) {
                recovered.incrementAndGet();
            }
        } catch (AmbiguousSendException e) {
            ambiguous.put(key, e.getMessage());
        } catch (DocuSignException e) {
            failed.put(key, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private int resolve(DocuSignClient client) {
        int found = 0;
        for (String key : List.copyOf(ambiguous.keySet())) {
            Optional<EnvelopeId> envelope = client.envelopes().byKey(key);
            if (envelope.isPresent()) {
                ambiguous.remove(key);
                sent.put(key, envelope.get().value());
                found++;
            }
        }
        return found;
    }

    private void check(Map<String, List<String>> there, int sends) {
        assertThat(sent.size() + failed.size() + ambiguous.size())
                .as("rows that ended")
                .isEqualTo(sends);
        assertThat(there).allSatisfy((key, ids) -> assertThat(ids).as(key).hasSize(1));
        Map<String, String> single = new HashMap<>();
        there.forEach((key, ids) -> single.put(key, ids.get(0)));
        assertThat(single).as("envelopes in the service").isEqualTo(sent);
        assertThat(failed.values()).allSatisfy(reason -> assertThat(reason).contains("Exception: "));
        assertThat(ambiguous.values()).allSatisfy(reason -> assertThat(reason).contains("Tried: "));
    }

    /** Kills a bulk run again and again, and starts it again, until it is done. */
    private String killedProcesses(Path folder, int rows) throws Exception {
        Random random = new Random(SEED);
        MockClock clock = MockClock.running();
        try (MockDocuSign docusign = mock(clock)) {
            docusign.faults()
                    .seed(SEED)
                    .sometimes(MockFaults.ANY, Scene.SHARE, Scene.faults());
            int kills = 0;
            BulkProcess process = BulkProcess.start(docusign, clock, folder, rows);
            while (!process.killedAfter(kills < 6 ? 1 + random.nextInt(Math.max(1, rows / 8)) : Integer.MAX_VALUE)) {
                kills++;
                process = BulkProcess.start(docusign, clock, folder, rows);
            }
            docusign.faults().clear();
            try (DocuSignClient client = client(docusign, Recovery.standard(), clock, PATIENT)) {
                Map<String, List<String>> there = Tally.byKey(client);
                assertThat(there).allSatisfy((key, ids) -> assertThat(ids).as(key).hasSize(1));
                String counts = process.lastLine();
                assertThat(counts).isEqualTo("%d sent, 0 failed, 0 ambiguous, 0 under way, 0 waiting".formatted(rows));
                assertThat(there).hasSize(rows);
                return "bulk killed %d times: %s; %d envelopes".formatted(kills, counts, there.size());
            }
        }
    }

    private static void report(String line) throws IOException {
        Files.writeString(Path.of("target", "chaos.txt"), line + System.lineSeparator());
        System.out.println(line);
    }
}
