package io.github.countersign.it.reliability;

import io.github.countersign.DocuSignClient;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A mock and clients that share its clock. */
final class Setting {

    static final Instant START = Instant.parse("2026-03-02T10:20:00Z");

    private Setting() {}

    static MockClock clock() {
        return MockClock.standing(START);
    }

    static DocuSignClient.Builder client(MockDocuSign docusign) {
        return DocuSignClient.builder()
                .endpoint(docusign.api())
                .accountId(docusign.accountId())
                .credentials(Credentials.appPassword(
                        docusign.integratorKey(),
                        docusign.userName(),
                        docusign.password().toCharArray()))
                .idleTimeout(Duration.ofSeconds(20))
                .waiting(new MockTime(docusign.clock()));
    }

    static EnvelopeDraft.Builder lease() {
        return EnvelopeDraft.builder()
                .subject("Lease")
                .document(Document.of(1, "lease.txt", DocumentSource.of("Lease\n".getBytes(StandardCharsets.UTF_8))))
                .recipient(Recipient.signer(1, "Ann", "ann@example.com"));
    }

    static List<String> operations(MockDocuSign docusign) {
        return docusign.requests().stream().map(MockRequest::operation).toList();
    }
}
