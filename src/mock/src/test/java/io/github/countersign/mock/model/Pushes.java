package io.github.countersign.mock.model;

import io.github.countersign.mock.model.Expected.Snapshot;
import io.github.countersign.mock.wire.Receiver;
import io.github.countersign.mock.wire.Wire;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.RecipientStatusCode;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Holds every message of Connect against what its envelope was when the message says that it was made. */
final class Pushes {

    private final Receiver receiver;
    private final Map<String, Integer> reached = new HashMap<>();
    private int checked;

    Pushes(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Checks the messages that have come since the last time. */
    void check(Map<String, Expected> envelopes) {
        List<Receiver.Message> messages = receiver.messages();
        for (Receiver.Message message : messages.subList(checked, messages.size())) {
            check(message.text(), envelopes);
        }
        checked = messages.size();
    }

    private void check(String xml, Map<String, Expected> envelopes) {
        Element status = child(Wire.parse(xml).getDocumentElement(), "EnvelopeStatus");
        String id = text(status, "EnvelopeID");
        Expected envelope = envelopes.get(id);
        if (envelope == null) {
            throw new AssertionError("A message tells of an envelope that nobody sent: " + xml);
        }
        Instant made = LocalDateTime.parse(text(status, "TimeGenerated")).toInstant(ZoneOffset.UTC);
        Snapshot told = new Snapshot(made, EnvelopeStatusCode.fromValue(text(status, "Status")), recipients(status));
        List<Snapshot> past = envelope.past();
        for (int i = reached.getOrDefault(id, 0); i < past.size(); i++) {
            boolean begun = !past.get(i).since().isAfter(made);
            boolean lasting = i + 1 == past.size() || !past.get(i + 1).since().isBefore(made);
            if (begun && lasting && past.get(i).shows(told)) {
                reached.put(id, i);
                return;
            }
        }
        throw new AssertionError(
                "A message tells %s; after number %s of %s that was never so".formatted(told, reached.get(id), past));
    }

    /** The last message about each envelope must have told its last state. */
    void checkThatNothingIsUntold(Map<String, Expected> envelopes) {
        envelopes.forEach((id, envelope) -> {
            int last = envelope.past().size() - 1;
            if (reached.getOrDefault(id, -1) != last) {
                throw new AssertionError("Number %s of %s was told last".formatted(reached.get(id), envelope.past()));
            }
        });
    }

    private static Map<String, RecipientStatusCode> recipients(Element status) {
        Map<String, RecipientStatusCode> recipients = new HashMap<>();
        Node list = child(status, "RecipientStatuses");
        for (Node node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element one) {
                recipients.put(text(one, "UserName"), RecipientStatusCode.fromValue(text(one, "Status")));
            }
        }
        return recipients;
    }

    static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                return element;
            }
        }
        throw new AssertionError("No %s in %s".formatted(name, parent.getLocalName()));
    }

    static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }
}
