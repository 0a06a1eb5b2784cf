package io.github.countersign.internal.call;

import io.github.countersign.limits.CallLimits;
import io.github.countersign.limits.PollingManners;
import io.github.countersign.reliability.CircuitBreaking;
import io.github.countersign.reliability.Retries;
import io.github.countersign.spi.Waiting;

/**
 * What calls do when the service fails.
 *
 * @param retries when a call is made again
 * @param breaking when calls are held back
 * @param limits how many calls may go out
 * @param account names environment and account, for limits that several processes share
 * @param polling what becomes of looks that come too early
 * @param waiting tells and passes time
 */
public record Resilience(
        Retries retries,
        CircuitBreaking breaking,
        CallLimits limits,
        String account,
        PollingManners polling,
        Waiting waiting) {}
