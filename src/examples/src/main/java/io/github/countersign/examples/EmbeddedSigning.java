package io.github.countersign.examples;

import io.github.countersign.DocuSignClient;
import io.github.countersign.document.Document;
import io.github.countersign.envelope.EnvelopeDraft;
import io.github.countersign.envelope.Recipient;
import io.github.countersign.envelope.SentEnvelope;
import io.github.countersign.envelope.Tab;
import io.github.countersign.signing.ReturnUrls;
import java.net.URI;
import java.nio.file.Path;

/** Somebody who signs inside your own application. */
final class EmbeddedSigning {

    private EmbeddedSigning() {}

    /** The address to send the signer's browser to, right now. When it comes back: {@code SigningResult.parse(uri)}. */
    static URI start(DocuSignClient client, Path lease, String customerId) {
        SentEnvelope sent = client.envelopes()
                .send(EnvelopeDraft.builder()
                        .subject("Your lease")
                        .document(Document.of(1, lease))
                        .recipient(Recipient.signer(1, "Ann Lee", "ann@example.com")
                                .embedded(customerId))
                        .tab(Tab.signHere().anchored(SamplePdf.ANCHOR).by(1))
                        .build());
        return client.signing().signingUrl(sent, customerId, ReturnUrls.to("https://shop.example.com/signed"));
    }
}
