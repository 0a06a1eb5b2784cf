/** Templates to the contract and back. */
@NullMarked
package io.github.countersign.internal.template;

import org.jspecify.annotations.NullMarked;
