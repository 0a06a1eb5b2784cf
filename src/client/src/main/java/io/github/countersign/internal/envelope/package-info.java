/** Turns drafts into what the service takes, and its replies into records. */
@NullMarked
package io.github.countersign.internal.envelope;

import org.jspecify.annotations.NullMarked;
