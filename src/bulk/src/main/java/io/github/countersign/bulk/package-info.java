/** Sends many envelopes, each once, with a ledger that outlives the process. */
@NullMarked
package io.github.countersign.bulk;

import org.jspecify.annotations.NullMarked;
