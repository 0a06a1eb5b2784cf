package io.github.countersign.junit;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A mock and the requests that a test has been told of, so that no other test is blamed for them. Thread-safe. */
final class SharedMock {

    private final MockDocuSign mock;
    private final Set<MockRequest> told = Collections.newSetFromMap(new IdentityHashMap<>());

    SharedMock(MockDocuSign mock) {
        this.mock = mock;
    }

    MockDocuSign mock() {
        return mock;
    }

    /** A failure that shows the unanswered requests of which nobody has been told, if there are any. */
    synchronized Optional<AssertionError> unansweredSinceLastAsked() {
        return RequestFailures.unanswered(untold(RequestFailures::isUnanswered));
    }

    /** A failure that shows the refused requests of which nobody has been told, if there are any. */
    synchronized Optional<AssertionError> refused() {
        return RequestFailures.refused(untold(request -> request.outcome() == MockRequest.Outcome.REFUSED));
    }

    private List<MockRequest> untold(Predicate<MockRequest> which) {
        List<MockRequest> all = new ArrayList<>();
        for (MockRequest request : mock.requests()) {
            if (which.test(request) && told.add(request)) {
                all.add(request);
            }
        }
        return all;
    }
}
