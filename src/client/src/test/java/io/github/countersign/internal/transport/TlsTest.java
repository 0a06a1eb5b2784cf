package io.github.countersign.internal.transport;

import static io.github.countersign.internal.transport.WireServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the client trusts, what it says when it does not, and what it shows of itself. */
@ExtendWith(NothingLeft.class)
class TlsTest {

    private static final WireServer.Script ECHO = WireServer.answering(request -> ok(request.text()));

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aTrustedServerIsSpokenTo(String protocol) throws Exception {
        AtomicReference<String> spoken = new AtomicReference<>();
        WireServer.Script script = socket -> {
            ((SSLSocket) socket).startHandshake();
            spoken.set(((SSLSocket) socket).getSession().getProtocol());
            ECHO.serve(socket);
        };
        try (WireServer server =
                        WireServer.secure(TestCertificates.context("good"), false, new String[] {protocol}, script);
                Client client = Client.direct()) {
            assertThat(client.say(server, "hello")).isEqualTo("hello");
            assertThat(spoken).hasValue(protocol);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expired   | TLS_EXPIRED       | certificate of CN=localhost, valid from",
                "future    | TLS_NOT_YET_VALID | is not valid yet by this machine's clock",
                "elsewhere | TLS_WRONG_HOST    | the server's certificate is not for localhost: No subject alternative DNS name matching localhost",
                "untrusted | TLS_UNTRUSTED     | it is for CN=localhost, issued by CN=Nobody Knows This CA"
            })
    void aServerThatCannotBeTrustedGetsNothing(String certificate, FailureKind kind, String facts) throws Exception {
        try (WireServer server = WireServer.secure(TestCertificates.context(certificate), ECHO);
                Client client = Client.direct()) {
            HttpTransportException failure =
                    catchThrowableOfType(HttpTransportException.class, () -> client.say(server, "secret"));

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.phase()).isEqualTo(Phase.TLS);
            assertThat(failure).hasMessageContaining("in the TLS handshake: ").hasMessageContaining(facts);
            assertThat(failure.bytesSent()).isZero();
            assertThat(failure.requestFullySent()).isFalse();
            assertThat(client.transport.openSockets()).isZero();
        }
    }

    @Test
    void theJvmsOwnTrustIsTheDefault() throws Exception {
        try (WireServer server = WireServer.secure(TestCertificates.context("good"), ECHO);
                Client client = Client.with(null)) {
            HttpTransportException failure =
                    catchThrowableOfType(HttpTransportException.class, () -> client.say(server, "secret"));

            assertThat(failure.kind()).isEqualTo(FailureKind.TLS_UNTRUSTED);
            assertThat(failure).hasMessageContaining("issued by CN=Test CA");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aServerThatWantsAClientCertificateSaysSo(String protocol) throws Exception {
        try (WireServer server =
                        WireServer.secure(TestCertificates.context("good"), true, new String[] {protocol}, ECHO);
                Client client = Client.direct()) {
            HttpTransportException failure =
                    catchThrowableOfType(HttpTransportException.class, () -> client.say(server, "hello"));

            // Over TLS 1.2 the server may hang up before its reason has been read.
            assertThat(failure.kind()).isIn(FailureKind.TLS_CLIENT_CERTIFICATE, FailureKind.TLS_REFUSED);
            assertThat(failure).hasMessageContaining("a client certificate");
            assertThat(client.transport.openSockets()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void theClientCertificateOfTheContextIsShown(String protocol) throws Exception {
        try (WireServer server =
                        WireServer.secure(TestCertificates.context("good"), true, new String[] {protocol}, ECHO);
                Client client = Client.with(TestCertificates.context("client"))) {
            assertThat(client.say(server, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void aPortThatDoesNotSpeakTlsIsSaidNotTo() throws Exception {
        try (WireServer server = WireServer.plain(socket -> socket.getOutputStream()
                        .write(WireServer.bytes("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")));
                Client client = Client.direct()) {
            HttpTransportException failure = catchThrowableOfType(
                    HttpTransportException.class,
                    () -> client.transport.execute(
                            new HttpRequest(
                                    "POST",
                                    HttpTarget.of("https://localhost:" + server.port()),
                                    List.of(),
                                    RequestBody.NONE),
                            Client.PATIENT.start()));

            assertThat(failure.kind()).isEqualTo(FailureKind.TLS_PROTOCOL);
            assertThat(failure).hasMessageContaining("the port does not speak TLS");
        }
    }

    @Test
    void aContextWithoutModernTlsIsRefused() throws Exception {
        try (WireServer server = WireServer.secure(TestCertificates.context("good"), ECHO);
                Client client = Client.with(TestCertificates.context(null, "TLSv1.1"))) {
            HttpTransportException failure =
                    catchThrowableOfType(HttpTransportException.class, () -> client.say(server, "hello"));

            assertThat(failure.kind()).isEqualTo(FailureKind.TLS_PROTOCOL);
            assertThat(failure).hasMessageContaining("the SSLContext enables neither TLS 1.2 nor TLS 1.3");
        }
    }
}
