/** The code that the pages print. */
@NullMarked
package io.github.countersign.it.docs;

import org.jspecify.annotations.NullMarked;
