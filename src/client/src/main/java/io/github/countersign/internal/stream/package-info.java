/** How documents pass through CXF without being held: stand-ins on the way out, sinks on the way in. */
@NullMarked
package io.github.countersign.internal.stream;

import org.jspecify.annotations.NullMarked;
