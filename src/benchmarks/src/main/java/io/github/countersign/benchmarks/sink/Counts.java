package io.github.countersign.benchmarks.sink;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What the server has seen since it started. Thread-safe. */
final class Counts {

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private final AtomicInteger open = new AtomicInteger();

    // Of the request before, for a harness that asks between its calls.
    private volatile long bodyLength;
    private volatile long documentLength;
    private volatile long documentChecksum;

    void connected() {
        connections.incrementAndGet();
        open.incrementAndGet();
    }

    void disconnected() {
        open.decrementAndGet();
    }

    void received(RequestBody body) {
        requests.incrementAndGet();
        bodyLength = body.length();
        documentLength = body.documentLength();
        documentChecksum = body.documentChecksum();
    }

    /** One line: requests, connections, open connections, length of the last body, length and CRC-32 of the last document. */
    String line() {
        return "%d %d %d %d %d %d"
                .formatted(requests.get(), connections.get(), open.get(), bodyLength, documentLength, documentChecksum);
    }
}
