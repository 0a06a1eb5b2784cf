package io.github.countersign.mock.internal.http;

import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.internal.contract.Contract;
import io.github.countersign.mock.internal.failure.FailurePlan;
import io.github.countersign.mock.internal.journal.Journal;
import io.github.countersign.mock.internal.soap.SoapEndpoint;
import io.github.countersign.mock.internal.web.WebPages;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a front serves.
 *
 * @param endpoints what answers at each path
 * @param guesses what is not known about the real service
 * @param clock the time in the mock
 * @param journal where requests are noted
 * @param failures what is to go wrong
 * @param tls what it shows to those who connect, or null for plain HTTP
 * @param useUpCalls lets the account reach its hourly limit
 * @param pages the pages for people
 */
public record FrontParts(
        Map<Contract, SoapEndpoint> endpoints,
        Guesses guesses,
        InstantSource clock,
        Journal journal,
        FailurePlan failures,
        @Nullable SSLContext tls,
        Runnable useUpCalls,
        List<WebPages> pages) {}
