package io.github.countersign.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.sql.DataSource;

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

    private final DataSource database;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "countersign-ledger");
        made.setDaemon(true);
        return made;
    });

    FileTransactions(DataSource database) {
        this.database = database;
    }

    @Override
    public <T> T run(Work<T> work) {
        return onItsThread(connection -> Transactions.commit(connection, work));
    }

    @Override
    public synchronized void close() {
        if (thread.isShutdown()) {
            return;
        }
        try {
            onItsThread(FileTransactions::shutdown);
        } finally {
            thread.shutdown();
        }
    }

    private static boolean shutdown(Connection connection) throws SQLException {
        try (Statement shutdown = connection.createStatement()) {
            return shutdown.execute("shutdown");
        }
    }

    /** Waits for it even when interrupted: what was begun is ended, and told. */
    private <T> T onItsThread(Work<T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> call(work), thread).join();
        } catch (RejectedExecutionException e) {
            throw new LedgerException("The ledger is closed");
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

    private <T> T call(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw LedgerException.of(e);
        }
    }
}
