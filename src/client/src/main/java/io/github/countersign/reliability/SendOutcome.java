package io.github.countersign.reliability;

/** How a client knows that an envelope is out. */
public enum SendOutcome {
    /** The service answered the send. */
    CONFIRMED,
    /** The answer was lost; the envelope was found by its key. */
    RECOVERED,
    /** An earlier send with the same idempotency key had made it; nothing was sent this time. */
    ALREADY_THERE
}
