package io.github.countersign.account;

/** The kind of a folder. More may join: a {@code switch} over this type needs a default. */
public enum FolderType {
    /** Deleted envelopes. */
    RECYCLE_BIN,
    /** Envelopes that were not sent yet. */
    DRAFT,
    /** Envelopes received. */
    INBOX,
    /** Envelopes sent. */
    SENT_ITEMS,
    /** A folder that the user made. */
    NORMAL,
    /** The service gave no kind, or one that this version does not know. */
    UNKNOWN
}
