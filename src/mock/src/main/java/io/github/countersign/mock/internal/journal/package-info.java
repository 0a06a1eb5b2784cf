/** What was asked of the mock, kept without secrets. */
@NullMarked
package io.github.countersign.mock.internal.journal;

import org.jspecify.annotations.NullMarked;
