/** The signing page: from a link to the documents, the tabs, and the way back to the application. */
@NullMarked
package io.github.countersign.mock.internal.signing;

import org.jspecify.annotations.NullMarked;
