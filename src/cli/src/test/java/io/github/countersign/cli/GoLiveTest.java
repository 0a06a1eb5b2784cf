package io.github.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoLiveTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final String KEY = "11111111-2222-3333-4444-555555555555";
    private static final String ENVELOPE = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private static final String OTHER = "bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> journal = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void twentyGoodCallsAreEnough() throws IOException {
        pings(20);
        assertThat(goLive()).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "Integrator key %s, 20 calls from 2026-03-01T09:00:00Z to 2026-03-01T09:00:19Z".formatted(KEY),
                        "20 successful calls in a row: kept. The longest run has 20 calls.",
                        "15 minutes between two looks at an envelope: kept. No call came too soon.",
                        "App Password in use: kept. All 20 calls had one.");
    }

    @Test
    void aRunEndsAtAFailureWhichIsNamed() throws IOException {
        pings(19);
        line(19, "API", "CreateEnvelope", "FAULT", "207", "APP_PASSWORD");
        for (int second = 20; second < 39; second++) {
            line(second, "API", "Ping", "SUCCESS", "", "APP_PASSWORD");
        }
        assertThat(goLive()).isEqualTo(8);
        assertThat(out.toString().lines())
                .containsSubsequence(
                        "20 successful calls in a row: broken. The longest run has 19 calls. These calls ended a run:",
                        "  2026-03-01T09:00:19Z CreateEnvelope ended with FAULT 207 (calls.jsonl, line 20)");
    }

    @Test
    void whatTheServiceNeverSawNeitherCountsNorEndsARun() throws IOException {
        pings(19);
        line(19, "API", "Ping", "LOCAL_FAILURE", "ClientException", "APP_PASSWORD");
        line(20, "ACCOUNT_MANAGEMENT", "Ping", "SUCCESS", "", "APP_PASSWORD");
        assertThat(goLive()).isEqualTo(8);
        assertThat(out.toString()).contains("The longest run has 19 calls.").doesNotContain("ended a run");
        line(21, "API", "Ping", "SUCCESS", "", "APP_PASSWORD");
        assertThat(goLive()).isZero();
    }

    @Test
    void aSecondLookWithinAQuarterOfAnHourIsNamed() throws IOException {
        pings(20);
        line(100, "API", "RequestStatusEx", "SUCCESS", "", "APP_PASSWORD", ENVELOPE);
        line(101, "API", "RequestPDF", "SUCCESS", "", "APP_PASSWORD", ENVELOPE);
        line(999, "API", "RequestStatus", "FAULT", "1", "APP_PASSWORD", ENVELOPE.toUpperCase(Locale.ROOT));
        line(1000, "API", "RequestStatuses", "SUCCESS", "", "APP_PASSWORD", OTHER, OTHER);
        line(1001, "API", "RequestDocumentPDFs", "SUCCESS", "", "APP_PASSWORD", ENVELOPE);
        line(1899, "API", "RequestStatusesEx", "SUCCESS", "", "APP_PASSWORD", OTHER, ENVELOPE);
        line(2000, "API", "RequestStatusChanges", "SUCCESS", "", "APP_PASSWORD");
        line(2001, "API", "RequestStatuses", "SUCCESS", "", "APP_PASSWORD");
        assertThat(goLive()).isEqualTo(8);
        assertThat(out.toString().lines())
                .containsSubsequence(
                        "15 minutes between two looks at an envelope: broken. 1 calls named no envelope and cannot be judged. These calls came too soon:",
                        "  2026-03-01T09:16:39Z RequestStatus ended with FAULT 1 (calls.jsonl, line 23): asked for envelope %s 899 s after the call before"
                                .formatted(ENVELOPE.toUpperCase(Locale.ROOT)),
                        "  2026-03-01T09:31:39Z RequestStatusesEx (calls.jsonl, line 26): asked for envelope %s 899 s after the call before"
                                .formatted(OTHER),
                        "App Password in use: kept. All 28 calls had one.");
        assertThat(out.toString().lines().filter(line -> line.startsWith("  "))).hasSize(2);
    }

    @Test
    void anotherSecretThanAnAppPasswordIsNamed() throws IOException {
        pings(20);
        line(30, "API", "Ping", "SUCCESS", "", "ACCOUNT_PASSWORD");
        assertThat(goLive()).isEqualTo(8);
        assertThat(out.toString())
                .contains("App Password in use: broken. These calls had another secret:")
                .contains("  2026-03-01T09:00:30Z Ping (calls.jsonl, line 21): ACCOUNT_PASSWORD");
    }

    @Test
    void aLongListIsCutForPeopleAndWholeForPrograms() throws IOException {
        for (int second = 0; second < 50; second++) {
            line(second, "API", "Ping", "FAULT", "3", "APP_PASSWORD");
        }
        assertThat(goLive()).isEqualTo(8);
        assertThat(out.toString().lines().filter(line -> line.startsWith("  ")))
                .hasSize(21)
                .contains("  and 30 more");
        assertThat(goLive("--json")).isEqualTo(8);
        assertThat(out.toString())
                .startsWith("{\"integratorKey\":\"" + KEY + "\",\"calls\":50,\"ready\":false,\"rules\":[")
                .contains("(calls.jsonl, line 50)");
    }

    @Test
    void severalKeysHaveToBeToldApart() throws IOException {
        pings(20);
        journal.add(journal.get(0).replace(KEY, "OTHER"));
        journal.add(
                "{\"at\":\"2026-03-01T09:00:00Z\",\"service\":\"CREDENTIAL\",\"operation\":\"Login\",\"outcome\":\"FAULT\","
                        + "\"code\":\"x\",\"ms\":1,\"key\":null,\"secret\":null,\"envelopes\":[]}");
        assertThat(goLive()).isEqualTo(3);
        assertThat(err.toString())
                .contains("The journals have calls of the keys " + KEY + ", OTHER: choose one with --integrator-key");
        assertThat(goLive("--integrator-key", KEY)).isZero();
        assertThat(goLive("--integrator-key", "NONE")).isEqualTo(3);
        assertThat(err.toString()).contains("The journals have no call of key NONE, only of " + KEY + ", OTHER");
    }

    @Test
    void attemptsThatFailedBeforeTheLastOneAreNoEnvelopesThatWereLookedAt() throws IOException {
        pings(20);
        for (int second = 20; second < 22; second++) {
            line(second, "API", "RequestStatus", "SUCCESS", "", "APP_PASSWORD");
        }
        journal.replaceAll(line -> line.replace("\"failed\":[]", "\"failed\":[\"NO_REPLY SocketException\"]"));
        assertThat(goLive()).isZero();
        assertThat(out.toString()).contains("15 minutes between two looks at an envelope: kept.");
    }

    @Test
    void aJournalOfAnOlderVersionIsRead() throws IOException {
        pings(20);
        journal.replaceAll(line -> line.replace("\"failed\":[],", ""));
        assertThat(goLive()).isZero();
    }

    @Test
    void linesOfSomebodyElseEndTheReading() throws IOException {
        for (String line : List.of("", "{", "[]", "{}", "{\"at\":\"yesterday\"}", "\uFFFF", "{\"at\":{\"a\":1}}")) {
            journal.clear();
            pings(2);
            journal.add(line);
            assertThat(goLive()).as(line).isEqualTo(3);
            assertThat(err.toString())
                    .contains(
                            "Line 3 of ",
                            "calls.jsonl was not written by a call journal. If a crash cut it off, remove it");
        }
        journal.clear();
        assertThat(goLive()).isEqualTo(3);
        assertThat(err.toString()).contains("The journals have no call that was signed in: there is nothing to review");
        assertThat(execute("go-live", folder.resolve("none").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("none is not there");
    }

    private void pings(int count) {
        for (int second = 0; second < count; second++) {
            line(second, "API", "Ping", "SUCCESS", "", "APP_PASSWORD");
        }
    }

    private void line(
            int second, String service, String operation, String outcome, String code, String secret, String... ids) {
        List<String> quoted = Arrays.stream(ids).map(id -> "\"" + id + "\"").toList();
        journal.add(
                "{\"at\":\"%s\",\"service\":\"%s\",\"operation\":\"%s\",\"outcome\":\"%s\",\"code\":\"%s\",\"ms\":1,\"sent\":1,\"received\":1,\"attempts\":1,\"failed\":[],\"key\":\"%s\",\"secret\":\"%s\",\"envelopes\":%s}"
                        .formatted(START.plusSeconds(second), service, operation, outcome, code, KEY, secret, quoted));
    }

    private int goLive(String... more) throws IOException {
        Path file = Files.write(folder.resolve("calls.jsonl"), journal);
        List<String> args = new ArrayList<>(List.of("go-live", file.toString()));
        args.addAll(List.of(more));
        return execute(args.toArray(String[]::new));
    }

    private int execute(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Countersign.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
    }
}
