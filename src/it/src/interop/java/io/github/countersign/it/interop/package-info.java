/** The mock as SOAP clients of other languages see it. */
@NullMarked
package io.github.countersign.it.interop;

import org.jspecify.annotations.NullMarked;
