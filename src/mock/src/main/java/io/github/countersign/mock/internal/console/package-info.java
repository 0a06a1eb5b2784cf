/** The console: what is in a mock and what has been asked of it, for a person with a browser. */
@NullMarked
package io.github.countersign.mock.internal.console;

import org.jspecify.annotations.NullMarked;
