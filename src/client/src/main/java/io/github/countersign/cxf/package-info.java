/** The sign-in as CXF interceptors. */
@NullMarked
package io.github.countersign.cxf;

import org.jspecify.annotations.NullMarked;
