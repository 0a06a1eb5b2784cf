package io.github.countersign.envelope;

import io.github.countersign.EnvelopeId;
import java.util.Optional;

/**
 * An envelope on its way.
 *
 * @param id its id, for everything that is asked of it from now on
 * @param status its state right after sending, {@link EnvelopeStatusCode#SENT} as a rule
 * @param sent when it was sent; empty if the service did not say
 */
public record SentEnvelope(EnvelopeId id, EnvelopeStatusCode status, Optional<ServiceTime> sent) {}
