package io.github.countersign.benchmarks.seam;

/** The operations that are measured. */
public enum Operation {
    /** {@code CreateAndSendEnvelope}: three recipients, twelve tabs, one document. */
    SEND,
    /** {@code RequestStatus}: small both ways. */
    STATUS,
    /** {@code RequestPDF}: a document comes back. */
    RECEIVE
}
