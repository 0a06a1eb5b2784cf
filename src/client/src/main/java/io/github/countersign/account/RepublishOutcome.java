package io.github.countersign.account;

/** What became of a Connect message that was to be sent again. More may join: a {@code switch} over this type needs a default. */
public enum RepublishOutcome {
    /** It will be sent. */
    QUEUED,
    /** It was delivered. */
    SUCCESS,
    /** It could not be delivered. */
    FAIL,
    /** The service gave no outcome, or one that this version does not know. */
    UNKNOWN
}
