package io.github.countersign.internal.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Something answered, but not with a SOAP envelope: a gateway's error page, a redirect, an empty reply. The message holds nothing of the body,
 * which may repeat the request, and its secret with it.
 */
public final class UnexpectedReplyException extends IOException {

    private final int status;
    private final @Nullable String contentType;
    private final String snippet;
    private final @Nullable String location;
    private final @Nullable String retryAfter;

    UnexpectedReplyException(
            int status,
            @Nullable String contentType,
            String snippet,
            @Nullable String location,
            @Nullable String retryAfter) {
        super(message(status, contentType, snippet, location));
        this.status = status;
        this.contentType = contentType;
        this.snippet = snippet;
        this.location = location;
        this.retryAfter = retryAfter;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The media type as it was sent, null if none was. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** The beginning of the body on one line, at most 4096 bytes of it, nothing masked; may be empty. */
    public String snippet() {
        return snippet;
    }

    /** Where a redirect points to, without its query; null if there was none. Redirects are not followed. */
    public @Nullable String location() {
        return location;
    }

    /** What the header {@code Retry-After} says, null without one. */
    public @Nullable String retryAfter() {
        return retryAfter;
    }

    private static String message(int status, @Nullable String contentType, String snippet, @Nullable String location) {
        if (location != null) {
            return "HTTP %d, a redirect to %s, which is not followed".formatted(status, location);
        }
        if (snippet.isEmpty()) {
            return "HTTP %d without a body, where a SOAP envelope was expected".formatted(status);
        }
        return "HTTP %d with %s, where a SOAP envelope was expected"
                .formatted(status, contentType == null ? "a body of no stated type" : contentType);
    }
}
