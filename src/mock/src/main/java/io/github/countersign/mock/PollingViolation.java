package io.github.countersign.mock;

import java.time.Instant;

/**
 * A call against the polling rule: no envelope may be asked for more than once in 15 minutes. The service answers such calls;
 * they fail the review of an integration and may cost its key. Whether status and documents are counted together is not said;
 * here they are counted apart.
 *
 * @param envelopeId the envelope
 * @param operation the call
 * @param previous when it was asked for before
 * @param at when it was asked for again, by the clock of the mock
 */
public record PollingViolation(String envelopeId, String operation, Instant previous, Instant at) {}
