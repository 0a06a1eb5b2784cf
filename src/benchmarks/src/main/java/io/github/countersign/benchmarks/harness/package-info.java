/** The machinery: class paths, child JVMs, interleaved rounds, quantiles, bisection. */
@NullMarked
package io.github.countersign.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
