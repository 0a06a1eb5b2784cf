/** Reading XML that strangers send: with limits, and as a tree only where it is small. */
@NullMarked
package io.github.countersign.mock.internal.xml;

import org.jspecify.annotations.NullMarked;
