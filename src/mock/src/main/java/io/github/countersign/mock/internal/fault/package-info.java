/** What the service refuses, and in which words; how that is written is the business of the wire. */
@NullMarked
package io.github.countersign.mock.internal.fault;

import org.jspecify.annotations.NullMarked;
