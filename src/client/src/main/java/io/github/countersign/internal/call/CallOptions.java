package io.github.countersign.internal.call;

import io.github.countersign.credentials.CredentialsProvider;
import io.github.countersign.document.DocumentSink;
import io.github.countersign.internal.cxf.UnknownWords;
import io.github.countersign.internal.transport.TimeLimits;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of one pipeline have in common, and those of another on the same engine may not.
 *
 * @param credentials asked on every call
 * @param limits the time limits of each
 * @param sink where the documents of replies go; null for the generated types themselves
 * @param observer shown each call that was made, whatever became of it; null for nobody
 * @param words takes what enumerations of replies do not have; null for nobody
 */
record CallOptions(
        CredentialsProvider credentials,
        TimeLimits limits,
        @Nullable DocumentSink sink,
        @Nullable Consumer<Sighting> observer,
        @Nullable UnknownWords words) {

    CallOptions as(CredentialsProvider other) {
        return new CallOptions(other, limits, sink, observer, words);
    }

    CallOptions within(Duration total) {
        return new CallOptions(credentials, limits.within(total), sink, observer, words);
    }

    CallOptions into(DocumentSink other) {
        return new CallOptions(credentials, limits, other, observer, words);
    }

    CallOptions seenBy(Consumer<Sighting> other) {
        return new CallOptions(credentials, limits, sink, other, words);
    }

    CallOptions noting(UnknownWords other) {
        return new CallOptions(credentials, limits, sink, observer, other);
    }
}
