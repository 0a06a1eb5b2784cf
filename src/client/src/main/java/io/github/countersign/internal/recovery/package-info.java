/** What is done when the reply to a change is lost: look, then decide. */
@NullMarked
package io.github.countersign.internal.recovery;

import org.jspecify.annotations.NullMarked;
