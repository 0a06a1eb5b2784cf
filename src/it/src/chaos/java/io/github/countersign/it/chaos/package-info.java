/** Sends under every fault that the mock knows, and bulk runs that are killed. */
@NullMarked
package io.github.countersign.it.chaos;

import org.jspecify.annotations.NullMarked;
