/** What can go wrong, as types: each message says what happened, where, and what to do next. */
@NullMarked
package io.github.countersign.error;

import org.jspecify.annotations.NullMarked;
