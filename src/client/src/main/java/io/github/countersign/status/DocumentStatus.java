package io.github.countersign.status;

import java.util.Map;
import java.util.OptionalInt;

/**
 * A document of an envelope, as a status lists it. Immutable.
 *
 * @param id id that the sender gave it; empty if the service did not say
 * @param name its name, blank if the service did not say
 * @param fields values that belong to it; empty unless they were asked for; unmodifiable
 */
public record DocumentStatus(OptionalInt id, String name, Map<String, String> fields) {

    /** The fields are copied. */
    public DocumentStatus {
        fields = Map.copyOf(fields);
    }
}
