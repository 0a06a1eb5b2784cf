/** The call that finds a user's accounts, and the rule for where its reply may lead. */
@NullMarked
package io.github.countersign.internal.account;

import org.jspecify.annotations.NullMarked;
