/** The pages of the mock in a real browser. */
@NullMarked
package io.github.countersign.it.browser;

import org.jspecify.annotations.NullMarked;
