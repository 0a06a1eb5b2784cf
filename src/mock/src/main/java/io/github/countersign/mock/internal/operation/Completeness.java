package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.fault.ServiceFault;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.Recipient;

/**
 * What an envelope needs before it can be sent: documents, recipients whom mail reaches, a subject. Tabs it does not need,
 * whatever the service's own text says: a signer without tabs places his signature himself.
 */
final class Completeness {

    private Completeness() {}

    static void check(Envelope envelope) {
        boolean incomplete = Content.documents(envelope).isEmpty()
                || Content.recipients(envelope).isEmpty()
                || Content.text(envelope.getSubject()).isBlank();
        if (incomplete) {
            throw ServiceFault.envelopeIsIncomplete();
        }
        for (Recipient recipient : Content.recipients(envelope)) {
            check(recipient);
        }
    }

    private static void check(Recipient recipient) {
        boolean group = recipient.getSigningGroupId() != null;
        if (!group && Content.text(recipient.getUserName()).isBlank()) {
            throw ServiceFault.envelopeIsIncomplete();
        }
        if (!group && Content.text(recipient.getEmail()).isBlank()) {
            throw ContentFaults.invalidEmail(recipient.getID());
        }
    }
}
