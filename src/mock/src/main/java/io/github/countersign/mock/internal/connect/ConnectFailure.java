package io.github.countersign.mock.internal.connect;

import java.time.Instant;
import net.docusign.api_3_0.EnvelopeStatusCode;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be delivered.
 *
 * @param accountId the account of the envelope
 * @param envelopeId the envelope
 * @param status the state of the envelope that the message tells of
 * @param failed when delivery failed
 * @param retried when it was last tried again, or null for never
 * @param retryCount how often it was tried again
 * @param error what went wrong, in words
 * @param configId the id of the listener; empty for one that belongs to the envelope
 * @param url the address that the message was to go to
 */
public record ConnectFailure(
        String accountId,
        String envelopeId,
        EnvelopeStatusCode status,
        Instant failed,
        @Nullable Instant retried,
        int retryCount,
        String error,
        String configId,
        String url) {}
