/** Which operations the facade, the raw port and the mock offer, found out by calling them, and the page that says so. */
@NullMarked
package io.github.countersign.it.coverage;

import org.jspecify.annotations.NullMarked;
