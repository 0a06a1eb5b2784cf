/** What is armed to go wrong, and how a good reply is spoiled. */
@NullMarked
package io.github.countersign.mock.internal.failure;

import org.jspecify.annotations.NullMarked;
