/** Finding a user's accounts, trying a sign-in out, and the calls about an account itself. */
@NullMarked
package io.github.countersign.internal.account;

import org.jspecify.annotations.NullMarked;
