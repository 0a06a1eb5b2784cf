package io.github.countersign.internal.recovery;

import io.github.countersign.EnvelopeId;
import io.github.countersign.envelope.EnvelopeStatusCode;
import io.github.countersign.envelope.ServiceTime;
import java.util.Optional;

/** What a look for a key has found. */
public sealed interface Trace {

    /** Nothing: the envelope is not there, or not yet. */
    Trace NONE = new Absent();

    /** It is being made, and has no id yet. */
    Trace COMING = new Coming();

    /** Nothing was found. */
    record Absent() implements Trace {}

    /** It exists, without an id. */
    record Coming() implements Trace {}

    /**
     * It exists.
     *
     * @param id its id
     * @param status its state
     * @param sent when it was sent, empty if the look did not tell
     */
    record Found(EnvelopeId id, EnvelopeStatusCode status, Optional<ServiceTime> sent) implements Trace {}
}
