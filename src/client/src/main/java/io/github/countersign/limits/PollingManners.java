package io.github.countersign.limits;

/**
 * What becomes of a call that asks for the same envelope within 15 minutes of the last one. The vendor's review allows one such call for its
 * status and, as it is read here, one for its documents (DocuSign API best practices: RequestStatus, RequestStatusEx, RequestStatuses,
 * RequestStatusesEx, RequestPDF, RequestDocumentPDFs). The service does not enforce it, but an integrator key may be lost over it.
 *
 * <p>A client knows of its own calls, by the ids that they name.
 */
public enum PollingManners {
    /** The call goes out. */
    OFF,
    /** The call goes out, and the log is told, once for an envelope in 15 minutes. */
    WARN,
    /** The call ends with a {@code RateLimitedException} that says when it may be made, and no network. */
    REFUSE
}
