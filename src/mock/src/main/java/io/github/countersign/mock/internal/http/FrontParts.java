package io.github.countersign.mock.internal.http;

import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.failure.FailurePlan;
import io.github.countersign.mock.internal.journal.Journal;
import io.github.countersign.mock.internal.soap.SoapEndpoint;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * What a front serves.
 *
 * @param endpoints what answers at each path
 * @param guesses what is not known about the real service
 * @param clock the time in the mock
 * @param journal where requests are noted
 * @param failures what is to go wrong
 * @param useUpCalls lets the account reach its hourly limit
 * @param envelopes number of envelopes, for the page at the root
 */
public record FrontParts(
        Map<Contract, SoapEndpoint> endpoints,
        Guesses guesses,
        InstantSource clock,
        Journal journal,
        FailurePlan failures,
        Runnable useUpCalls,
        IntSupplier envelopes) {}
