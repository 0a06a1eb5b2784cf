/** Formulas of tabs. */
@NullMarked
package io.github.countersign.mock.internal.formula;

import org.jspecify.annotations.NullMarked;
