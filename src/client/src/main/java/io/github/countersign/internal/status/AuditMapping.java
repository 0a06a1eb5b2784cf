package io.github.countersign.internal.status;

import io.github.countersign.status.AuditEvent;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads the events out of the free XML that they come in. */
final class AuditMapping {

    private AuditMapping() {}

    static List<AuditEvent> events(List<Object> content) {
        List<AuditEvent> events = new ArrayList<>();
        for (Object part : content) {
            if (part instanceof Element root) {
                NodeList all = root.getElementsByTagNameNS("*", "Event");
                for (int i = 0; i < all.getLength(); i++) {
                    events.add(event((Element) all.item(i)));
                }
            }
        }
        return List.copyOf(events);
    }

    private static AuditEvent event(Element event) {
        return new AuditEvent(
                time(text(event, "logTime")),
                text(event, "Action"),
                text(event, "UserName"),
                text(event, "Message"),
                text(event, "EnvelopeStatus"),
                text(event, "ClientIPAddress"));
    }

    private static Optional<OffsetDateTime> time(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(Element event, String name) {
        Node first = event.getElementsByTagNameNS("*", name).item(0);
        return first == null ? "" : first.getTextContent().strip();
    }
}
