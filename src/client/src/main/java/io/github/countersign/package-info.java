/** The entry: a client, where it calls, for which account, and the identifiers that calls take and give. */
@NullMarked
package io.github.countersign;

import org.jspecify.annotations.NullMarked;
