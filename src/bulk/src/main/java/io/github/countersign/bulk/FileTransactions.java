package io.github.countersign.bulk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * An H2 file, which one thread works on, one transaction after the other. Two things of H2 make this so:
 *
 * <ul>
 *   <li>a commit stores what other threads have half done, too, and not always with what undoes it: if the process is killed right then, a row
 *       stays locked by a transaction that is gone;
 *   <li>a thread that is interrupted while it reads or writes closes the file for everybody.
 * </ul>
 */
final class FileTransactions implements Transactions {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "countersign-ledger");
        made.setDaemon(true);
        return made;
    });
    private final Connection connection;

    /** @throws LedgerException if the file cannot be opened, or is open already, in this process or another one */
    FileTransactions(Path file) {
        try {
            this.connection = await(begin(() -> open(file)));
        } catch (RuntimeException | Error e) {
            thread.shutdown();
            throw e;
        }
    }

    private static Connection open(Path file) throws SQLException {
        // Each commit is on the disk before the send that it announces.
        String url = "jdbc:h2:file:" + file.toAbsolutePath() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0";
        // H2 would share a file within a process; with this it does not.
        Connection connection = connect(url + ";OPEN_NEW=TRUE", file);
        try {
            JdbcDataSource same = new JdbcDataSource();
            same.setURL(url);
            Schema.bringUpToDate(same);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException | Error e) {
            try (connection) {
                throw e;
            }
        }
    }

    private static Connection connect(String url, Path file) throws SQLException {
        JdbcDataSource own = new JdbcDataSource();
        own.setURL(url);
        try {
            return own.getConnection();
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                LedgerException inUse = new LedgerException(
                        "The ledger %s is in use: another run has it open. Wait for its end, or take another file for another run"
                                .formatted(file.toAbsolutePath()));
                inUse.initCause(e);
                throw inUse;
            }
            throw e;
        }
    }

    @Override
    public <T> T run(Work<T> work) {
        return await(begin(() -> Transactions.commit(connection, work)));
    }

    @Override
    public synchronized void close() {
        if (thread.isShutdown()) {
            return;
        }
        CompletableFuture<Boolean> shut = begin(this::shut);
        thread.shutdown();
        await(shut);
    }

    private boolean shut() throws SQLException {
        try (connection;
                Statement shutdown = connection.createStatement()) {
            return shutdown.execute("shutdown");
        }
    }

    private interface Task<T> {
        T call() throws SQLException;
    }

    private <T> CompletableFuture<T> begin(Task<T> task) {
        try {
            return CompletableFuture.supplyAsync(() -> call(task), thread);
        } catch (RejectedExecutionException e) {
            throw new LedgerException("The ledger is closed");
        }
    }

    private static <T> T call(Task<T> task) {
        try {
            return task.call();
        } catch (SQLException e) {
            throw LedgerException.of(e);
        }
    }

    /** Waits even when interrupted: what was begun is ended, and told. */
    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }
}
