/** The HTTP face: routes, limits, encodings and pages. */
@NullMarked
package io.github.countersign.mock.internal.http;

import org.jspecify.annotations.NullMarked;
