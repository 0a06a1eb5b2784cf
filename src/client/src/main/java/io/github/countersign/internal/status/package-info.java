/** Turns what the service tells of envelopes into records. */
@NullMarked
package io.github.countersign.internal.status;

import org.jspecify.annotations.NullMarked;
