package io.github.countersign.testing;

import io.github.countersign.DocuSignClient;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.reliability.CircuitBreaking;
import io.github.countersign.reliability.Retries;
import java.time.Duration;

/** Clients with made-up identities. */
public final class Clients {

    public static final String KEY = "DEMO-11111111-2222-3333-4444-555555555555";
    public static final String USER = "ann@example.com";
    public static final String SECRET = "s3cr3t-canary-Zx9";
    public static final String ACCOUNT = "99999999-8888-7777-6666-555555555555";

    private Clients() {}

    public static Credentials credentials() {
        return Credentials.appPassword(KEY, USER, SECRET.toCharArray());
    }

    public static DocuSignClient of(RecordingServer server) {
        return builder(server).build();
    }

    public static DocuSignClient.Builder builder(RecordingServer server) {
        return DocuSignClient.builder()
                .endpoint(server.endpoint())
                .accountId(ACCOUNT)
                .credentials(credentials())
                .connectTimeout(Duration.ofSeconds(20))
                .idleTimeout(Duration.ofSeconds(20))
                // What a test counts are its own calls; tests of these ask for them.
                .callLimits(CallLimits.none())
                .retries(Retries.none())
                .circuitBreaking(CircuitBreaking.off());
    }
}
