package io.github.countersign.mock.internal.operation;

import java.math.BigInteger;
import java.util.List;
import net.docusign.api_3_0.Document;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.Recipient;
import net.docusign.api_3_0.Tab;
import org.jspecify.annotations.Nullable;

/** What an envelope holds; empty where the stubs have null. */
final class Content {

    private Content() {}

    static List<Document> documents(Envelope envelope) {
        return envelope.getDocuments() == null
                ? List.of()
                : List.copyOf(envelope.getDocuments().getDocument());
    }

    static List<Recipient> recipients(Envelope envelope) {
        return envelope.getRecipients() == null
                ? List.of()
                : List.copyOf(envelope.getRecipients().getRecipient());
    }

    static List<Tab> tabs(Envelope envelope) {
        return envelope.getTabs() == null
                ? List.of()
                : List.copyOf(envelope.getTabs().getTab());
    }

    /** The recipient with that number, who is known to be there. */
    static Recipient recipient(Envelope envelope, BigInteger number) {
        for (Recipient recipient : recipients(envelope)) {
            if (number.equals(recipient.getID())) {
                return recipient;
            }
        }
        throw new IllegalStateException("The envelope lost its recipient " + number);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
