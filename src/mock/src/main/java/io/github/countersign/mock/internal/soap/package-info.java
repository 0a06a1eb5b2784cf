/** SOAP in and out: reading envelopes as a stream, finding and calling the operation, writing replies and faults as recorded. */
@NullMarked
package io.github.countersign.mock.internal.soap;

import org.jspecify.annotations.NullMarked;
