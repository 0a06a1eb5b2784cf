package io.github.countersign.internal.call;

import io.github.countersign.error.CallFailure;
import io.github.countersign.error.DeadlineException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.TransportException;
import io.github.countersign.internal.http.HttpProxy;
import io.github.countersign.internal.http.HttpSettings;
import io.github.countersign.internal.http.ProxyRefusedException;
import io.github.countersign.internal.http.WireProgress.Stage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Says what broke between here and the service, and who can mend it. */
final class TransportFailures {

    private static final int PROXY_SIGN_IN = 407;

    private final HttpSettings settings;

    TransportFailures(HttpSettings settings) {
        this.settings = settings;
    }

    DocuSignException map(CallFailure failure, Stage stage, IOException e) {
        if (interrupted(e)) {
            Thread.currentThread().interrupt();
            return TransportException.lasting(failure, "the calling thread was interrupted. " + outcome(failure), e);
        }
        if (e instanceof SocketTimeoutException) {
            return timedOut(failure, stage, e);
        }
        if (e instanceof SSLException tls) {
            return TransportException.lasting(failure, TlsTrouble.describe(tls), e);
        }
        if (e instanceof ProxyRefusedException refused) {
            return refused.status() == PROXY_SIGN_IN
                    ? proxySignIn(failure, e)
                    : TransportException.lasting(
                            failure,
                            "%s, no tunnel to the service. Ask whoever runs the proxy to allow it."
                                    .formatted(e.getMessage()),
                            e);
        }
        if (e instanceof UnknownHostException) {
            return TransportException.passing(
                    failure,
                    "host name %s cannot be resolved. Check its spelling, the name server, and whether a proxy is needed here."
                            .formatted(e.getMessage()),
                    e);
        }
        if (e instanceof ConnectException) {
            return TransportException.passing(
                    failure,
                    "no connection to %s (%s). Nothing listens there, or a firewall rejects it: check the endpoint and the proxy."
                            .formatted(peer(), e.getMessage()),
                    e);
        }
        if (String.valueOf(e.getMessage()).contains("Unable to tunnel through proxy") && says407(e)) {
            return proxySignIn(failure, e);
        }
        return broken(failure, stage, e);
    }

    /** A reply that asks for a sign-in which this client does not answer by itself. */
    DocuSignException challenged(CallFailure failure, HttpRetryException e) {
        if (e.responseCode() == PROXY_SIGN_IN) {
            return proxySignIn(failure, e);
        }
        CallFailure known = new CallFailure(
                failure.operation(), failure.host(), failure.requestSent(), e.responseCode(), failure.fault());
        return ServerException.notSoap(known, "HTTP " + e.responseCode() + ", a demand for an HTTP sign-in", e);
    }

    private DocuSignException timedOut(CallFailure failure, Stage stage, IOException e) {
        String problem = stage == Stage.CONNECTING
                ? "no connection to %s within %s. Check the network and the proxy; the limit is connectTimeout, or idleTimeout while TLS starts."
                        .formatted(peer(), seconds(settings.connectTimeout()))
                : "nothing arrived for %s. %s The limit is idleTimeout."
                        .formatted(seconds(settings.idleTimeout()), outcome(failure));
        return new DeadlineException(failure, problem, e);
    }

    private DocuSignException proxySignIn(CallFailure failure, IOException e) {
        HttpProxy proxy = settings.proxy();
        String problem = proxy == null
                ? """
                the proxy of this JVM asks for a sign-in (407). \
                Give it with proxy(host, port, user, secret): the JDK itself refuses Basic for tunnels, unless \
                jdk.http.auth.tunneling.disabledSchemes says otherwise."""
                : "proxy %s refused the sign-in (407). Check the user and secret given with proxy(host, port, user, secret)."
                        .formatted(proxy);
        return TransportException.lasting(failure, problem, e);
    }

    private DocuSignException broken(CallFailure failure, Stage stage, IOException e) {
        String when = switch (stage) {
            case PREPARING, CONNECTING -> "could not be opened";
            case SENDING -> "broke while the request was being sent";
            case WAITING -> "broke before a reply came";
            case READING -> "broke in the middle of the reply";
        };
        return TransportException.passing(
                failure, "the connection %s (%s). %s".formatted(when, reason(e), outcome(failure)), e);
    }

    private static String outcome(CallFailure failure) {
        return failure.requestSent()
                ? "Whether the call took effect is unknown: look before making it again."
                : "The request was not complete, so the call had no effect.";
    }

    private String peer() {
        return settings.proxy() == null ? settings.endpoint().getAuthority() : "proxy " + settings.proxy();
    }

    private static boolean interrupted(IOException e) {
        boolean signalled = e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException);
        return signalled
                || e instanceof ClosedByInterruptException
                || Thread.currentThread().isInterrupted();
    }

    private static boolean says407(IOException e) {
        return String.valueOf(e.getMessage()).contains(" 407");
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
