/** From a contract to JAX-WS sources that are the same bytes on every machine, and only when something changed. */
@NullMarked
package io.github.countersign.codegen.generate;

import org.jspecify.annotations.NullMarked;
