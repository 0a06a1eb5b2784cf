package io.github.countersign.cli;

import io.github.countersign.EnvelopeId;

/** Ids as they come from the command line. */
final class Ids {

    private Ids() {}

    static EnvelopeId envelope(String text) {
        try {
            return new EnvelopeId(text);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }
}
