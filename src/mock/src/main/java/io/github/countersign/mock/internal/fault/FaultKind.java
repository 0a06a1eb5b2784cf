package io.github.countersign.mock.internal.fault;

/** What a fault is about. */
public enum FaultKind {
    /** The message is no SOAP message that this endpoint takes. */
    MALFORMED,
    /** The operation is none of this service, or SOAPAction and body name different ones. */
    UNKNOWN_OPERATION,
    /** The body does not fit the schema. */
    VALIDATION,
    /** The caller is not who he says, or may not call at all. */
    AUTHENTICATION,
    /** A rule of the service says no. */
    BUSINESS,
    /** The real service would answer; the mock cannot yet. */
    NOT_IN_MOCK,
    /** A defect of the mock. */
    DEFECT
}
