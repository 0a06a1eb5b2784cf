package io.github.countersign.bulk;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody got who asked for a row. Immutable.
 *
 * @param kind whether it is theirs
 * @param run the run
 * @param key the row
 * @param number counts the claims of the row: whoever has an older number has lost it, and cannot write any more
 * @param attempts how many requests went out for the row so far
 * @param sendingSince when a request for it last went out that has no known end
 */
record Claim(Kind kind, String run, String key, long number, int attempts, Optional<Instant> sendingSince) {

    enum Kind {
        /** Nobody ever began to send this row, or what was sent had no effect. */
        FRESH,
        /** Somebody began to send it, and is gone. */
        LEFT_BEHIND,
        /** Somebody else has it, or just looks at it. */
        TAKEN,
        /** It has come to its end. */
        OVER
    }

    boolean isMine() {
        return kind == Kind.FRESH || kind == Kind.LEFT_BEHIND;
    }
}
