package io.github.countersign.account;

import io.github.countersign.envelope.ServiceTime;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Plan and state of an account. Immutable.
 *
 * @param name name of the account, blank if the service tells none
 * @param planId id of its plan
 * @param planName name of its plan
 * @param planStart when the plan began
 * @param planEnd when it ends
 * @param periodStart when the present billing period began
 * @param periodEnd when it ends
 * @param envelopesSent envelopes sent in the period
 * @param envelopesAllowed envelopes allowed in the period
 * @param suspension whether the account is suspended, in the service's own word
 * @param suspended when it was suspended
 * @param connectPermission what the account may do with Connect, in the service's own word
 * @param externalId id of the account in another system
 */
public record AccountInfo(
        String name,
        Optional<String> planId,
        Optional<String> planName,
        Optional<ServiceTime> planStart,
        Optional<ServiceTime> planEnd,
        Optional<ServiceTime> periodStart,
        Optional<ServiceTime> periodEnd,
        OptionalInt envelopesSent,
        OptionalInt envelopesAllowed,
        Optional<String> suspension,
        Optional<ServiceTime> suspended,
        Optional<String> connectPermission,
        Optional<String> externalId) {}
