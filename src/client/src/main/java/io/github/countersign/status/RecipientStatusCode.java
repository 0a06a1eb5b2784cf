package io.github.countersign.status;

/** How far a recipient is. More states may join: a {@code switch} over this type needs a default. */
public enum RecipientStatusCode {
    /** His turn has not come yet. */
    CREATED,
    /** The e-mail is out. */
    SENT,
    /** He has opened the envelope. */
    DELIVERED,
    /** He has signed; passes to {@link #COMPLETED} at once. */
    SIGNED,
    /** He refused. */
    DECLINED,
    /** He has done his part; for a carbon copy as soon as it is sent. */
    COMPLETED,
    /** A fax from him is awaited. */
    FAX_PENDING,
    /** His mail system answered instead of him: the e-mail did not get there. */
    AUTO_RESPONDED,
    /** The service gave no state, or one that this version does not know. */
    UNKNOWN
}
