/** Tables, and the page that keeps them. */
@NullMarked
package io.github.countersign.benchmarks.report;

import org.jspecify.annotations.NullMarked;
