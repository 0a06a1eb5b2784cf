package io.github.countersign.internal.call;

import io.github.countersign.internal.transport.Deadline;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way, however many attempts it takes.
 *
 * @param service whom it is to
 * @param method of the service's generated interface
 * @param arguments of the method; not copied
 * @param operation what it is
 * @param options of whoever calls
 * @param sink where documents of the reply go; null for the generated types themselves
 * @param tracked for the listeners
 * @param deadline the end of all attempts
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OneCall(
        Service service,
        Method method,
        Object[] arguments,
        Operation operation,
        CallOptions options,
        @Nullable NotedSink sink,
        TrackedCall tracked,
        Deadline deadline) {

    static OneCall of(
            Service service,
            Method method,
            Object[] arguments,
            Operation operation,
            CallOptions options,
            TrackedCall tracked) {
        NotedSink sink = options.sink() == null ? null : new NotedSink(options.sink());
        return new OneCall(
                service,
                method,
                arguments,
                operation,
                options,
                sink,
                tracked,
                options.limits().start());
    }

    /** Whether a part of the reply is with the caller: what another attempt brings would come on top of it. */
    boolean hasDelivered() {
        return sink != null && sink.isOpened();
    }

    List<String> envelopeIds() {
        return EnvelopeIds.among(method, arguments);
    }

    List<String> passwords() {
        return Passwords.among(method, arguments);
    }
}
