package io.github.countersign.bulk;

/**
 * How far a run is. Immutable.
 *
 * @param waiting rows that nobody works on; those that were not read yet are not among them
 * @param underWay rows that a process has taken
 * @param sent rows whose envelope is out
 * @param failed rows that cannot be sent
 * @param ambiguous rows of which it stays open
 */
public record BulkCounts(long waiting, long underWay, long sent, long failed, long ambiguous) {

    /** {@return all rows that the ledger knows} */
    public long all() {
        return waiting + underWay + sent + failed + ambiguous;
    }

    /** {@return whether every row that the ledger knows has come to its end} */
    public boolean isDone() {
        return waiting == 0 && underWay == 0;
    }

    /** One line for a person. */
    @Override
    public String toString() {
        return "%d sent, %d failed, %d ambiguous, %d under way, %d waiting"
                .formatted(sent, failed, ambiguous, underWay, waiting);
    }
}
