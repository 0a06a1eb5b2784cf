/** Which users of an account let others see their envelopes. */
@NullMarked
package io.github.countersign.mock.internal.sharing;

import org.jspecify.annotations.NullMarked;
