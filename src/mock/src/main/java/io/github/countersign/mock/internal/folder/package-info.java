/** The folders of the console, and where a user finds an envelope. */
@NullMarked
package io.github.countersign.mock.internal.folder;

import org.jspecify.annotations.NullMarked;
