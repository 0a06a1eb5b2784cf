/** Links that the service hands out: each works once and for a short time. */
@NullMarked
package io.github.countersign.mock.internal.token;

import org.jspecify.annotations.NullMarked;
