package io.github.countersign.internal.call;

import io.github.countersign.spi.CallEvent;
import io.github.countersign.spi.CallListener;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners of a client of its calls. None of them can make a call fail. Thread-safe. */
final class CallListeners {

    private static final Logger LOG = LoggerFactory.getLogger(CallListeners.class);

    private final List<CallListener> listeners;
    private final Clock clock;

    CallListeners(List<CallListener> listeners, Clock clock) {
        this.listeners = listeners;
        this.clock = clock;
    }

    TrackedCall begin(Service service, Operation operation, Method method, Object[] arguments) {
        List<String> envelopes = listeners.isEmpty() ? List.of() : EnvelopeIds.among(method, arguments);
        return new TrackedCall(clock.instant(), service, operation, envelopes);
    }

    void tell(CallEvent event) {
        for (CallListener listener : listeners) {
            try {
                listener.called(event);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Call listener {} failed on a {} ({}); the call is not affected",
                        listener.getClass().getName(),
                        event.operation(),
                        e.getClass().getName());
            }
        }
    }
}
