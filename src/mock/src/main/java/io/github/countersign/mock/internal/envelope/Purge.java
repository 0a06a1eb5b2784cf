package io.github.countersign.mock.internal.envelope;

import java.time.Duration;
import java.time.Instant;
import net.docusign.api_3_0.Envelope;

/**
 * The removal of an envelope's documents.
 *
 * @param due when they are removed
 * @param kind what else goes with them
 * @param content what is left of the content afterwards; not to be changed
 * @param done whether they are gone
 */
public record Purge(Instant due, Kind kind, Envelope content, boolean done) {

    /** How long documents stay after somebody asked for their removal. */
    public static final Duration DELAY = Duration.ofDays(14);

    /** What goes with the documents. */
    public enum Kind {
        /** Nothing. */
        DOCUMENTS,
        /** Tabs with their values, custom fields and messages. */
        METADATA,
        /** The same, and names and addresses of the recipients. */
        METADATA_AND_REDACT
    }
}
