package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.EnvelopeState;
import io.github.countersign.mock.internal.envelope.RecipientState;
import io.github.countersign.mock.internal.envelope.StoredEnvelope;
import io.github.countersign.mock.internal.pdf.Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Certificates of completion, which say so far as it has come what happened to an envelope. */
final class Certificates {

    private record Event(Instant at, String what) {}

    private final DateTimeFormatter times;

    Certificates(ZoneId zone) {
        this.times =
                DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.ROOT).withZone(zone);
    }

    Certificate of(StoredEnvelope envelope) {
        List<List<String>> recipients =
                envelope.state().recipients().stream().map(this::block).toList();
        List<String> events = events(envelope).stream()
                .sorted(Comparator.comparing(Event::at))
                .map(e -> "%s  %s".formatted(times.format(e.at()), e.what()))
                .toList();
        return new Certificate(envelope.id().toUpperCase(Locale.ROOT), facts(envelope), recipients, events);
    }

    private static List<String> facts(StoredEnvelope envelope) {
        List<String> facts = new ArrayList<>();
        facts.add("Subject: " + Content.text(envelope.content().getSubject()));
        facts.add("Status: " + envelope.state().status().value());
        facts.add("Sender: %s, %s"
                .formatted(envelope.sender().name(), envelope.sender().email()));
        facts.add("Documents: " + envelope.allDocuments().size());
        if (envelope.state().voidReason() != null) {
            facts.add("Void reason: " + envelope.state().voidReason());
        }
        return facts;
    }

    private List<String> block(RecipientState recipient) {
        List<String> block = new ArrayList<>();
        block.add("%s, %s".formatted(recipient.name(), recipient.email()));
        block.add("%s, routing order %s: %s"
                .formatted(
                        recipient.type().value(),
                        recipient.routingOrder(),
                        recipient.status().value()));
        addTime(block, "Sent", recipient.times().sent());
        addTime(block, "Viewed", recipient.times().delivered());
        addTime(block, "Signed", recipient.times().signed());
        addTime(block, "Declined", recipient.times().declined());
        if (recipient.declineReason() != null) {
            block.add("Decline reason: " + recipient.declineReason());
        }
        return block;
    }

    private void addTime(List<String> block, String what, @Nullable Instant at) {
        if (at != null) {
            block.add("%s: %s".formatted(what, times.format(at)));
        }
    }

    private static List<Event> events(StoredEnvelope envelope) {
        EnvelopeState state = envelope.state();
        List<Event> events = new ArrayList<>();
        add(events, "Envelope created", state.times().created());
        for (RecipientState recipient : state.recipients()) {
            add(events, "Sent to " + recipient.name(), recipient.times().sent());
            add(events, "Viewed by " + recipient.name(), recipient.times().delivered());
            add(events, "Signed by " + recipient.name(), recipient.times().signed());
            add(events, "Declined by " + recipient.name(), recipient.times().declined());
        }
        add(events, "Envelope completed", state.times().completed());
        if (state.voidReason() != null) {
            add(events, "Envelope voided", state.times().changed());
        }
        return events;
    }

    private static void add(List<Event> events, String what, @Nullable Instant at) {
        if (at != null) {
            events.add(new Event(at, what));
        }
    }
}
