/** Text made safe for where it goes. */
@NullMarked
package io.github.countersign.internal.text;

import org.jspecify.annotations.NullMarked;
