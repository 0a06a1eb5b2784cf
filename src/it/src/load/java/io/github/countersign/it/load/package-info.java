/** Many envelopes in a small heap. */
@NullMarked
package io.github.countersign.it.load;

import org.jspecify.annotations.NullMarked;
