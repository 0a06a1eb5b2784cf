package io.github.countersign.examples;

import io.github.countersign.DocuSignClient;
import io.github.countersign.document.Document;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.envelope.Tab;
import java.nio.file.Path;

/** A contract that two people sign, one after the other. */
final class TwoSigners {

    private TwoSigners() {}

    static SentEnvelope send(DocuSignClient client, Path lease) {
        return client.envelopes()
                .send(EnvelopeDraft.builder()
                        .subject("Your lease")
                        .document(Document.of(1, lease))
                        .recipient(Recipient.signer(1, "Ann Lee", "ann@example.com"))
                        .recipient(
                                Recipient.signer(2, "Bo Ray", "bo@example.com").inOrder(2))
                        .tab(Tab.signHere().anchored(SamplePdf.ANCHOR).by(1))
                        .tab(Tab.dateSigned().at(1, 300, 640).by(1))
                        .tab(Tab.signHere().at(1, 100, 640).by(2))
                        .remindAfter(3, 2)
                        .build());
    }
}
