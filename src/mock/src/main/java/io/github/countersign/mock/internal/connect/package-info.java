/** Connect: who is told of which event, when, in which words, and what happens when he does not answer. */
@NullMarked
package io.github.countersign.mock.internal.connect;

import org.jspecify.annotations.NullMarked;
