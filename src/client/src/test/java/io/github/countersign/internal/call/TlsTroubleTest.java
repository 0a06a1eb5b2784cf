package io.github.countersign.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsTroubleTest {

    @Test
    void aCertificateOutsideItsDatesIsToldFromAnUntrustedOne() {
        assertThat(describe(new CertificateExpiredException("NotAfter: Tue")))
                .isEqualTo("the server's certificate is expired or not yet valid (NotAfter: Tue). "
                        + "Check the clock of this machine, then tell whoever runs the server.");
        assertThat(describe(new CertificateNotYetValidException("NotBefore: Tue")))
                .startsWith("the server's certificate is expired or not yet valid (NotBefore: Tue).");
        assertThat(describe(new CertPathBuilderException("unable to find valid certification path")))
                .startsWith("the server's certificate is not trusted here.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            No name matching a found                                        | the server's certificate is for another host (
            No subject alternative DNS name matching a found                | the server's certificate is for another host (
            Received fatal alert: bad_certificate                           | the server wants a client certificate, or refused ours (
            Received fatal alert: certificate_required                      | the server wants a client certificate, or refused ours (
            Unsupported or unrecognized SSL message                         | what listens there does not speak TLS. Check port and scheme
            Received fatal alert: protocol_version                          | no TLS version or cipher that both sides allow (
            Received fatal alert: handshake_failure                         | no TLS version or cipher that both sides allow (
            No appropriate protocol (protocol is disabled)                  | no TLS version or cipher that both sides allow (
            The SSLContext allows only [TLSv1.1], at least TLSv1.2 is needed | TLS failed (The SSLContext allows only [TLSv1.1]
            """)
    void theAlertsOfTheJdkAreSaidInPlainWords(String message, String start) {
        assertThat(TlsTrouble.describe(new SSLException(message))).startsWith(start);
    }

    private static String describe(Exception cause) {
        SSLHandshakeException e = new SSLHandshakeException("failed");
        e.initCause(new SSLException("wrapped", cause));
        return TlsTrouble.describe(e);
    }
}
