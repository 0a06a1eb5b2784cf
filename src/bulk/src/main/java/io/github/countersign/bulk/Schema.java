package io.github.countersign.bulk;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The table of a ledger. */
final class Schema {

    private Schema() {}

    /** Makes it, or brings it up to date. @throws LedgerException if that fails */
    static void bringUpToDate(DataSource database) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
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
}
