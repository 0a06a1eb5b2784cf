package io.github.countersign.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.bulk.Ledger.Claim;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Test
    void aRowGoesFromClaimToEndOnce() {
        Ledger ledger = inMemory("once");

        assertThat(ledger.claim("r", "1", "a", NOW, LEASE)).isEqualTo(Claim.FRESH);
        assertThat(ledger.claim("r", "1", "b", NOW, LEASE)).isEqualTo(Claim.TAKEN);
        assertThat(ledger.sending("r", "1", "b", NOW, LEASE)).isFalse();
        assertThat(ledger.sending("r", "1", "a", NOW, LEASE)).isTrue();
        assertThat(ledger.counts("r")).isEqualTo(new BulkCounts(0, 1, 0, 0, 0));
        ledger.sent("r", "1", "e-1");

        assertThat(ledger.claim("r", "1", "b", NOW, LEASE)).isEqualTo(Claim.OVER);
        assertThat(ledger.counts("r")).isEqualTo(new BulkCounts(0, 0, 1, 0, 0));
        assertThat(ledger.rows("r", RowState.SENT)).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("1");
            assertThat(row.envelopeId()).contains("e-1");
            assertThat(row.attempts()).isOne();
        });
        assertThat(ledger.claim("another run", "1", "b", NOW, LEASE)).isEqualTo(Claim.FRESH);
    }

    @Test
    void whatADeadProcessHadIsTakenOverWhenItsTimeIsUp() {
        Ledger ledger = inMemory("dead");
        ledger.claim("r", "claimed", "a", NOW, LEASE);
        ledger.claim("r", "sending", "a", NOW, LEASE);
        ledger.sending("r", "sending", "a", NOW, LEASE);
        Instant before = NOW.plus(LEASE).minusSeconds(1);
        Instant after = NOW.plus(LEASE).plusSeconds(1);

        assertThat(ledger.claim("r", "claimed", "b", before, LEASE)).isEqualTo(Claim.TAKEN);
        assertThat(ledger.claim("r", "sending", "b", before, LEASE)).isEqualTo(Claim.TAKEN);
        assertThat(ledger.claim("r", "claimed", "b", after, LEASE)).isEqualTo(Claim.FRESH);
        assertThat(ledger.claim("r", "sending", "b", after, LEASE)).isEqualTo(Claim.LEFT_BEHIND);
        // It comes back to life, and is late.
        assertThat(ledger.sending("r", "claimed", "a", after, LEASE)).isFalse();
    }

    @Test
    void aFileIsTakenOverAtOnceAndRemembersEverything(@TempDir Path folder) {
        try (Ledger ledger = Ledger.inFile(folder.resolve("ledger"))) {
            ledger.claim("r", "1", "a", NOW, LEASE);
            ledger.sending("r", "1", "a", NOW, LEASE);
            ledger.claim("r", "2", "a", NOW, LEASE);
            ledger.failed("r", "2", "x".repeat(5000));
        }
        try (Ledger ledger = Ledger.inFile(folder.resolve("ledger"))) {
            assertThat(ledger.claim("r", "1", "b", NOW, LEASE)).isEqualTo(Claim.LEFT_BEHIND);
            assertThat(ledger.rows("r", RowState.FAILED))
                    .singleElement()
                    .satisfies(row -> assertThat(row.reason().orElseThrow()).hasSize(2000));
        }
    }

    @Test
    void manyProcessesNeverHaveTheSameRowInPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            assertOneOwnerForEach(Ledger.in(postgres.getPostgresDatabase()));
        } catch (IOException e) {
            throw new AssertionError("embedded PostgreSQL did not start", e);
        }
    }

    @Test
    void manyProcessesNeverHaveTheSameRowInH2() throws Exception {
        assertOneOwnerForEach(inMemory("many"));
    }

    private static void assertOneOwnerForEach(Ledger ledger) throws Exception {
        int rows = 60;
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> owners = new ArrayList<>();
            for (int owner = 0; owner < 4; owner++) {
                String name = "owner " + owner;
                owners.add(() -> {
                    int had = 0;
                    for (int row = 0; row < rows; row++) {
                        if (ledger.claim("r", "row " + row, name, NOW, LEASE) == Claim.FRESH) {
                            had++;
                            assertThat(ledger.sending("r", "row " + row, name, NOW, LEASE))
                                    .isTrue();
                            ledger.sent("r", "row " + row, name);
                        }
                    }
                    return had;
                });
            }
            int all = 0;
            for (Future<Integer> had : threads.invokeAll(owners)) {
                all += had.get();
            }
            assertThat(all).isEqualTo(rows);
        } finally {
            threads.shutdownNow();
        }
        assertThat(ledger.counts("r")).isEqualTo(new BulkCounts(0, 0, rows, 0, 0));
        assertThat(ledger.rows("r", RowState.SENT))
                .allSatisfy(row -> assertThat(row.attempts()).isOne());
    }

    private static Ledger inMemory(String name) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + name + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        return Ledger.in(h2);
    }
}
