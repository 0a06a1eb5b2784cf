package io.github.countersign.spi;

import io.github.countersign.credentials.SecretKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A call that is over. It holds no secret and nothing personal: no name, no text of the service, and of the arguments only the ids of envelopes.
 * The integrator key names an application and is no secret. Immutable.
 *
 * @param startedAt when it began, before it waited for its turn
 * @param service {@code API}, {@code ACCOUNT_MANAGEMENT} or {@code CREDENTIAL}
 * @param operation the SOAP operation, such as {@code RequestStatusEx}
 * @param outcome how it ended
 * @param code the vendor's error number or name, or the HTTP status, or the kind of failure; empty for a success
 * @param duration how long the caller waited
 * @param bytesSent how much of the body of the request was handed to the network
 * @param bytesReceived how much of the body of the reply arrived
 * @param attempts how many times the call was tried; 0 if it was refused before that
 * @param failedAttempts how the attempts before the last one ended, as outcome and code; unmodifiable
 * @param integratorKey the key that signed it in, empty if it did not get that far or the service takes none
 * @param secretKind the kind of secret that signed it in, empty if it did not get that far or the service takes none
 * @param envelopeIds the envelopes that were asked for, as far as their ids are GUIDs
 */
public record CallEvent(
        Instant startedAt,
        String service,
        String operation,
        Outcome outcome,
        String code,
        Duration duration,
        long bytesSent,
        long bytesReceived,
        int attempts,
        List<String> failedAttempts,
        Optional<String> integratorKey,
        Optional<SecretKind> secretKind,
        List<String> envelopeIds) {

    /** How a call ended. */
    public enum Outcome {
        /** With a reply. A refusal that the service puts inside a reply, as {@code Login} has it, counts as one. */
        SUCCESS,
        /** The service refused it with a fault. */
        FAULT,
        /** Something answered that makes no sense here, such as the page of a gateway. */
        UNUSABLE_REPLY,
        /** No reply: the network, TLS, a proxy, or a limit of time. */
        NO_REPLY,
        /** The reason is on this side; the service did not see the call. */
        LOCAL_FAILURE
    }

    /** Copies the lists. */
    public CallEvent {
        failedAttempts = List.copyOf(failedAttempts);
        envelopeIds = List.copyOf(envelopeIds);
    }
}
