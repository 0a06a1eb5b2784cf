package io.github.countersign.internal.envelope;

import io.github.countersign.EnvelopeId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ids as replies have them. */
final class EnvelopeIds {

    private EnvelopeIds() {}

    /** The id, empty for what is none. */
    static Optional<EnvelopeId> of(@Nullable String id) {
        try {
            return Texts.meaning(id).map(String::strip).map(EnvelopeId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
