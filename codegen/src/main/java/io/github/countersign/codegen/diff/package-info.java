/** What another contract would break: every difference with its class, its place and its effect on the generated Java. */
@NullMarked
package io.github.countersign.codegen.diff;

import org.jspecify.annotations.NullMarked;
