package io.github.countersign.mock;

/** What a second create with a TransactionID that is still valid does. No source says, so this is a guess and a setting. */
public enum DuplicateTransaction {
    /** Answers with the envelope that the first one made. */
    SAME_ENVELOPE,
    /** Makes a second envelope, as if the id were not looked at. */
    SECOND_ENVELOPE,
    /** Refuses with a fault. */
    REFUSED
}
