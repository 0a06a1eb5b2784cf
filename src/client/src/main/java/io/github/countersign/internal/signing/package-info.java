/** Addresses for signing inside an application, and the checks before them. */
@NullMarked
package io.github.countersign.internal.signing;

import org.jspecify.annotations.NullMarked;
