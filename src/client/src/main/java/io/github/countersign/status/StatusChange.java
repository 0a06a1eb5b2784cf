package io.github.countersign.status;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.ServiceTime;
import java.util.Optional;

/**
 * The state of an envelope, and no more. Immutable.
 *
 * @param id the envelope
 * @param status its state
 * @param rawStatus the state in the service's own word, also one that this version does not know; empty if it gave none
 * @param changed when it got there
 */
public record StatusChange(
        EnvelopeId id, EnvelopeStatusCode status, Optional<String> rawStatus, Optional<ServiceTime> changed) {}
