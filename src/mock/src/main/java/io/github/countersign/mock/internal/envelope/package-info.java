/** What an envelope is, which states it and its recipients pass through, and where the mock keeps it. */
@NullMarked
package io.github.countersign.mock.internal.envelope;

import org.jspecify.annotations.NullMarked;
