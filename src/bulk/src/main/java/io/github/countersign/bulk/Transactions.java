package io.github.countersign.bulk;

import java.sql.Connection;
import java.sql.SQLException;

/** How a ledger gets at its database. Thread-safe. */
sealed interface Transactions extends AutoCloseable permits FileTransactions, SharedTransactions {

    /** What is done in one transaction. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Does it, wholly or not at all.
     *
     * @throws LedgerException if the database fails, or this is closed
     */
    <T> T run(Work<T> work);

    @Override
    void close();

    static <T> T commit(Connection connection, Work<T> work) throws SQLException {
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollback(connection, e);
            throw e;
        }
    }

    private static void rollback(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
