/** The one way from the facade to the wire: invokes the port and turns every failure into a typed exception. */
@NullMarked
package io.github.countersign.internal.call;

import org.jspecify.annotations.NullMarked;
