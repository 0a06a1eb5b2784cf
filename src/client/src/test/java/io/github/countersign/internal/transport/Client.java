package io.github.countersign.internal.transport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;

/** A transport with short limits for one test, and the shortest way to call. */
final class Client implements AutoCloseable {

    static final TimeLimits PATIENT =
            new TimeLimits(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20));

    final HttpTransport transport;

    private Client(SSLContext tls, ProxySettings proxy) {
        transport = new HttpTransport(new TransportSettings(tls, proxy, Duration.ofSeconds(20), PATIENT));
    }

    /** Trusts the test CA. */
    static Client direct() {
        return new Client(TestCertificates.context(null), null);
    }

    static Client with(SSLContext tls) {
        return new Client(tls, null);
    }

    static Client through(ProxySettings proxy) {
        return new Client(TestCertificates.context(null), proxy);
    }

    static TimeLimits limits(int connect, int idle, int total) {
        return new TimeLimits(Duration.ofMillis(connect), Duration.ofMillis(idle), Duration.ofMillis(total));
    }

    HttpReply post(WireServer server, RequestBody body, TimeLimits limits) throws HttpTransportException {
        return transport.execute(
                new HttpRequest("POST", HttpTarget.of(server.address()), List.of(), body), limits.start());
    }

    /** Posts the text and reads the whole reply. */
    String say(WireServer server, String text) throws Exception {
        return say(server, text, PATIENT);
    }

    String say(WireServer server, String text, TimeLimits limits) throws Exception {
        try (HttpReply reply = post(server, RequestBody.of(text.getBytes(StandardCharsets.UTF_8)), limits)) {
            return new String(reply.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
