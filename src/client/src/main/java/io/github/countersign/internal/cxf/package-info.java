/** CXF, set up for this service: a bus of its own, a typed port, the tolerant reader, and what a call leaves behind for the mapping of failures. */
@NullMarked
package io.github.countersign.internal.cxf;

import org.jspecify.annotations.NullMarked;
