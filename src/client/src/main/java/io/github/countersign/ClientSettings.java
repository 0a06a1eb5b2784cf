package io.github.countersign;

import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.credentials.HttpHeaderSignIn;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.error.Problem;
import io.github.countersign.internal.call.CallSettings;
import io.github.countersign.internal.call.Resilience;
import io.github.countersign.internal.transport.TimeLimits;
import io.github.countersign.internal.transport.TransportSettings;
import io.github.countersign.reliability.Recovery;
import io.github.countersign.spi.Waiting;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a client is made from, complete and checked. */
record ClientSettings(
        Environment environment,
        AccountId account,
        CredentialsProvider credentials,
        CallSettings calls,
        Consumer<Problem> warnings,
        Recovery recovery,
        Waiting waiting) {

    private static final Logger LOG = LoggerFactory.getLogger(DocuSignClient.class);

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final AccountId NONE_YET = new AccountId("none-yet");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[?(?:::1|0:0:0:0:0:0:0:1)]?");

    /**
     * Checks everything before it complains.
     *
     * @throws IllegalStateException naming every problem
     */
    static ClientSettings of(ClientOptions options) {
        List<String> problems = new ArrayList<>();
        @Nullable Environment environment = environment(options, problems);
        return of(options, environment, account(options.accountId, problems), problems);
    }

    /**
     * For the call that finds the account.
     *
     * @throws IllegalStateException naming every problem
     */
    static ClientSettings withoutAccount(ClientOptions options) {
        List<String> problems = new ArrayList<>();
        return of(options, environment(options, problems), NONE_YET, problems);
    }

    private static ClientSettings of(
            ClientOptions options,
            @Nullable Environment environment,
            @Nullable AccountId account,
            List<String> problems) {
        @Nullable CredentialsProvider credentials = options.credentials;
        if (credentials == null) {
            problems.add("no credentials: give credentials(...) or credentialsProvider(...)");
        }
        checkLimit("connectTimeout", options.connectTimeout, problems);
        checkLimit("idleTimeout", options.idleTimeout, problems);
        checkLimit("totalTimeout", options.totalTimeout, problems);
        if (options.maxConcurrentCalls < 1) {
            problems.add("maxConcurrentCalls is %d: at least 1 is needed".formatted(options.maxConcurrentCalls));
        }
        if (options.largestRequest < 1) {
            problems.add("refuseRequestsOver is %d: at least 1 byte is needed".formatted(options.largestRequest));
        }
        if (environment == null || account == null || credentials == null || !problems.isEmpty()) {
            throw new IllegalStateException(message(problems));
        }
        TransportSettings transport = new TransportSettings(
                options.tls,
                options.proxy,
                TransportSettings.DEFAULT.keepAlive(),
                new TimeLimits(
                        options.connectTimeout,
                        options.idleTimeout,
                        options.totalTimeout,
                        TimeLimits.DEFAULT.bytesPerSecond()));
        CallSettings calls = new CallSettings(
                environment.endpoint(),
                transport,
                options.maxConcurrentCalls,
                options.largestRequest,
                options.transferListener,
                List.copyOf(options.callListeners),
                options.soapVersion,
                signIn(options.signIn, environment),
                List.copyOf(options.customizers),
                options.strict,
                new Resilience(
                        options.retries,
                        options.circuitBreaking,
                        options.callLimits,
                        environment.host() + ":" + account.value(),
                        options.pollingManners,
                        options.waiting));
        @Nullable Consumer<Problem> warnings = options.warnings;
        return new ClientSettings(
                environment,
                account,
                credentials,
                calls,
                warnings == null ? ClientSettings::log : warnings,
                options.recovery,
                options.waiting);
    }

    private static @Nullable Environment environment(ClientOptions options, List<String> problems) {
        URI endpoint = options.endpoint;
        if (endpoint == null) {
            problems.add("no endpoint: give environment(Environment.DEMO) or endpoint(...)");
            return null;
        }
        try {
            Environment environment = addressed(Environment.at(endpoint), options.signIn);
            checkPlainHttp(environment, options.plainHttpHosts, problems);
            return environment;
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** The two addresses of the API are neighbours, and the sign-in says which is meant. An address with another name is left alone. */
    private static Environment addressed(Environment environment, @Nullable SignIn signIn) {
        if (signIn == null || !(isNamed(environment, "api.asmx") || isNamed(environment, "dsapi.asmx"))) {
            return environment;
        }
        String file = signIn instanceof HttpHeaderSignIn ? "dsapi.asmx" : "api.asmx";
        return isNamed(environment, file)
                ? environment
                : Environment.at(environment.endpoint().resolve(file));
    }

    private static SignIn signIn(@Nullable SignIn chosen, Environment environment) {
        if (chosen != null) {
            return chosen;
        }
        return isNamed(environment, "dsapi.asmx") ? SignIn.HTTP_HEADER : SignIn.SOAP_HEADER;
    }

    private static boolean isNamed(Environment environment, String file) {
        String path = environment.endpoint().getPath().toLowerCase(Locale.ROOT);
        return path.endsWith("/" + file);
    }

    private static @Nullable AccountId account(@Nullable String id, List<String> problems) {
        if (id == null) {
            problems.add("no account: give accountId(...), the id under \"API and Keys\" in the console");
            return null;
        }
        try {
            return new AccountId(id);
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static void checkPlainHttp(Environment environment, Set<String> allowed, List<String> problems) {
        String host = environment.host().toLowerCase(Locale.ROOT);
        boolean plain =
                environment.endpoint().getScheme().toLowerCase(Locale.ROOT).equals("http");
        if (plain && !LOOPBACK.matcher(host).matches() && !allowed.contains(host)) {
            problems.add(
                    "plain http to %s would send the secret and the documents readable: use https, or allowPlainHttp(\"%s\") for a test host"
                            .formatted(host, host));
        }
    }

    /** The limit, if it is within its bounds. */
    static Duration checked(String name, Duration limit) {
        List<String> problems = new ArrayList<>();
        checkLimit(name, limit, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0));
        }
        return limit;
    }

    private static void checkLimit(String name, Duration limit, List<String> problems) {
        if (limit.compareTo(Duration.ofMillis(1)) < 0 || limit.compareTo(LONGEST) > 0) {
            problems.add("%s is %s: at least 1 ms and at most 24 hours are needed".formatted(name, limit));
        }
    }

    private static void log(Problem warning) {
        LOG.warn("A draft can be sent, but is odd: {}", warning);
    }

    private static String message(List<String> problems) {
        String head = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return "The client cannot be built, " + head + ":"
                + String.join(
                        "",
                        problems.stream()
                                .map(p -> System.lineSeparator() + "  " + p)
                                .toList());
    }
}
