package io.github.countersign.junit;

import io.github.countersign.mock.MockRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The requests of a test that the mock could not answer, in words. */
final class UnansweredRequests {

    private UnansweredRequests() {}

    /** A failure that shows them all, or nothing if there are none. */
    static Optional<AssertionError> of(List<MockRequest> requests) {
        List<MockRequest> unanswered =
                requests.stream().filter(UnansweredRequests::isUnanswered).toList();
        if (unanswered.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AssertionError(unanswered.stream()
                .map(UnansweredRequests::describe)
                .collect(Collectors.joining(
                        "\n", "Requests that the mock could not answer: %d\n".formatted(unanswered.size()), ""))));
    }

    private static boolean isUnanswered(MockRequest request) {
        return switch (request.outcome()) {
            case NOT_IN_MOCK, UNKNOWN_OPERATION, DEFECT -> true;
            case ANSWERED, REFUSED, FAILED_ON_COMMAND -> false;
        };
    }

    private static String describe(MockRequest request) {
        String operation = request.operation();
        String nearest = request.nearest();
        return "* %s at %s: %s%s\n%s"
                .formatted(
                        operation == null ? "a request without operation" : operation,
                        request.path(),
                        request.fault(),
                        nearest == null ? "" : "\n  Nearest operation: " + nearest,
                        request.body().indent(4));
    }
}
