package io.github.countersign.envelope;

/**
 * The state of an envelope. More states may join: a {@code switch} over this type needs a default.
 *
 * <p>The usual way is {@link #CREATED}, {@link #SENT}, {@link #DELIVERED}, {@link #COMPLETED}.
 */
public enum EnvelopeStatusCode {
    /** A draft. */
    CREATED,
    /** E-mails are out to the recipients of the present step. */
    SENT,
    /** All recipients of the present step have opened it. */
    DELIVERED,
    /** All have signed; passes to {@link #COMPLETED} at once. */
    SIGNED,
    /** Everybody has done his part. Final. */
    COMPLETED,
    /** A recipient refused. Final. */
    DECLINED,
    /** The sender called it back, or it expired. Final. */
    VOIDED,
    /** Legacy: thrown away. */
    DELETED,
    /** Legacy: expired; the service now says {@link #VOIDED}. */
    TIMED_OUT,
    /** The service is still making it. */
    PROCESSING,
    /** Not an envelope but a template. */
    TEMPLATE,
    /** The service gave no state, or one that this version does not know. */
    UNKNOWN
}
