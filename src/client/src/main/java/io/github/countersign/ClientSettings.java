package io.github.countersign;

import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.internal.http.HttpSettings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a builder collected, complete and checked. */
record ClientSettings(Environment environment, AccountId account, CredentialsProvider credentials, HttpSettings http) {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[?(?:::1|0:0:0:0:0:0:0:1)]?");

    /**
     * Checks everything before it complains.
     *
     * @throws IllegalStateException naming every problem
     */
    static ClientSettings of(DocuSignClient.Builder builder) {
        List<String> problems = new ArrayList<>();
        @Nullable Environment environment = environment(builder, problems);
        @Nullable AccountId account = account(builder.accountId(), problems);
        @Nullable CredentialsProvider credentials = builder.credentials();
        if (credentials == null) {
            problems.add("no credentials: give credentials(...) or credentialsProvider(...)");
        }
        checkLimit("connectTimeout", builder.connectTimeout(), problems);
        checkLimit("idleTimeout", builder.idleTimeout(), problems);
        if (environment == null || account == null || credentials == null || !problems.isEmpty()) {
            throw new IllegalStateException(message(problems));
        }
        HttpSettings http = new HttpSettings(
                environment.endpoint(),
                builder.connectTimeout(),
                builder.idleTimeout(),
                builder.proxy(),
                builder.tls());
        return new ClientSettings(environment, account, credentials, http);
    }

    private static @Nullable Environment environment(DocuSignClient.Builder builder, List<String> problems) {
        URI endpoint = builder.endpoint();
        if (endpoint == null) {
            problems.add("no endpoint: give environment(Environment.DEMO) or endpoint(...)");
            return null;
        }
        try {
            Environment environment = Environment.at(endpoint);
            checkPlainHttp(environment, builder.plainHttpHosts(), problems);
            return environment;
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
            return null;
        }
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

    private static void checkLimit(String name, Duration limit, List<String> problems) {
        if (limit.compareTo(Duration.ofMillis(1)) < 0 || limit.compareTo(LONGEST) > 0) {
            problems.add("%s is %s: at least 1 ms and at most 24 hours are needed".formatted(name, limit));
        }
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
