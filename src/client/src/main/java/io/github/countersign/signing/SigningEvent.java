package io.github.countersign.signing;

/** How a visit to the signing page ended. More may join: a {@code switch} over this type needs a default. */
public enum SigningEvent {
    /** Everything was signed. */
    SIGNING_COMPLETE,
    /** The recipient had nothing to sign, and has seen it. */
    VIEWING_COMPLETE,
    /** He left it for later. */
    CANCEL,
    /** He refused. */
    DECLINE,
    /** He was away for too long. */
    SESSION_TIMEOUT,
    /** The address was used twice, or more than 5 minutes after it was made. Ask for a new one. */
    TTL_EXPIRED,
    /** Something went wrong at the service. */
    EXCEPTION,
    /** He did not know the access code. */
    ACCESS_CODE_FAILED,
    /** He did not pass the check of his identity. */
    ID_CHECK_FAILED,
    /** He is to send a fax. */
    FAX_PENDING,
    /** The address tells no end that this version knows. */
    UNKNOWN
}
