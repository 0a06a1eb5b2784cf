/** Envelopes: drafting and sending them, reading their state, voiding them. */
@NullMarked
package io.github.countersign.envelope;

import org.jspecify.annotations.NullMarked;
