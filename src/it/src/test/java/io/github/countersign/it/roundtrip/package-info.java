/** Random drafts, sent and read back. */
@NullMarked
package io.github.countersign.it.roundtrip;

import org.jspecify.annotations.NullMarked;
