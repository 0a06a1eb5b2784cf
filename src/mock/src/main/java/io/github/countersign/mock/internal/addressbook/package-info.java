/** The address books of users. */
@NullMarked
package io.github.countersign.mock.internal.addressbook;

import org.jspecify.annotations.NullMarked;
