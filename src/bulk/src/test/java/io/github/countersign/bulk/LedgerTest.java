package io.github.countersign.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.bulk.Claim.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
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

        Claim first = ledger.claim("r", "1", NOW, LEASE);
        assertThat(first.kind()).isEqualTo(Kind.FRESH);
        assertThat(ledger.claim("r", "1", NOW, LEASE).kind()).isEqualTo(Kind.TAKEN);
        assertThat(ledger.sending(first, NOW, LEASE)).isTrue();
        assertThat(ledger.counts("r")).isEqualTo(new BulkCounts(0, 1, 0, 0, 0));
        ledger.sent("r", "1", "e-1");

        assertThat(ledger.claim("r", "1", NOW, LEASE).kind()).isEqualTo(Kind.OVER);
        assertThat(ledger.counts("r")).isEqualTo(new BulkCounts(0, 0, 1, 0, 0));
        assertThat(ledger.rows("r", RowState.SENT)).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo("1");
            assertThat(row.envelopeId()).contains("e-1");
            assertThat(row.attempts()).isOne();
        });
        assertThat(ledger.claim("another run", "1", NOW, LEASE).kind()).isEqualTo(Kind.FRESH);
    }

    @Test
    void whatADeadProcessHadIsTakenOverWhenItsTimeIsUp() {
        Ledger ledger = inMemory("dead");
        Claim claimed = ledger.claim("r", "claimed", NOW, LEASE);
        Claim sending = ledger.claim("r", "sending", NOW, LEASE);
        ledger.sending(sending, NOW, LEASE);
        Instant before = NOW.plus(LEASE).minusSeconds(1);
        Instant after = NOW.plus(LEASE).plusSeconds(1);

        assertThat(ledger.claim("r", "claimed", before, LEASE).kind()).isEqualTo(Kind.TAKEN);
        assertThat(ledger.claim("r", "sending", before, LEASE).kind()).isEqualTo(Kind.TAKEN);
        assertThat(ledger.claim("r", "claimed", after, LEASE).kind()).isEqualTo(Kind.FRESH);
        Claim takenOver = ledger.claim("r", "sending", after, LEASE);
        assertThat(takenOver.kind()).isEqualTo(Kind.LEFT_BEHIND);
        assertThat(takenOver.sendingSince()).contains(NOW);
        // It comes back to life, and is late.
        assertThat(ledger.sending(claimed, after, LEASE)).isFalse();
    }

    @Test
    void whoWasOvertakenWritesNothingButTheIdOfAnEnvelope() {
        Ledger ledger = inMemory("overtaken");
        Claim late = ledger.claim("r", "1", NOW, LEASE);
        ledger.sending(late, NOW, LEASE);
        Instant after = NOW.plus(LEASE).plusSeconds(1);
        Claim now = ledger.claim("r", "1", after, LEASE);

        assertThat(ledger.giveBack(late)).isFalse();
        assertThat(ledger.letGo(late)).isFalse();
        assertThat(ledger.refused(late, after.plus(LEASE))).isFalse();
        assertThat(ledger.failed(late, "no")).isFalse();
        assertThat(ledger.ambiguous(late, "no")).isFalse();
        assertThat(ledger.counts("r")).isEqualTo(new BulkCounts(0, 1, 0, 0, 0));
        ledger.ambiguous(now, "not found");
        ledger.sent("r", "1", "e-1");

        assertThat(ledger.counts("r")).isEqualTo(new BulkCounts(0, 0, 1, 0, 0));
    }

    @Test
    void aSecondEnvelopeOfARowIsTold() {
        Ledger ledger = inMemory("second");
        ledger.claim("r", "1", NOW, LEASE);
        ledger.sent("r", "1", "e-1");
        ledger.sent("r", "1", "e-1");
        assertThat(ledger.rows("r", RowState.SENT))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).isEmpty());

        ledger.sent("r", "1", "e-2");

        assertThat(ledger.rows("r", RowState.SENT)).singleElement().satisfies(row -> {
            assertThat(row.envelopeId()).contains("e-1");
            assertThat(row.reason().orElseThrow()).startsWith("Sent twice: there is envelope e-2 too");
        });
    }

    @Test
    void rowsThatFailedWaitAgainWhenAskedFor() {
        Ledger ledger = inMemory("retry");
        ledger.failed(ledger.claim("r", "1", NOW, LEASE), "no such template");
        ledger.ambiguous(ledger.claim("r", "2", NOW, LEASE), "not found");

        assertThat(ledger.retryFailed("r")).isOne();

        assertThat(ledger.claim("r", "1", NOW, LEASE).kind()).isEqualTo(Kind.FRESH);
        assertThat(ledger.claim("r", "2", NOW, LEASE).kind()).isEqualTo(Kind.OVER);
    }

    @Test
    void aFileIsTakenOverAtOnceAndRemembersEverything(@TempDir Path folder) {
        try (Ledger ledger = Ledger.inFile(folder.resolve("ledger"))) {
            ledger.sending(ledger.claim("r", "1", NOW, LEASE), NOW, LEASE);
            assertThat(ledger.claim("r", "1", NOW, LEASE).kind()).isEqualTo(Kind.TAKEN);
            ledger.failed(ledger.claim("r", "2", NOW, LEASE), "x".repeat(5000));
        }
        try (Ledger ledger = Ledger.inFile(folder.resolve("ledger"))) {
            assertThat(ledger.claim("r", "1", NOW, LEASE).kind()).isEqualTo(Kind.LEFT_BEHIND);
            assertThat(ledger.rows("r", RowState.FAILED))
                    .singleElement()
                    .satisfies(row -> assertThat(row.reason().orElseThrow()).hasSize(2000));
        }
    }

    /** What H2 and PostgreSQL do with a row that is locked: it is passed over, for this moment only. */
    @Test
    void aLockedRowIsTakenOnlyAsLongAsItIsLocked() throws Exception {
        JdbcDataSource h2 = database("locked");
        Ledger ledger = Ledger.in(h2);
        ledger.giveBack(ledger.claim("r", "1", NOW, LEASE));
        ledger.giveBack(ledger.claim("r", "2", NOW, LEASE));
        try (Connection other = h2.getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("update countersign_bulk set reason = 'x' where row_key = '1'");

            assertThat(ledger.claim("r", "1", NOW, LEASE).kind()).isEqualTo(Kind.TAKEN);
            assertThat(ledger.claim("r", "2", NOW, LEASE).kind()).isEqualTo(Kind.FRESH);
            other.rollback();
        }
        assertThat(ledger.claim("r", "1", NOW, LEASE).kind()).isEqualTo(Kind.FRESH);
    }

    /** Of a file that nobody else can have open: waiting for such a row would have no end. */
    @Test
    void aLockThatNobodyCanHoldIsToldAsDamage() throws Exception {
        JdbcDataSource h2 = database("ghost");
        Ledger ledger = new Ledger(new SharedTransactions(h2), true);
        ledger.giveBack(ledger.claim("r", "1", NOW, LEASE));
        try (Connection ghost = h2.getConnection();
                Statement lock = ghost.createStatement()) {
            ghost.setAutoCommit(false);
            lock.execute("update countersign_bulk set reason = 'x' where row_key = '1'");

            assertThatThrownBy(() -> ledger.claim("r", "1", NOW, LEASE))
                    .isInstanceOf(LedgerException.class)
                    .hasMessage(
                            "Row '1' of run 'r' is locked in the ledger's file, and there is nobody who could hold the lock: the file is damaged."
                                    + " Move the file away, copy its rows to a new one with the tools Script and RunScript of H2, and start the run"
                                    + " again.");
            ghost.rollback();
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
                        Claim claim = ledger.claim("r", "row " + row, NOW, LEASE);
                        if (claim.kind() == Kind.FRESH) {
                            had++;
                            assertThat(ledger.sending(claim, NOW, LEASE)).isTrue();
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
        return Ledger.in(database(name));
    }

    private static JdbcDataSource database(String name) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + name + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        return h2;
    }
}
