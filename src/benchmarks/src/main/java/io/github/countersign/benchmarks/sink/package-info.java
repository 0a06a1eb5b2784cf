/** The server of all benchmarks: reads, counts and drops requests and answers from memory. */
@NullMarked
package io.github.countersign.benchmarks.sink;

import org.jspecify.annotations.NullMarked;
