package io.github.countersign.internal.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The reply is no SOAP message. The message of this exception holds nothing of the reply, which may repeat the request. */
public final class NotSoapException extends IOException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String contentType;
    private final @Nullable String location;
    private final String snippet;

    NotSoapException(@Nullable String contentType, @Nullable String location, String snippet) {
        super("The reply is no SOAP message");
        this.contentType = contentType;
        this.location = location;
        this.snippet = snippet;
    }

    /** {@return the content type of the reply, null if it had none} */
    public @Nullable String contentType() {
        return contentType;
    }

    /** {@return where a redirect points to, null if the reply is none} */
    public @Nullable String location() {
        return location;
    }

    /** {@return the beginning of the body as it came, empty if there was none; not masked} */
    public String snippet() {
        return snippet;
    }
}
