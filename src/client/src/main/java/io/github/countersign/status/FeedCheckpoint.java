package io.github.countersign.status;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.ServiceTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a {@link StatusFeed} is. Immutable. As text it can be kept anywhere.
 *
 * @param polledAt when the last poll was, by the clock of this machine
 * @param told what polls have told of envelopes that the next one will report again; unmodifiable
 */
record FeedCheckpoint(Instant polledAt, List<StatusChange> told) {

    private static final String HEAD = "feed 1 ";

    /** The list is copied. */
    FeedCheckpoint {
        told = List.copyOf(told);
    }

    /** {@return the checkpoint as lines of ASCII} */
    String text() {
        return told.stream()
                .sorted(Comparator.comparing(change -> change.id().value()))
                .map(change -> "\n%s %s %s"
                        .formatted(
                                change.id().value(),
                                change.rawStatus().orElse(change.status().name()),
                                change.changed()
                                        .map(time -> time.local().toString())
                                        .orElse("-")))
                .collect(Collectors.joining("", HEAD + polledAt, ""));
    }

    /**
     * A checkpoint that was kept as text.
     *
     * @param text of {@link #text()}
     * @return the checkpoint
     * @throws IllegalArgumentException if it is none
     */
    static FeedCheckpoint parse(String text) {
        List<String> lines = text.strip().lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
            throw new IllegalArgumentException("This is no checkpoint of a feed: it begins with '%s'"
                    .formatted(
                            lines.isEmpty()
                                    ? ""
                                    : lines.get(0)
                                            .substring(
                                                    0, Math.min(20, lines.get(0).length()))));
        }
        try {
            List<StatusChange> told = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                told.add(change(line));
            }
            return new FeedCheckpoint(Instant.parse(lines.get(0).substring(HEAD.length())), told);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "A checkpoint of a feed has '%s' for a time".formatted(e.getParsedString()), e);
        }
    }

    private static StatusChange change(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "A checkpoint of a feed has the line '%s': an id, a state and a time are wanted".formatted(line));
        }
        Optional<ServiceTime> changed = parts[2].equals("-")
                ? Optional.empty()
                : Optional.of(new ServiceTime(LocalDateTime.parse(parts[2]), Optional.empty()));
        return new StatusChange(new EnvelopeId(parts[0]), code(parts[1]), Optional.of(parts[1]), changed);
    }

    private static EnvelopeStatusCode code(String raw) {
        for (EnvelopeStatusCode code : EnvelopeStatusCode.values()) {
            if (code.name().replace("_", "").equalsIgnoreCase(raw.replace("_", ""))) {
                return code;
            }
        }
        return EnvelopeStatusCode.UNKNOWN;
    }
}
