/** Templates: what an account keeps to make envelopes from, and where the mock keeps it. */
@NullMarked
package io.github.countersign.mock.internal.template;

import org.jspecify.annotations.NullMarked;
