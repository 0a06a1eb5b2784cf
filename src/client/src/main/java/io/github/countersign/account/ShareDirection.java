package io.github.countersign.account;

/**
 * Which way envelopes are shared. More may join: a {@code switch} over this type needs a default.
 *
 * <p>Which of the two ways the service calls which is not documented; the local DocuSign takes them as told here.
 */
public enum ShareDirection {
    /** Neither sees the other's. */
    NOT_SHARED,
    /** The user sees the other's. */
    SHARED_FROM,
    /** The other sees the user's. */
    SHARED_TO,
    /** Each sees the other's. */
    SHARED_TO_AND_FROM,
    /** The service gave no way, or one that this version does not know. */
    UNKNOWN
}
