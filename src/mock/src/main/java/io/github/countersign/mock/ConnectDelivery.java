package io.github.countersign.mock;

import java.net.URI;
import java.time.Instant;

/**
 * One attempt to tell a listener of an envelope.
 *
 * @param at when, by the clock of the mock
 * @param url the listener
 * @param envelopeId the envelope
 * @param attempt 1 for the first
 * @param acknowledged whether the listener acknowledged it
 * @param answer what came back, in words
 */
public record ConnectDelivery(
        Instant at, URI url, String envelopeId, int attempt, boolean acknowledged, String answer) {}
