package io.github.countersign.mock.internal.envelope;

import org.jspecify.annotations.Nullable;

/**
 * Is told of every change of any envelope, in order, while no other change can come in between: it notes what it needs and does
 * its work elsewhere.
 */
@FunctionalInterface
public interface EnvelopeWatcher {

    /**
     * Something changed.
     *
     * @param before how the envelope was, or null if it is new
     * @param after how it is now
     */
    void changed(@Nullable StoredEnvelope before, StoredEnvelope after);
}
