package io.github.countersign.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that belongs to somebody else, and that others write to: each transaction has a connection of its own. */
final class SharedTransactions implements Transactions {

    private final DataSource database;

    SharedTransactions(DataSource database) {
        this.database = database;
        Schema.bringUpToDate(database);
    }

    @Override
    public <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            return Transactions.commit(connection, work);
        } catch (SQLException e) {
            throw LedgerException.of(e);
        }
    }

    @Override
    public void close() {
        // It is left as it is.
    }
}
