package io.github.countersign.mock.internal.http;

import io.github.countersign.mock.MockFault;
import io.github.countersign.mock.MockFaults;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.MockRequest.Outcome;
import io.github.countersign.mock.internal.failure.SpoiltReply;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What goes wrong with calls on command, as far as HTTP shows it. Thread-safe. */
final class Mishaps {

    private static final String GATEWAY_PAGE = """
            <html>
            <head><title>%1$s</title></head>
            <body><center><h1>%1$s</h1></center></body>
            </html>
            """;

    private final FrontParts parts;

    Mishaps(FrontParts parts) {
        this.parts = parts;
    }

    /** What this call meets; a limit is reached by then, and the call left to its fate. */
    Optional<MockFault> next(@Nullable String action) {
        String operation = operation(action);
        Optional<MockFault> mishap = parts.failures().take(operation == null ? MockFaults.ANY : operation);
        if (mishap.isPresent() && mishap.get().kind() == MockFault.Kind.HOURLY_LIMIT) {
            parts.useUpCalls().run();
        }
        return mishap;
    }

    private static @Nullable String operation(@Nullable String action) {
        return action == null ? null : action.substring(action.lastIndexOf('/') + 1);
    }

    static boolean isBeforeCommit(MockFault mishap) {
        return switch (mishap.kind()) {
            case DROP_BEFORE_COMMIT, RESET_BEFORE_COMMIT, STALL_ON_UPLOAD, HTML_503, TOO_MANY_REQUESTS -> true;
            default -> false;
        };
    }

    /** What comes back where the operation is not called. */
    HttpReply instead(MockFault mishap, String path, @Nullable String action) {
        parts.journal()
                .add(new MockRequest(
                        parts.clock().instant(),
                        path,
                        operation(action),
                        "",
                        null,
                        null,
                        "",
                        Outcome.FAILED_ON_COMMAND,
                        null,
                        null,
                        null,
                        "",
                        mishap.kind()));
        return switch (mishap.kind()) {
            case HTML_503 -> gateway(503, "Service Unavailable");
            case TOO_MANY_REQUESTS ->
                gateway(429, "Too Many Requests").with(Map.of("Retry-After", Long.toString(mishap.size())));
            default -> HttpReply.never(mishap);
        };
    }

    /** What comes back where the operation has been called. */
    static HttpReply spoilt(MockFault mishap, HttpReply good) {
        return switch (mishap.kind()) {
            case TRUNCATED_XML, MALFORMED_XML, UNKNOWN_ELEMENT, UNKNOWN_ENUM ->
                good.with(SpoiltReply.of(mishap.kind(), good.body().toByteArray()));
            case WRONG_CONTENT_TYPE -> good.as("text/html; charset=utf-8");
            case HTML_504_AFTER_COMMIT -> gateway(504, "Gateway Time-out");
            case HOURLY_LIMIT -> good;
            default -> good.going(mishap);
        };
    }

    private static HttpReply gateway(int status, String reason) {
        return HttpReply.html(status, GATEWAY_PAGE.formatted(status + " " + reason));
    }
}
