/** A recording HTTP server and SOAP texts for tests that look at the wire. */
@NullMarked
package io.github.countersign.testing;

import org.jspecify.annotations.NullMarked;
