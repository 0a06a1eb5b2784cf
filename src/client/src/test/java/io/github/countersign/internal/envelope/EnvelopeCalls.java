package io.github.countersign.internal.envelope;

import io.github.countersign.AccountId;
import io.github.countersign.document.Document;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Envelopes;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.error.Problem;
import io.github.countersign.internal.call.Facade;
import io.github.countersign.reliability.Recovery;
import io.github.countersign.testing.VirtualWaiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.docusign.api_3_0.EnvelopeStatus;

/** The envelope calls of a client whose service is made up, and a draft for them. */
final class EnvelopeCalls {

    static final Recipient ANN = Recipient.signer(1, "Ann", "ann@example.com").role("Tenant");

    private EnvelopeCalls() {}

    static EnvelopeDraft.Builder draft() {
        return EnvelopeDraft.builder()
                .subject("s")
                .document(Document.of(1, "a.pdf", DocumentSource.of(new byte[] {1})))
                .recipient(ANN);
    }

    static EnvelopeStatus created() {
        EnvelopeStatus status = new EnvelopeStatus();
        status.setEnvelopeID("e-1");
        status.setStatus(net.docusign.api_3_0.EnvelopeStatusCode.SENT);
        return status;
    }

    static Envelopes envelopes(FakeCalls calls) {
        return envelopes(calls, new ArrayList<>());
    }

    static Envelopes envelopes(FakeCalls calls, List<Problem> warnings) {
        return envelopes(calls, warnings, Recovery.standard());
    }

    static Envelopes envelopes(FakeCalls calls, Recovery recovery) {
        return envelopes(calls, new ArrayList<>(), recovery);
    }

    private static Envelopes envelopes(FakeCalls calls, List<Problem> warnings, Recovery recovery) {
        return new DefaultEnvelopes(
                new Facade(calls, new AccountId("acc-1"), "demo.docusign.net"),
                warnings::add,
                recovery,
                new VirtualWaiting(Instant.parse("2026-03-02T10:00:00Z")));
    }
}
