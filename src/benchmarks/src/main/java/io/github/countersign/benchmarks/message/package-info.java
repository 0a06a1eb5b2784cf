/** What is sent: the same envelope, document and sign-in for every rival. */
@NullMarked
package io.github.countersign.benchmarks.message;

import org.jspecify.annotations.NullMarked;
