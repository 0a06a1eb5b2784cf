package io.github.countersign.mock.internal.journal;

import io.github.countersign.mock.MockRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests, oldest first. Thread-safe. */
public final class Journal {

    private static final int KEPT = 1000;

    private final Deque<MockRequest> requests = new ArrayDeque<>();
    private int count;

    /** Adds a request, and forgets the oldest when there are too many. */
    public synchronized void add(MockRequest request) {
        if (requests.size() == KEPT) {
            requests.removeFirst();
        }
        requests.addLast(request);
        count++;
    }

    /**
     * What is kept.
     *
     * @param first the number of the first request that is, counted from 1 since the start
     * @param requests the requests, oldest first
     */
    public record Excerpt(int first, List<MockRequest> requests) {}

    /** What is kept, as it is now, with its numbers. */
    public synchronized Excerpt excerpt() {
        return new Excerpt(count - requests.size() + 1, List.copyOf(requests));
    }

    /** What is kept, as it is now. */
    public synchronized List<MockRequest> requests() {
        return List.copyOf(requests);
    }
}
