package io.github.countersign.internal.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How far one call got on the wire, for the mapping of failures to read afterwards. Confined to the thread that makes the call. */
public final class WireProgress {

    /** Where a call is. The order is that of a call that goes well. */
    public enum Stage {
        /** The message is being written; no connection yet. */
        PREPARING,
        /** Connecting, with proxy and TLS, or taking a kept connection. */
        CONNECTING,
        /** The request is being sent; its last byte is still here. */
        SENDING,
        /** The last byte is on its way; no status yet. */
        WAITING,
        /** The status has come, the body is being read. */
        READING
    }

    private Stage stage = Stage.PREPARING;
    private @Nullable Integer status;
    private @Nullable IOException failure;

    /** {@return the stage that was reached} */
    public Stage stage() {
        return stage;
    }

    /** {@return false as long as the last byte of the request has not been handed to the connection} */
    public boolean requestSent() {
        return stage.compareTo(Stage.WAITING) >= 0;
    }

    /** {@return the HTTP status, null before it has arrived} */
    public @Nullable Integer status() {
        return status;
    }

    /** {@return the exception that ended the exchange of bytes, null if there was none} */
    public @Nullable IOException failure() {
        return failure;
    }

    void reached(Stage next) {
        stage = next;
    }

    void answered(int code) {
        stage = Stage.READING;
        status = code;
    }

    void failed(IOException e) {
        failure = e;
    }
}
