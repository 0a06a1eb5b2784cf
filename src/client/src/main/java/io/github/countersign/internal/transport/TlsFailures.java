package io.github.countersign.internal.transport;

import java.io.EOFException;
import java.net.SocketException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tells one TLS failure from another. The JDK types only some of them; for the rest its message is all there is. */
final class TlsFailures {

    /** The facts of {@link FailureKind#TLS_REFUSED}. */
    static final String REFUSED =
            "the server broke the handshake off, as servers do that want a client certificate and get none";

    private TlsFailures() {}

    static FailureKind kind(SSLException failure) {
        if (find(failure, CertificateExpiredException.class) != null) {
            return FailureKind.TLS_EXPIRED;
        }
        if (find(failure, CertificateNotYetValidException.class) != null) {
            return FailureKind.TLS_NOT_YET_VALID;
        }
        if (isWrongHost(failure)) {
            return FailureKind.TLS_WRONG_HOST;
        }
        if (find(failure, CertPathBuilderException.class) != null
                || find(failure, CertPathValidatorException.class) != null
                || find(failure, CertificateException.class) != null) {
            return FailureKind.TLS_UNTRUSTED;
        }
        String text = allText(failure);
        if (text.contains("certificate_required")
                || text.contains("bad_certificate")
                || text.contains("certificate_unknown")
                || text.contains("unknown_ca")
                || text.contains("access_denied")) {
            return FailureKind.TLS_CLIENT_CERTIFICATE;
        }
        if (text.contains("protocol_version")
                || text.contains("no appropriate protocol")
                || text.contains("unrecognized ssl message")
                || text.contains("unsupported or unrecognized")
                || text.contains("selected protocol version")
                || text.contains("insufficient_security")
                || text.contains("no available authentication scheme")) {
            return FailureKind.TLS_PROTOCOL;
        }
        return text.contains("handshake_failure") || isBrokenOff(failure)
                ? FailureKind.TLS_REFUSED
                : FailureKind.TLS_FAILED;
    }

    static String facts(SSLException failure, Route route) {
        return switch (kind(failure)) {
            case TLS_EXPIRED -> "the server's certificate" + named(failure) + " has expired";
            case TLS_NOT_YET_VALID ->
                "the server's certificate" + named(failure) + " is not valid yet by this machine's clock";
            case TLS_WRONG_HOST -> "the server's certificate is not for " + route.host() + ": " + innermost(failure);
            case TLS_UNTRUSTED -> "the server's certificate is not trusted here: " + innermost(failure);
            case TLS_CLIENT_CERTIFICATE ->
                "the server wants a client certificate, or refuses the one it got: " + failure.getMessage();
            case TLS_PROTOCOL ->
                "no common TLS version and cipher, or the port does not speak TLS: " + failure.getMessage();
            case TLS_REFUSED -> REFUSED + ": " + innermost(failure);
            default -> "TLS failed: " + failure.getMessage();
        };
    }

    private static boolean isBrokenOff(SSLException failure) {
        String text = allText(failure);
        return find(failure, SocketException.class) != null
                || find(failure, EOFException.class) != null
                || text.contains("broken pipe")
                || text.contains("reset by peer");
    }

    // The JDK has no type for this one: a bare CertificateException of the name check.
    private static boolean isWrongHost(SSLException failure) {
        CertificateException plain = find(failure, CertificateException.class);
        if (plain == null || plain.getClass() != CertificateException.class || plain.getMessage() == null) {
            return false;
        }
        String text = plain.getMessage();
        return text.startsWith("No name matching")
                || text.startsWith("No subject alternative")
                || text.contains("HTTPS hostname wrong");
    }

    private static String named(SSLException failure) {
        CertPathValidatorException invalid = find(failure, CertPathValidatorException.class);
        if (invalid == null || invalid.getCertPath() == null || invalid.getIndex() < 0) {
            return "";
        }
        List<? extends Certificate> path = invalid.getCertPath().getCertificates();
        return invalid.getIndex() < path.size() && path.get(invalid.getIndex()) instanceof X509Certificate certificate
                ? " of " + certificate.getSubjectX500Principal() + ", valid from "
                        + certificate.getNotBefore().toInstant() + " to "
                        + certificate.getNotAfter().toInstant() + ","
                : "";
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause : causes(failure)) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private static String innermost(Throwable failure) {
        List<Throwable> causes = causes(failure);
        Throwable last = causes.get(causes.size() - 1);
        return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
    }

    private static String allText(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause : causes(failure)) {
            text.append(cause.getMessage()).append('\n');
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < 20; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
