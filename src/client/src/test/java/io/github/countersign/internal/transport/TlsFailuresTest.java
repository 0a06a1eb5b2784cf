package io.github.countersign.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the JDK throws and the alerts that it names, told from one another. */
class TlsFailuresTest {

    @Test
    void aCertificateOutsideItsDatesIsToldFromAnUntrustedOne() {
        assertThat(kind(new CertificateExpiredException("NotAfter: Tue"))).isEqualTo(FailureKind.TLS_EXPIRED);
        assertThat(kind(new CertificateNotYetValidException("NotBefore: Tue")))
                .isEqualTo(FailureKind.TLS_NOT_YET_VALID);
        assertThat(kind(new CertPathBuilderException("unable to find valid certification path")))
                .isEqualTo(FailureKind.TLS_UNTRUSTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Received fatal alert: bad_certificate                            | TLS_CLIENT_CERTIFICATE
            Received fatal alert: certificate_required                       | TLS_CLIENT_CERTIFICATE
            Unsupported or unrecognized SSL message                          | TLS_PROTOCOL
            Received fatal alert: protocol_version                           | TLS_PROTOCOL
            Received fatal alert: handshake_failure                          | TLS_REFUSED
            No appropriate protocol (protocol is disabled)                   | TLS_PROTOCOL
            Tag mismatch                                                     | TLS_FAILED
            """)
    void theAlertsOfTheJdkAreToldApart(String message, FailureKind kind) {
        assertThat(TlsFailures.kind(new SSLException(message))).isEqualTo(kind);
    }

    private static FailureKind kind(Exception cause) {
        SSLHandshakeException e = new SSLHandshakeException("failed");
        e.initCause(new SSLException("wrapped", cause));
        return TlsFailures.kind(e);
    }
}
