package io.github.countersign.envelope;

/** Where a tab stands: at a fixed position, or where a text is found. */
public sealed interface Placement permits Position, Anchor {}
