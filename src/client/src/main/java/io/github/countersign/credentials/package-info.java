/** Who calls, and with which integrator key. */
@NullMarked
package io.github.countersign.credentials;

import org.jspecify.annotations.NullMarked;
