/** Accounts of a user: which there are, and where. */
@NullMarked
package io.github.countersign.account;

import org.jspecify.annotations.NullMarked;
