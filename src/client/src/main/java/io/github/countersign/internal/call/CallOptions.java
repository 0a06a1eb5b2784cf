package io.github.countersign.internal.call;

import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.document.DocumentSink;
import io.github.countersign.internal.transport.TimeLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of one pipeline have in common, and those of another on the same engine may not.
 *
 * @param credentials asked on every call
 * @param limits the time limits of each
 * @param sink where the documents of replies go; null for the generated types themselves
 */
record CallOptions(
        CredentialsProvider credentials,
        TimeLimits limits,
        @Nullable DocumentSink sink) {

    CallOptions as(CredentialsProvider other) {
        return new CallOptions(other, limits, sink);
    }

    CallOptions within(Duration total) {
        return new CallOptions(credentials, limits.within(total), sink);
    }

    CallOptions into(DocumentSink other) {
        return new CallOptions(credentials, limits, other);
    }
}
