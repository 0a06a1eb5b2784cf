/** Settings of what a client does when calls fail, and what it tells of it. */
@NullMarked
package io.github.countersign.reliability;

import org.jspecify.annotations.NullMarked;
