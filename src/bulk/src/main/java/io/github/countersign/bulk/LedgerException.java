package io.github.countersign.bulk;

import java.sql.SQLException;

/** The ledger cannot be read or written. The run stops; nothing is sent that the ledger does not know of. */
public final class LedgerException extends RuntimeException {

    LedgerException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }

    LedgerException(String message) {
        super(message);
    }

    static LedgerException of(SQLException cause) {
        return new LedgerException("The ledger cannot be read or written", cause);
    }
}
