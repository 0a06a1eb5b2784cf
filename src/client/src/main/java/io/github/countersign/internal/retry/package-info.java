/** When a call is made again, and when none is made at all because the service is down. */
@NullMarked
package io.github.countersign.internal.retry;

import org.jspecify.annotations.NullMarked;
