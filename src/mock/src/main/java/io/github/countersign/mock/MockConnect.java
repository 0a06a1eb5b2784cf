package io.github.countersign.mock;

import io.github.countersign.mock.internal.connect.Connect;
import java.util.List;
import java.util.Set;

/**
 * Connect: messages about envelopes to those who listen.
 *
 * <p>A message goes out when its time has come by the clock of the mock: advance that, or {@link #flush()}. Thread-safe.
 */
public final class MockConnect {

    private final Connect connect;

    MockConnect(Connect connect) {
        this.connect = connect;
    }

    /** From now on that listener is told of the envelopes of every account. */
    public void listen(ConnectListener listener) {
        connect.listen(listener);
    }

    /**
     * Sends what waits for its time, however much of that is left, and returns when every answer is there. What failed before
     * keeps waiting for its own time.
     */
    public void flush() {
        connect.flush();
    }

    /** The last thousand attempts, oldest first. */
    public List<ConnectDelivery> deliveries() {
        return connect.deliveries();
    }

    /** The messages that nobody has acknowledged, oldest first. */
    public List<UndeliveredMessage> failures() {
        return connect.failures();
    }

    /** Sends the failed messages about that envelope once more, and returns when every answer is there. */
    public void republish(String envelopeId) {
        connect.republish(Set.of(envelopeId));
        connect.flush();
    }
}
