/** A local DocuSign to test against: started, asked and driven from a test, called over real HTTP. */
@NullMarked
package io.github.countersign.mock;

import org.jspecify.annotations.NullMarked;
