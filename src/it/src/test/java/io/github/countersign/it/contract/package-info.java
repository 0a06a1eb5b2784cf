/** Every operation of the contract, filled with generated values, over the wire and back. */
@NullMarked
package io.github.countersign.it.contract;

import org.jspecify.annotations.NullMarked;
