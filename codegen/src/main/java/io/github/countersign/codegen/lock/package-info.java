/** Whether the files of a contract are still those that were pinned. */
@NullMarked
package io.github.countersign.codegen.lock;

import org.jspecify.annotations.NullMarked;
