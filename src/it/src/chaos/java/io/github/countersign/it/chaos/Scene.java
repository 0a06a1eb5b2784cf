package io.github.countersign.it.chaos;

import io.github.countersign.DocuSignClient;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.mock.MockFault;
import io.github.countersign.mock.MockFault.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** What all parts have in common. */
final class Scene {

    static final double SHARE = 0.2;

    private Scene() {}

    /** Every kind of fault. Pauses and sizes are small: what counts is what a client makes of it. */
    static MockFault[] faults() {
        return Arrays.stream(Kind.values())
                .map(Scene::fault)
                .toArray(MockFault[]::new);
    }

    private static MockFault fault(Kind kind) {
        return switch (kind) {
            case SLOW -> MockFault.slow(Duration.ofMillis(20));
            case DRIP -> MockFault.drip(512, Duration.ofMillis(1));
            case HUGE_REPLY -> MockFault.hugeReply(200_000);
            case TOO_MANY_REQUESTS -> MockFault.tooManyRequests(Duration.ofSeconds(1));
            default -> new MockFault(kind, Duration.ZERO, 0);
        };
    }

    static DocuSignClient.Builder client(URI api, String account, String key, String user, String password) {
        return DocuSignClient.builder()
                .endpoint(api)
                .accountId(account)
                .credentials(Credentials.appPassword(key, user, password.toCharArray()))
                .idleTimeout(Duration.ofMillis(400))
                .totalTimeout(Duration.ofHours(20))
                .callLimits(CallLimits.none().waitingUpTo(Duration.ofHours(3)));
    }

    static EnvelopeDraft draft(String subject) {
        return EnvelopeDraft.builder()
                .subject(subject)
                .document(Document.of(1, "lease.txt", DocumentSource.of("Lease\n".getBytes(StandardCharsets.UTF_8))))
                .recipient(Recipient.signer(1, "Ann", "ann@example.com"))
                .build();
    }
}
