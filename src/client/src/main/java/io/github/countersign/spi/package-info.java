/** What an application may put into a client to watch it at work. */
@NullMarked
package io.github.countersign.spi;

import org.jspecify.annotations.NullMarked;
