package io.github.countersign.bulk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the rows of bulk sends, in a database: H2 in a file for one machine, PostgreSQL for several. Thread-safe. Its table is made,
 * and brought up to date, when the ledger is opened.
 *
 * <p>Closing it lets go of the file; a database that was given is left as it is.
 *
 * <p>The ledger holds keys, states, ids and reasons; no name, no address, no document.
 */
public final class Ledger implements AutoCloseable {

    private static final int LONGEST_REASON = 2000;

    private final DataSource database;
    // Where nobody else can have the file open, whoever had taken a row is gone.
    private final boolean exclusive;

    private Ledger(DataSource database, boolean exclusive) {
        this.database = database;
        this.exclusive = exclusive;
        try {
            Flyway.configure(Ledger.class.getClassLoader())
                    .dataSource(database)
                    .locations("classpath:io/github/countersign/bulk/schema")
                    .table("countersign_bulk_schema")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            throw new LedgerException("The table of the ledger cannot be made", e);
        }
    }

    /**
     * A ledger in a file, for one process at a time.
     *
     * @param file the file, without the ending {@code .mv.db}; made if it is not there
     * @return the ledger
     * @throws LedgerException if the file cannot be opened, or another process has it open
     */
    public static Ledger inFile(Path file) {
        JdbcDataSource h2 = new JdbcDataSource();
        // Each commit is on the disk before the send that it announces.
        h2.setURL("jdbc:h2:file:" + file.toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        return new Ledger(h2, true);
    }

    /**
     * A ledger in a database that several processes and machines share.
     *
     * @param database PostgreSQL 12 or newer, or H2 in its PostgreSQL mode; best with a pool
     * @return the ledger
     * @throws LedgerException if the table cannot be made
     */
    public static Ledger in(DataSource database) {
        return new Ledger(database, false);
    }

    /** What a claim gave. */
    enum Claim {
        /** Nobody ever began to send this row. */
        FRESH,
        /** Somebody began to send it, and is gone. */
        LEFT_BEHIND,
        /** Somebody else has it. */
        TAKEN,
        /** It has come to its end. */
        OVER
    }

    Claim claim(String run, String key, String owner, Instant now, Duration lease) {
        return inTransaction(connection -> {
            update(
                    connection,
                    "insert into countersign_bulk (run, row_key, state, attempts) values (?, ?, 'WAITING', 0) on conflict do nothing",
                    run,
                    key);
            try (PreparedStatement select = prepared(
                            connection,
                            "select state, owner, claimed_until from countersign_bulk where run = ? and row_key = ? for update skip locked",
                            run,
                            key);
                    ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Claim.TAKEN;
                }
                RowState state = RowState.valueOf(row.getString(1));
                String holder = row.getString(2);
                Timestamp until = row.getTimestamp(3);
                Claim claim = claim(state, holder == null || holder.equals(owner), until, now);
                if (claim == Claim.FRESH || claim == Claim.LEFT_BEHIND) {
                    update(
                            connection,
                            "update countersign_bulk set state = ?, owner = ?, claimed_at = ?, claimed_until = ? where run = ? and row_key = ?",
                            claim == Claim.FRESH ? RowState.CLAIMED.name() : RowState.SENDING.name(),
                            owner,
                            Timestamp.from(now),
                            Timestamp.from(now.plus(lease)),
                            run,
                            key);
                }
                return claim;
            }
        });
    }

    private Claim claim(RowState state, boolean mine, @Nullable Timestamp until, Instant now) {
        boolean held = !exclusive && !mine && until != null && until.toInstant().isAfter(now);
        return switch (state) {
            case WAITING -> Claim.FRESH;
            case CLAIMED -> held ? Claim.TAKEN : Claim.FRESH;
            case SENDING -> held ? Claim.TAKEN : Claim.LEFT_BEHIND;
            case SENT, FAILED, AMBIGUOUS -> Claim.OVER;
        };
    }

    /** Says that the request is about to go out. @return false if somebody else has taken the row meanwhile */
    boolean sending(String run, String key, String owner, Instant now, Duration lease) {
        return inTransaction(connection -> update(
                        connection,
                        "update countersign_bulk set state = 'SENDING', attempts = attempts + 1, claimed_until = ? "
                                + "where run = ? and row_key = ? and owner = ? and claimed_until > ?",
                        Timestamp.from(now.plus(lease)),
                        run,
                        key,
                        owner,
                        Timestamp.from(now))
                == 1);
    }

    void sent(String run, String key, String envelopeId) {
        end(run, key, RowState.SENT, envelopeId, null);
    }

    void failed(String run, String key, String reason) {
        end(run, key, RowState.FAILED, null, reason);
    }

    void ambiguous(String run, String key, String reason) {
        end(run, key, RowState.AMBIGUOUS, null, reason);
    }

    /** Nothing was sent: somebody may try again. */
    void giveBack(String run, String key) {
        end(run, key, RowState.WAITING, null, null);
    }

    private void end(String run, String key, RowState state, @Nullable String envelopeId, @Nullable String reason) {
        inTransaction(connection -> update(
                connection,
                "update countersign_bulk set state = ?, envelope_id = ?, reason = ?, owner = null, claimed_until = null "
                        + "where run = ? and row_key = ?",
                state.name(),
                envelopeId,
                reason == null ? null : reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
                run,
                key));
    }

    /**
     * How far a run is.
     *
     * @param run its name
     * @return the counts; all zero for a run that the ledger does not know
     */
    public BulkCounts counts(String run) {
        return inTransaction(connection -> {
            Map<RowState, Long> counts = new EnumMap<>(RowState.class);
            try (PreparedStatement select = prepared(
                            connection,
                            "select state, count(*) from countersign_bulk where run = ? group by state",
                            run);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(RowState.valueOf(rows.getString(1)), rows.getLong(2));
                }
            }
            return new BulkCounts(
                    counts.getOrDefault(RowState.WAITING, 0L),
                    counts.getOrDefault(RowState.CLAIMED, 0L) + counts.getOrDefault(RowState.SENDING, 0L),
                    counts.getOrDefault(RowState.SENT, 0L),
                    counts.getOrDefault(RowState.FAILED, 0L),
                    counts.getOrDefault(RowState.AMBIGUOUS, 0L));
        });
    }

    /**
     * Rows of a run, by their state.
     *
     * @param run its name
     * @param state the state
     * @return the rows by key; unmodifiable
     */
    public List<LedgerRow> rows(String run, RowState state) {
        return inTransaction(connection -> {
            List<LedgerRow> found = new ArrayList<>();
            try (PreparedStatement select = prepared(
                            connection,
                            "select row_key, attempts, envelope_id, reason from countersign_bulk where run = ? and state = ? order by row_key",
                            run,
                            state.name());
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new LedgerRow(
                            rows.getString(1),
                            state,
                            rows.getInt(2),
                            Optional.ofNullable(rows.getString(3)),
                            Optional.ofNullable(rows.getString(4))));
                }
            }
            return List.copyOf(found);
        });
    }

    /** Lets go of the file. */
    @Override
    public void close() {
        if (!exclusive) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement shutdown = connection.prepareStatement("shutdown")) {
            shutdown.execute();
        } catch (SQLException e) {
            throw new LedgerException("The ledger cannot be closed", e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new LedgerException("The ledger cannot be read or written", e);
        }
    }

    private static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
