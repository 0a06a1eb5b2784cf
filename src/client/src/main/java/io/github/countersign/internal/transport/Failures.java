package io.github.countersign.internal.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells what a failed call failed of. */
final class Failures {

    private Failures() {}

    /** The failure as the caller gets it, from what a socket, a parser or the watchdog threw. */
    static HttpTransportException of(IOException cause, LiveCall call, Route route) {
        if (cause instanceof HttpTransportException told) {
            return told;
        }
        LiveCall.End end = call.ended();
        if (end != null) {
            return ended(end, call, route, cause);
        }
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(call, route, cause);
        }
        if (cause instanceof SSLException tls) {
            return build(TlsFailures.kind(tls), call, route, TlsFailures.facts(tls, route), cause);
        }
        return build(kind(cause, call), call, route, facts(cause, call), cause);
    }

    static HttpTransportException of(
            FailureKind kind, LiveCall call, Route route, String facts, @Nullable Throwable cause) {
        return build(kind, call, route, facts, cause);
    }

    /** The call was ended from outside. */
    static HttpTransportException ended(LiveCall.End end, LiveCall call, Route route, @Nullable Throwable cause) {
        TimeLimits limits = call.limits();
        return switch (end) {
            case CONNECT_LIMIT ->
                build(
                        FailureKind.CONNECT_DEADLINE,
                        call,
                        route,
                        "no connection within " + text(limits.connect()),
                        cause);
            case IDLE_LIMIT ->
                build(FailureKind.IDLE_DEADLINE, call, route, "no byte moved for " + text(limits.idle()), cause);
            case TOTAL_LIMIT ->
                build(FailureKind.TOTAL_DEADLINE, call, route, "not done within " + text(limits.total()), cause);
            case TRANSPORT_CLOSED, DONE ->
                build(FailureKind.TRANSPORT_CLOSED, call, route, "the client has been closed", cause);
        };
    }

    static HttpTransportException interrupted(LiveCall call, Route route, @Nullable Throwable cause) {
        return build(FailureKind.INTERRUPTED, call, route, "the thread was interrupted", cause);
    }

    private static HttpTransportException build(
            FailureKind kind, LiveCall call, Route route, String facts, @Nullable Throwable cause) {
        HttpTransportException.Sent sent = call.progress();
        String message = "%s, %s: %s (%d bytes of the request sent%s)"
                .formatted(
                        route.hostAndPort(),
                        call.phase().doing(),
                        facts,
                        sent.bytes(),
                        sent.reusedConnection() ? ", on a kept-alive connection" : "");
        return new HttpTransportException(kind, call.phase(), sent, facts, call.limits(), route, message, cause);
    }

    private static FailureKind kind(IOException cause, LiveCall call) {
        if (cause instanceof MalformedReplyException) {
            return FailureKind.MALFORMED_REPLY;
        }
        if (cause instanceof UnknownHostException) {
            return FailureKind.UNKNOWN_HOST;
        }
        if (cause instanceof NoRouteToHostException) {
            return FailureKind.UNREACHABLE;
        }
        String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (cause instanceof ConnectException) {
            return text.contains("refused") ? FailureKind.REFUSED : FailureKind.UNREACHABLE;
        }
        boolean broken = cause instanceof EOFException || isReset(cause);
        if (broken && call.phase() == Phase.TLS) {
            return FailureKind.TLS_REFUSED;
        }
        if (cause instanceof EOFException) {
            return call.progress().replyStarted() ? FailureKind.TRUNCATED_REPLY : FailureKind.CLOSED;
        }
        if (broken) {
            return FailureKind.RESET;
        }
        return text.contains("unreachable") ? FailureKind.UNREACHABLE : FailureKind.OTHER;
    }

    private static boolean isReset(IOException cause) {
        String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return text.contains("reset") || text.contains("broken pipe") || text.contains("connection aborted");
    }

    private static String facts(IOException cause, LiveCall call) {
        FailureKind kind = kind(cause, call);
        return switch (kind) {
            case UNKNOWN_HOST -> "the name " + cause.getMessage() + " does not resolve";
            case CLOSED -> "the connection was closed before a reply began";
            case RESET -> "the connection was reset";
            case REFUSED -> "the connection was refused";
            case TLS_REFUSED -> TlsFailures.REFUSED;
            case UNREACHABLE -> "there is no way to the host: " + cause.getMessage();
            default -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        };
    }

    private static String text(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
