/** Reads the documents of a draft, writes the documents of an envelope. */
@NullMarked
package io.github.countersign.internal.document;

import org.jspecify.annotations.NullMarked;
