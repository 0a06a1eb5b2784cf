/** X.509 signatures over messages. */
@NullMarked
package io.github.countersign.mock.internal.signature;

import org.jspecify.annotations.NullMarked;
