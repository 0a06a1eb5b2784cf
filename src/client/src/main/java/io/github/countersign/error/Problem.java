package io.github.countersign.error;

import java.io.Serializable;

/**
 * One thing that is wrong with a draft. Immutable.
 *
 * @param code a stable name to test for, such as {@code document.missing}
 * @param path the place in the draft, such as {@code documents[0].name}
 * @param message what is wrong and what would be right
 */
public record Problem(String code, String path, String message) implements Serializable {

    /** Path, message and code on one line. */
    @Override
    public String toString() {
        return "%s: %s [%s]".formatted(path, message, code);
    }
}
