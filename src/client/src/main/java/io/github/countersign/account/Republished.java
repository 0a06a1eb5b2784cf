package io.github.countersign.account;

import io.github.countersign.EnvelopeId;
import java.util.Optional;

/**
 * A Connect message that was to be sent again. Immutable.
 *
 * @param envelope the envelope that it is about
 * @param outcome what became of it
 * @param rawOutcome the service's own word for that
 * @param message what became of it, in the service's words
 * @param configurationId id of the Connect configuration
 * @param url address of the listener
 */
public record Republished(
        EnvelopeId envelope,
        RepublishOutcome outcome,
        Optional<String> rawOutcome,
        String message,
        Optional<String> configurationId,
        Optional<String> url) {}
