package io.github.countersign.envelope;

import java.util.OptionalInt;

/**
 * A document of an envelope, as a status lists it.
 *
 * @param id id that the sender gave it; empty if the service did not say
 * @param name its name, blank if the service did not say
 */
public record DocumentStatus(OptionalInt id, String name) {}
