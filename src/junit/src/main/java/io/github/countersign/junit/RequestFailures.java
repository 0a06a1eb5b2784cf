package io.github.countersign.junit;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests that went wrong, in words. */
final class RequestFailures {

    /** A child of the body element, in a transcript. */
    private static final Pattern CHILD = Pattern.compile("^  <(\\w+)", Pattern.MULTILINE);

    private RequestFailures() {}

    /** A failure that shows them all, or nothing if there are none. */
    static Optional<AssertionError> unanswered(List<MockRequest> requests) {
        return failure("Requests that the mock could not answer: %d\n", requests);
    }

    /** A failure that shows them all, or nothing if there are none. */
    static Optional<AssertionError> refused(List<MockRequest> requests) {
        return failure("Requests that the mock refused, as the service would: %d\n", requests);
    }

    private static Optional<AssertionError> failure(String title, List<MockRequest> requests) {
        if (requests.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AssertionError(requests.stream()
                .map(RequestFailures::describe)
                .collect(Collectors.joining("\n", title.formatted(requests.size()), ""))));
    }

    static boolean isUnanswered(MockRequest request) {
        return switch (request.outcome()) {
            case NOT_IN_MOCK, UNKNOWN_OPERATION, DEFECT -> true;
            case ANSWERED, REFUSED, FAILED_ON_COMMAND -> false;
        };
    }

    private static String describe(MockRequest request) {
        String operation = request.operation();
        String nearest = request.nearest();
        StringBuilder text = new StringBuilder("* %s at %s: %s"
                .formatted(
                        operation == null ? "a request without operation" : operation,
                        request.path(),
                        request.fault()));
        append(text, "Reason", request.reason());
        append(text, "Nearest operation", nearest);
        append(text, "Difference", nearest == null ? null : difference(request.body(), nearest));
        return text.append('\n').append(request.body().indent(4)).toString();
    }

    private static void append(StringBuilder text, String title, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append("\n  ").append(title).append(": ").append(value);
        }
    }

    /** What the request has that the nearest operation does not take, and the other way round. */
    private static String difference(String body, String nearest) {
        List<String> takes = MockDocuSign.parametersOf(nearest);
        List<String> has =
                CHILD.matcher(body).results().map((MatchResult m) -> m.group(1)).toList();
        List<String> parts = new ArrayList<>();
        List<String> foreign =
                has.stream().filter(name -> !takes.contains(name)).toList();
        List<String> missing =
                takes.stream().filter(name -> !has.contains(name)).toList();
        if (!foreign.isEmpty()) {
            parts.add("%s does not take %s".formatted(nearest, String.join(", ", foreign)));
        }
        if (!missing.isEmpty()) {
            parts.add("%s takes %s, which the request lacks".formatted(nearest, String.join(", ", missing)));
        }
        return String.join("; ", parts);
    }
}
