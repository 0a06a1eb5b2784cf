/** A mock and a small model of it, which must agree whatever happens. */
@NullMarked
package io.github.countersign.mock.model;

import org.jspecify.annotations.NullMarked;
