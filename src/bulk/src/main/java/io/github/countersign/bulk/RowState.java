package io.github.countersign.bulk;

/** Where a row of a run is. */
public enum RowState {
    /** Nothing was sent for it, or what was sent is known to have had no effect. */
    WAITING,
    /** A process has taken it, and has sent nothing yet. */
    CLAIMED,
    /** A process is sending it. If that process has died, the envelope may be there or not. */
    SENDING,
    /** Its envelope is out. */
    SENT,
    /** It was refused; the reason is in the ledger. No envelope is known of it, and whoever tries again looks for one first. */
    FAILED,
    /** Whether its envelope is out stays open; the reason is in the ledger. */
    AMBIGUOUS
}
