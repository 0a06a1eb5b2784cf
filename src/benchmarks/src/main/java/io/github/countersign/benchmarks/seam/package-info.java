/** All that the harness and a rival share: everything else of a rival lives in a class loader of its own. */
@NullMarked
package io.github.countersign.benchmarks.seam;

import org.jspecify.annotations.NullMarked;
