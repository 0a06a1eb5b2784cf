package io.github.countersign.benchmarks.rival;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Kept-alive connections, one for each call that is under way. Thread-safe. */
final class RawConnections implements AutoCloseable {

    private final ConcurrentLinkedDeque<RawConnection> idle = new ConcurrentLinkedDeque<>();
    private final URI endpoint;
    private final Duration limit;

    RawConnections(URI endpoint, Duration limit) {
        this.endpoint = endpoint;
        this.limit = limit;
    }

    <T> T with(Exchange<T> exchange) throws Exception {
        @Nullable RawConnection connection = idle.pollFirst();
        if (connection == null) {
            connection = RawConnection.to(endpoint, limit);
        }
        boolean kept = false;
        try {
            T result = exchange.over(connection);
            kept = true;
            return result;
        } finally {
            if (kept) {
                idle.addFirst(connection);
            } else {
                connection.close();
            }
        }
    }

    @Override
    public void close() {
        for (RawConnection connection; (connection = idle.pollFirst()) != null; ) {
            try {
                connection.close();
            } catch (IOException e) {
                throw new IllegalStateException("A connection to %s cannot be closed".formatted(endpoint), e);
            }
        }
    }

    /** Something said and heard over a connection. */
    @FunctionalInterface
    interface Exchange<T> {
        T over(RawConnection connection) throws Exception;
    }
}
