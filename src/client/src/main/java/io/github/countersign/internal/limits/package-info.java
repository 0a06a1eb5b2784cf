/** Keeps the calls of an account below the vendor's limits. */
@NullMarked
package io.github.countersign.internal.limits;

import org.jspecify.annotations.NullMarked;
