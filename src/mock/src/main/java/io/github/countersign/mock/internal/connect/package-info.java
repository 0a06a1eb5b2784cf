/** What the operations know of Connect, which pushes what happens to envelopes. */
@NullMarked
package io.github.countersign.mock.internal.connect;

import org.jspecify.annotations.NullMarked;
