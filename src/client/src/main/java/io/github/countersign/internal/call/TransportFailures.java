package io.github.countersign.internal.call;

import io.github.countersign.error.CallFailure;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.TransportException;
import io.github.countersign.internal.transport.HttpTransportException;
import io.github.countersign.internal.transport.Phase;
import io.github.countersign.internal.transport.ProxySettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says what broke between here and the service, and who can mend it. */
final class TransportFailures {

    private static final int LONGEST_REASON = 300;

    private TransportFailures() {}

    static DocuSignException map(CallFailure failure, HttpTransportException e, Redaction redaction) {
        String facts = redaction.show(e.facts(), LONGEST_REASON);
        String reason = redaction.show(reason(e), LONGEST_REASON);
        return switch (e.kind()) {
            case CONNECT_DEADLINE ->
                deadline(
                        failure,
                        e,
                        "no connection to %s within %s, %s. Check the network and the proxy; the limit is connectTimeout."
                                .formatted(e.peer(), text(e.limits().connect()), doing(e)));
            case IDLE_DEADLINE ->
                deadline(
                        failure,
                        e,
                        "%s for %s. %s The limit is idleTimeout."
                                .formatted(silence(e), text(e.limits().idle()), outcome(failure)));
            case TOTAL_DEADLINE ->
                deadline(
                        failure,
                        e,
                        "not done within %s%s; it ended %s. %s The limit is %s."
                                .formatted(
                                        text(e.limits().total()),
                                        allowance(e),
                                        doing(e),
                                        outcome(failure),
                                        strict(e) ? "that of within(...)" : "totalTimeout"));
            case INTERRUPTED -> lasting(failure, e, "the calling thread was interrupted. " + outcome(failure));
            case TRANSPORT_CLOSED -> lasting(failure, e, "the client was closed meanwhile. " + outcome(failure));
            case UNKNOWN_HOST ->
                passing(
                        failure,
                        e,
                        "host name %s cannot be resolved. Check its spelling, the name server, and whether a proxy is needed here."
                                .formatted(lookedUp(e)));
            case REFUSED ->
                passing(
                        failure,
                        e,
                        "no connection to %s (%s). Nothing listens there, or a firewall rejects it: check the endpoint and the proxy."
                                .formatted(e.peer(), reason));
            case UNREACHABLE ->
                passing(
                        failure,
                        e,
                        "no connection to %s (%s). This machine knows no way there: check the network, and whether a proxy is needed here."
                                .formatted(e.peer(), reason));
            case RESET, CLOSED, TRUNCATED_REPLY, OTHER ->
                passing(
                        failure,
                        e,
                        "the connection%s %s (%s). %s"
                                .formatted(through(e), brokenWhen(e.phase()), facts, outcome(failure)));
            case MALFORMED_REPLY ->
                lasting(
                        failure,
                        e,
                        "%s does not speak HTTP (%s). Check the endpoint and the proxy. %s"
                                .formatted(answerer(e), facts, outcome(failure)));
            case REQUEST_BODY -> unreadableDocument(failure, e, reason);
            case PROXY_AUTHENTICATION -> lasting(failure, e, proxySignIn(e.proxy()));
            case PROXY_REFUSED -> lasting(failure, e, facts + ". Ask whoever runs the proxy to allow it.");
            case TLS_EXPIRED, TLS_NOT_YET_VALID ->
                lasting(failure, e, facts + ". Check the clock of this machine, then tell whoever runs the server.");
            case TLS_WRONG_HOST ->
                lasting(
                        failure,
                        e,
                        "the server's certificate is for another host (%s). Check the endpoint and what a proxy does on the way."
                                .formatted(reason));
            case TLS_UNTRUSTED -> lasting(failure, e, """
                        the server's certificate is not trusted here. \
                        If a proxy opens TLS on the way, its certificate authority belongs into the trust store of the SSLContext given with tls(...).""");
            case TLS_CLIENT_CERTIFICATE ->
                lasting(
                        failure,
                        e,
                        "the server wants a client certificate, or refused ours (%s). Give one with the SSLContext of tls(...)."
                                .formatted(reason));
            case TLS_REFUSED -> lasting(failure, e, """
                        the server broke the TLS handshake off without saying why (%s). Servers do so when they want a client certificate and get none: \
                        give one with the SSLContext of tls(...). Otherwise no TLS version or cipher may be allowed by both sides.""".formatted(reason));
            case TLS_PROTOCOL ->
                lasting(
                        failure,
                        e,
                        "no TLS version or cipher that both sides allow, or what listens there does not speak TLS (%s). TLS 1.2 or newer is needed; check port and scheme of the endpoint."
                                .formatted(reason));
            case TLS_FAILED ->
                lasting(
                        failure,
                        e,
                        "TLS failed (%s). Check certificates, proxy and the SSLContext given with tls(...)."
                                .formatted(reason));
        };
    }

    private static DocuSignException deadline(CallFailure failure, HttpTransportException e, String problem) {
        return new DeadlineException(failure, Progress.of(e), problem, e);
    }

    private static DocuSignException passing(CallFailure failure, HttpTransportException e, String problem) {
        return TransportException.passing(failure, Progress.of(e), problem, e);
    }

    private static DocuSignException lasting(CallFailure failure, HttpTransportException e, String problem) {
        return TransportException.lasting(failure, Progress.of(e), problem, e);
    }

    private static DocuSignException unreadableDocument(CallFailure failure, HttpTransportException e, String reason) {
        if (Thread.currentThread().isInterrupted()) {
            return lasting(failure, e, "the calling thread was interrupted. " + outcome(failure));
        }
        return new ClientException(
                failure,
                "a document could not be read to its end: %s. The request was broken off, so the call had no effect."
                        .formatted(reason),
                e);
    }

    private static String proxySignIn(@Nullable ProxySettings proxy) {
        return proxy == null || proxy.user() == null
                ? "proxy %s asks for a sign-in (407). Give it with proxy(host, port, user, secret).".formatted(proxy)
                : "proxy %s refused the sign-in (407). Check the user and secret given with proxy(host, port, user, secret)."
                        .formatted(proxy);
    }

    private static boolean strict(HttpTransportException e) {
        return e.limits().bytesPerSecond() == 0;
    }

    private static String allowance(HttpTransportException e) {
        return strict(e)
                ? ""
                : " and a second more for every %d KiB".formatted(e.limits().bytesPerSecond() / 1024);
    }

    private static String silence(HttpTransportException e) {
        return e.phase() == Phase.SEND
                ? "the other side took nothing after %d bytes of the request".formatted(e.bytesSent())
                : "nothing arrived";
    }

    private static String doing(HttpTransportException e) {
        return e.phase() == Phase.SEND
                ? "%s, after %d bytes".formatted(e.phase().doing(), e.bytesSent())
                : e.phase().doing();
    }

    private static String through(HttpTransportException e) {
        return e.proxy() == null ? "" : " through " + e.peer();
    }

    private static String brokenWhen(Phase phase) {
        return switch (phase) {
            case CONNECT, PROXY, TLS -> "could not be opened";
            case SEND -> "broke while the request was being sent";
            case AWAIT_REPLY -> "broke before a reply came";
            case READ_REPLY -> "broke in the middle of the reply";
        };
    }

    private static String answerer(HttpTransportException e) {
        return e.phase() == Phase.PROXY ? e.peer() : "what answered";
    }

    private static String outcome(CallFailure failure) {
        return failure.requestSent()
                ? "Whether the call took effect is unknown: look before making it again."
                : "The request was not complete, so the call had no effect.";
    }

    private static String lookedUp(HttpTransportException e) {
        ProxySettings proxy = e.proxy();
        return proxy == null ? e.host() : proxy.host();
    }

    /** In the words of whatever failed first. */
    private static String reason(HttpTransportException e) {
        String reason = e.facts();
        int depth = 0;
        for (Throwable cause = e.getCause(); cause != null && depth < 20; cause = cause.getCause()) {
            reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            depth++;
        }
        return reason;
    }

    private static String text(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
