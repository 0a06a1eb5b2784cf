package io.github.countersign.internal.call;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Says in plain words why TLS failed. */
final class TlsTrouble {

    private TlsTrouble() {}

    static String describe(SSLException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof CertificateExpiredException || t instanceof CertificateNotYetValidException) {
                return "the server's certificate is expired or not yet valid (%s). Check the clock of this machine, then tell whoever runs the server."
                        .formatted(t.getMessage());
            }
            if (t instanceof CertPathBuilderException) {
                return """
                        the server's certificate is not trusted here. \
                        If a proxy opens TLS on the way, its certificate authority belongs into the trust store of the SSLContext given with tls(...).""";
            }
        }
        return describe(String.valueOf(e.getMessage()));
    }

    private static String describe(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no name matching") || lower.contains("no subject alternative")) {
            return "the server's certificate is for another host (%s). Check the endpoint and what a proxy does on the way."
                    .formatted(message);
        }
        if (lower.contains("certificate_required") || lower.contains("bad_certificate")) {
            return "the server wants a client certificate, or refused ours (%s). Give one with the SSLContext of tls(...)."
                    .formatted(message);
        }
        if (lower.contains("unsupported or unrecognized ssl message")) {
            return "what listens there does not speak TLS. Check port and scheme of the endpoint.";
        }
        if (lower.contains("protocol_version")
                || lower.contains("handshake_failure")
                || lower.contains("no appropriate protocol")) {
            return "no TLS version or cipher that both sides allow (%s). TLS 1.2 or newer is needed."
                    .formatted(message);
        }
        return "TLS failed (%s). Check certificates, proxy and the SSLContext given with tls(...).".formatted(message);
    }
}
