/** Small programs that show one job each, all of them run against the local DocuSign in the build. */
@NullMarked
package io.github.countersign.examples;

import org.jspecify.annotations.NullMarked;
