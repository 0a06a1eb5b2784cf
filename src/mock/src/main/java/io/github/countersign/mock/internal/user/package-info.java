/** Who calls, and whether he is who he says. */
@NullMarked
package io.github.countersign.mock.internal.user;

import org.jspecify.annotations.NullMarked;
