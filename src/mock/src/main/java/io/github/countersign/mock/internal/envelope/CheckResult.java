package io.github.countersign.mock.internal.envelope;

import java.time.Instant;

/**
 * What came of a check of a recipient's identity.
 *
 * @param passed whether he passed
 * @param at when it took place
 * @param failure why he did not, in words; empty if he did
 */
public record CheckResult(boolean passed, Instant at, String failure) {}
