package io.github.countersign.internal.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A call failed below HTTP. Says how far it had come, so that the caller can tell what may have happened at the other end. */
public final class HttpTransportException extends IOException {

    private final FailureKind kind;
    private final Phase phase;
    private final Sent sent;
    private final String facts;
    private final TimeLimits limits;
    private final String host;
    private final String peer;
    private final transient @Nullable ProxySettings proxy;

    HttpTransportException(
            FailureKind kind,
            Phase phase,
            Sent sent,
            String facts,
            TimeLimits limits,
            Route route,
            String message,
            @Nullable Throwable cause) {
        super(message, cause);
        this.facts = facts;
        this.limits = limits;
        this.host = route.host();
        this.peer = route.peer();
        this.proxy = route.proxy();
        this.kind = kind;
        this.phase = phase;
        this.sent = sent;
    }

    public FailureKind kind() {
        return kind;
    }

    public Phase phase() {
        return phase;
    }

    /** What happened, without where and when. */
    public String facts() {
        return facts;
    }

    /** The limits that the call had. */
    public TimeLimits limits() {
        return limits;
    }

    /** The host of the service. */
    public String host() {
        return host;
    }

    /** Whom the TCP connection led to: "demo.docusign.net:443", "proxy proxy.example:3128". */
    public String peer() {
        return peer;
    }

    /** The proxy on the way, null if there was none. */
    public @Nullable ProxySettings proxy() {
        return proxy;
    }

    /** Bytes of the request, head included, that were handed to the socket. */
    public long bytesSent() {
        return sent.bytes();
    }

    /** False only when it is certain that the last byte of the request was never handed to the socket. */
    public boolean requestFullySent() {
        return sent.fully();
    }

    /** Whether the connection had served an earlier call, so that the peer may have closed it while it was idle. */
    public boolean reusedConnection() {
        return sent.reusedConnection();
    }

    /** Whether any byte of a reply arrived. */
    public boolean replyStarted() {
        return sent.replyStarted();
    }

    /** How far a request had come when it failed. */
    record Sent(long bytes, boolean fully, boolean reusedConnection, boolean replyStarted)
            implements java.io.Serializable {}
}
