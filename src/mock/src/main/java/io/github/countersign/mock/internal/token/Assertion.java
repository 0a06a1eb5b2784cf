package io.github.countersign.mock.internal.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The calling application's word on how it made sure who a recipient is.
 *
 * @param id the application's own id of it; empty for none
 * @param at when it made sure, or null if it did not say
 * @param method how, in the words of the contract
 * @param domain the system in which it did; empty for none
 */
public record Assertion(String id, @Nullable Instant at, String method, String domain) {

    /** Nothing is said. */
    public static final Assertion NONE = new Assertion("", null, "None", "");
}
