package io.github.countersign.limits;

/**
 * What becomes of a call that asks for the same envelope within 15 minutes of the last one. The vendor's review allows one such call for its
 * status and, as it is read here, one for its documents (DocuSign API best practices: RequestStatus, RequestStatusEx, RequestStatuses,
 * RequestStatusesEx, RequestPDF, RequestDocumentPDFs). The service does not enforce it, but an integrator key may be lost over it.
 *
 * <p>A client knows of its own calls, by the ids that they name. A call counts when it may have arrived; one that was held back here, or broke
 * before its last byte, does not. So a client does not make such a call again by itself once it went out whole, unless this is {@code OFF}.
 */
public enum PollingManners {
    /** The call goes out. */
    OFF,
    /** The call goes out, and the log is told, once in 15 minutes for an envelope's status, and once for its documents. */
    WARN,
    /** The call ends with a {@code RateLimitedException} that says when it may be made, and no network. */
    REFUSE
}
