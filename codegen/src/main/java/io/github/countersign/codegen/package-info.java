/** The goals of the Maven plugin: generate, diff and verify. */
@NullMarked
package io.github.countersign.codegen;

import org.jspecify.annotations.NullMarked;
