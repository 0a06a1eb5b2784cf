package io.github.countersign.internal.call;

import io.github.countersign.internal.transport.Deadline;
import java.lang.reflect.Method;
import java.util.List;

/**
 * A call on its way, however many attempts it takes.
 *
 * @param service whom it is to
 * @param method of the service's generated interface
 * @param arguments of the method; not copied
 * @param operation what it is
 * @param options of whoever calls
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
        TrackedCall tracked,
        Deadline deadline) {

    List<String> envelopeIds() {
        return EnvelopeIds.among(method, arguments);
    }

    List<String> passwords() {
        return Passwords.among(method, arguments);
    }
}
