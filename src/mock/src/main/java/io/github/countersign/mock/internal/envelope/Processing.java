package io.github.countersign.mock.internal.envelope;

import java.time.Instant;

/**
 * An envelope that is still being made, because its sender did not want to wait.
 *
 * @param done when it will be made
 * @param send whether it is sent then, or stays a draft
 */
public record Processing(Instant done, boolean send) {}
