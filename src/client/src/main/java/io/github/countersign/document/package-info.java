/** What goes into an envelope as a document, and how the signed documents come out again. */
@NullMarked
package io.github.countersign.document;

import org.jspecify.annotations.NullMarked;
