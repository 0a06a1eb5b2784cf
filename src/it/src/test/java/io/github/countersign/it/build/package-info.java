/** The build of the stubs, run by Maven as a process of its own on copies of the sources. */
@NullMarked
package io.github.countersign.it.build;

import org.jspecify.annotations.NullMarked;
