package io.github.countersign.bulk;

import io.github.countersign.bulk.Claim.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the rows of bulk sends, in a database: H2 in a file for one machine, PostgreSQL for several. Thread-safe. Its table is made,
 * and brought up to date, when the ledger is opened.
 *
 * <p>Closing it lets go of the file; a database that was given is left as it is.
 *
 * <p>A row moves like this, and in no other way; each move is one transaction:
 *
 * <pre>
 * from                 move        to          who may
 * (none), WAITING      claim       CLAIMED     anybody
 * CLAIMED, lapsed      claim       CLAIMED     anybody: nothing was sent
 * SENDING, lapsed      claim       SENDING     anybody, who then looks for the envelope first
 * CLAIMED, SENDING     sending     SENDING     the holder, right before the request
 * CLAIMED, SENDING     refused     CLAIMED     the holder: the request had no effect
 * CLAIMED, SENDING     giveBack    WAITING     the holder: the request had no effect
 * CLAIMED, SENDING     letGo       WAITING, SENDING (lapsed)   the holder
 * CLAIMED, SENDING     failed      FAILED      the holder
 * CLAIMED, SENDING     ambiguous   AMBIGUOUS   the holder
 * any                  sent        SENT        who knows the id of the envelope
 * FAILED               retryFailed WAITING     the caller
 * </pre>
 *
 * The holder is who made the last claim, which its number tells. Whoever was overtaken writes nothing but the id of an envelope.
 *
 * <p>The ledger holds keys, states, ids and reasons; no document. Reasons are texts of exceptions, which can quote what the service said of a value.
 */
public final class Ledger implements AutoCloseable {

    private static final int LONGEST_REASON = 2000;

    private final Transactions transactions;
    // Where nobody else can have the file open, whoever had taken a row is gone.
    private final boolean exclusive;
    private final String session = UUID.randomUUID().toString();

    Ledger(Transactions transactions, boolean exclusive) {
        this.transactions = transactions;
        this.exclusive = exclusive;
    }

    /**
     * A ledger in a file, which one run of a program at a time may have open.
     *
     * @param file the file, without the ending {@code .mv.db}; made if it is not there
     * @return the ledger
     * @throws LedgerException if the file cannot be opened, or is open already, in this process or another one
     */
    public static Ledger inFile(Path file) {
        return new Ledger(new FileTransactions(file), true);
    }

    /**
     * A ledger in a database that several processes and machines share.
     *
     * @param database PostgreSQL 12 or newer, best with a pool. H2 in its PostgreSQL mode will do for tests: killed while several threads write, it
     *     can keep a row locked for good, which {@link #inFile} prevents
     * @return the ledger
     * @throws LedgerException if the table cannot be made
     */
    public static Ledger in(DataSource database) {
        return new Ledger(new SharedTransactions(database), false);
    }

    /**
     * Asks for a row. Whoever gets it may write to it until somebody else has got it, which can be once the lease is over.
     *
     * <p>A row that is locked at this moment counts as taken: it is offered again.
     */
    Claim claim(String run, String key, Instant now, Duration lease) {
        return inTransaction(connection -> {
            update(
                    connection,
                    "insert into countersign_bulk (run, row_key, state, attempts) values (?, ?, 'WAITING', 0) on conflict do nothing",
                    run,
                    key);
            try (PreparedStatement select = prepared(
                            connection,
                            "select state, owner, claimed_until, claim_no, attempts, sending_at from countersign_bulk "
                                    + "where run = ? and row_key = ? for update skip locked",
                            run,
                            key);
                    ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return locked(run, key);
                }
                boolean held = isHeld(row.getString(2), row.getTimestamp(3), now);
                Kind kind = kind(RowState.valueOf(row.getString(1)), held);
                Claim claim = new Claim(
                        kind,
                        run,
                        key,
                        row.getLong(4) + 1,
                        row.getInt(5),
                        Optional.ofNullable(row.getTimestamp(6)).map(Timestamp::toInstant));
                if (claim.isMine()) {
                    take(connection, claim, now, lease);
                }
                return claim;
            }
        });
    }

    private Claim locked(String run, String key) {
        if (exclusive) {
            throw new LedgerException(
                    ("Row '%s' of run '%s' is locked in the ledger's file, and there is nobody who could hold the lock: the"
                                    + " file is damaged. Move the file away, copy its rows to a new one with the tools Script and RunScript of H2,"
                                    + " and start the run again.")
                            .formatted(key, run));
        }
        return new Claim(Kind.TAKEN, run, key, 0, 0, Optional.empty());
    }

    private boolean isHeld(@Nullable String owner, @Nullable Timestamp until, Instant now) {
        return until != null && until.toInstant().isAfter(now) && (!exclusive || session.equals(owner));
    }

    private static Kind kind(RowState state, boolean held) {
        return switch (state) {
            case WAITING -> Kind.FRESH;
            case CLAIMED -> held ? Kind.TAKEN : Kind.FRESH;
            case SENDING -> held ? Kind.TAKEN : Kind.LEFT_BEHIND;
            case SENT, FAILED, AMBIGUOUS -> Kind.OVER;
        };
    }

    private void take(Connection connection, Claim claim, Instant now, Duration lease) throws SQLException {
        update(
                connection,
                "update countersign_bulk set state = ?, owner = ?, claimed_at = ?, claimed_until = ?, claim_no = ? "
                        + "where run = ? and row_key = ?",
                claim.kind() == Kind.FRESH ? RowState.CLAIMED.name() : RowState.SENDING.name(),
                session,
                Timestamp.from(now),
                Timestamp.from(now.plus(lease)),
                claim.number(),
                claim.run(),
                claim.key());
    }

    /** Says that a request is about to go out. @return false if somebody else has got the row: then it must not */
    boolean sending(Claim claim, Instant now, Duration lease) {
        return write(
                claim,
                "state = 'SENDING', attempts = attempts + 1, sending_at = ?, claimed_until = ?",
                Timestamp.from(now),
                Timestamp.from(now.plus(lease)));
    }

    /** Keeps the row for a longer wait, in the middle of a doubt. @return false if somebody else has got the row */
    boolean keep(Claim claim, Instant until) {
        return write(claim, "claimed_until = ?", Timestamp.from(until));
    }

    /** The request had no effect, and another one comes later. @return false if somebody else has got the row */
    boolean refused(Claim claim, Instant until) {
        return write(claim, "state = 'CLAIMED', sending_at = null, claimed_until = ?", Timestamp.from(until));
    }

    /** The request had no effect: anybody may try again. @return false if somebody else has got the row */
    boolean giveBack(Claim claim) {
        return write(claim, "state = 'WAITING', owner = null, sending_at = null, claimed_until = null");
    }

    /** Nobody works on the row any more; a doubt stays one. @return false if somebody else has got the row */
    boolean letGo(Claim claim) {
        return write(
                claim,
                "state = case when state = 'CLAIMED' then 'WAITING' else state end, owner = null, claimed_until = null");
    }

    /** It cannot be sent. @return false if somebody else has got the row */
    boolean failed(Claim claim, String reason) {
        return end(claim, RowState.FAILED, reason);
    }

    /** It stays open. @return false if somebody else has got the row */
    boolean ambiguous(Claim claim, String reason) {
        return end(claim, RowState.AMBIGUOUS, reason);
    }

    private boolean end(Claim claim, RowState state, String reason) {
        return write(
                claim,
                "state = ?, reason = ?, owner = null, claimed_until = null",
                state.name(),
                reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    }

    /** The one way to write to a row that was claimed: with the number of the claim that still holds. */
    private boolean write(Claim claim, String assignments, @Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values));
        all.addAll(List.of(claim.run(), claim.key(), claim.number()));
        return inTransaction(connection -> update(
                        connection,
                        "update countersign_bulk set " + assignments
                                + " where run = ? and row_key = ? and claim_no = ? and state in ('CLAIMED', 'SENDING')",
                        all.toArray())
                == 1);
    }

    /**
     * An envelope is out. This is a fact, whoever has the row by now; a second envelope is told in the reason, and is never passed over.
     */
    void sent(String run, String key, String envelopeId) {
        inTransaction(connection -> {
            int written = update(
                    connection,
                    "update countersign_bulk set state = 'SENT', envelope_id = ?, reason = null, owner = null, claimed_until = null "
                            + "where run = ? and row_key = ? and state <> 'SENT'",
                    envelopeId,
                    run,
                    key);
            return written == 1
                    ? written
                    : update(
                            connection,
                            "update countersign_bulk set reason = ? where run = ? and row_key = ? and envelope_id <> ?",
                            ("Sent twice: there is envelope %s too, of a process that stood still for longer than its claim."
                                            + " Void one of them.")
                                    .formatted(envelopeId),
                            run,
                            key,
                            envelopeId);
        });
    }

    /** Rows that failed wait again. @return how many */
    int retryFailed(String run) {
        return inTransaction(connection -> update(
                connection,
                "update countersign_bulk set state = 'WAITING', reason = null, sending_at = null where run = ? and state = 'FAILED'",
                run));
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

    /** Lets go of the file, when what is being written is written. Safe to call twice; whatever is asked of it afterwards fails. */
    @Override
    public void close() {
        transactions.close();
    }

    private <T> T inTransaction(Transactions.Work<T> work) {
        return transactions.run(work);
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
