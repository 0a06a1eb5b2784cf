/** The account service and the credential service: who is a member of what, and passwords. */
@NullMarked
package io.github.countersign.mock.internal.account;

import org.jspecify.annotations.NullMarked;
