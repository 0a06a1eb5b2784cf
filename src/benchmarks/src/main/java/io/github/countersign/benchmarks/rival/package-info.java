/** The ways to call the service: floors, rivals and the toolkit. */
@NullMarked
package io.github.countersign.benchmarks.rival;

import org.jspecify.annotations.NullMarked;
