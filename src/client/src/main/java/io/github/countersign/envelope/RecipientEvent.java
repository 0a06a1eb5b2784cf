package io.github.countersign.envelope;

/** What a recipient has done, or what has happened to him, as a push tells it. */
public enum RecipientEvent {
    /** The envelope was sent to him. */
    SENT,
    /** He has opened it. */
    DELIVERED,
    /** He has done his part. */
    COMPLETED,
    /** He refused. */
    DECLINED,
    /** The e-mail did not get there. */
    AUTO_RESPONDED,
    /** He did not pass a check. */
    AUTHENTICATION_FAILED,
    /** He left it for later. */
    FINISH_LATER
}
