package io.github.countersign.mock;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of Connect that no listener has acknowledged yet.
 *
 * @param envelopeId the envelope
 * @param accountId its account
 * @param failed when the first attempt failed, by the clock of the mock
 * @param retried when it was last sent again, or null
 * @param retryCount how often it was sent again
 * @param error why the last attempt failed
 * @param configId number of the account's listener, from 1, or null for one that the envelope names
 * @param url the listener
 */
public record UndeliveredMessage(
        String envelopeId,
        String accountId,
        Instant failed,
        @Nullable Instant retried,
        int retryCount,
        String error,
        @Nullable Integer configId,
        URI url) {}
