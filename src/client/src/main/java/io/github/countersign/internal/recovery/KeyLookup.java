package io.github.countersign.internal.recovery;

import io.github.countersign.error.DocuSignException;
import java.time.Instant;

/** Asks the service for the envelope that carries a key. */
@FunctionalInterface
public interface KeyLookup {

    /**
     * Looks.
     *
     * @param key the key
     * @param since where the window of time begins
     * @return what there is
     * @throws DocuSignException if the service could not be asked
     */
    Trace look(String key, Instant since);
}
