package io.github.countersign.account;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.ServiceTime;
import java.util.Optional;

/**
 * A Connect message that could not be delivered. Immutable.
 *
 * @param envelope the envelope that it is about
 * @param status the state that it tells
 * @param rawStatus the service's own word for it
 * @param failed when delivery failed
 * @param retried when it was last tried again
 * @param retries how often it was tried again
 * @param subject subject line of the envelope, blank if the service tells none
 * @param error what went wrong, in the service's words
 * @param configurationId id of the Connect configuration
 * @param url address of the listener
 */
public record ConnectFailure(
        EnvelopeId envelope,
        EnvelopeStatusCode status,
        Optional<String> rawStatus,
        Optional<ServiceTime> failed,
        Optional<ServiceTime> retried,
        int retries,
        String subject,
        String error,
        Optional<String> configurationId,
        Optional<String> url) {}
