package io.github.countersign.examples;

import io.github.countersign.DocuSignClient;
import io.github.countersign.EnvelopeId;
import io.github.countersign.status.StatusChange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps a table of states in step with the service, with one call however many envelopes there are. */
final class StatusSync {

    private final Map<EnvelopeId, String> states = new LinkedHashMap<>();

    /** To be called every 15 minutes or so; the times may overlap. */
    Map<EnvelopeId, String> sync(DocuSignClient client, Instant since) {
        for (StatusChange change : client.status().changesSince(since)) {
            states.put(change.id(), change.rawStatus().orElse(change.status().name()));
        }
        return Map.copyOf(states);
    }
}
