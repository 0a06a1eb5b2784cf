/** How many calls may be made, by one client or by a fleet of them. */
@NullMarked
package io.github.countersign.limits;

import org.jspecify.annotations.NullMarked;
