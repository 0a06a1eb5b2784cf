package io.github.countersign.it.chaos;

import io.github.countersign.DocuSignClient;
import io.github.countersign.envelope.CustomField;
import io.github.countersign.status.EnvelopeStatus;
import io.github.countersign.status.StatusQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads every envelope that the service has, and counts them by their key. Faults are over by then. */
final class Tally {

    private Tally() {}

    /** Ids by the key that the envelopes carry. */
    static Map<String, List<String>> byKey(DocuSignClient client) {
        Map<String, List<String>> found = new HashMap<>();
        try (Stream<EnvelopeStatus> all =
                client.status().all(StatusQuery.changedSince(Instant.parse("2020-01-01T00:00:00Z")))) {
            all.forEach(status -> found.merge(
                    key(status),
                    List.of(status.id().value()),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        }
        return found;
    }

    private static String key(EnvelopeStatus status) {
        return status.customFields().stream()
                .filter(field -> field.name().equals("CountersignKey"))
                .map(CustomField::value)
                .findFirst()
                .orElse("no key: " + status.id());
    }
}
