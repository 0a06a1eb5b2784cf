package io.github.countersign.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;

/** What is sent is what was meant, byte by byte. */
class RequestTest {

    private static final LinkedBlockingQueue<WireServer.Received> RECEIVED = new LinkedBlockingQueue<>();
    private static WireServer server;
    private static Client client;

    @BeforeContainer
    static void start() throws Exception {
        server = WireServer.plain(WireServer.answering(request -> {
            RECEIVED.add(request);
            return WireServer.ok("thanks");
        }));
        client = Client.with(null);
    }

    @AfterContainer
    static void stop() throws Exception {
        client.close();
        server.close();
    }

    @Property(tries = 200)
    void anyRequestArrivesAsItWasMeant(@ForAll("requests") Meant meant) throws Exception {
        try (HttpReply reply = client.transport.execute(meant.request(server), Client.PATIENT.start())) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body().readAllBytes()).asString().isEqualTo("thanks");
        }
        WireServer.Received received = RECEIVED.poll(5, TimeUnit.SECONDS);

        assertThat(received.line()).isEqualTo(meant.method() + " /api?op=x HTTP/1.1");
        assertThat(received.header("Host")).isEqualTo("localhost:" + server.port());
        assertThat(received.header("Content-Length")).isEqualTo(String.valueOf(meant.body().length));
        assertThat(received.header("Upgrade")).isNull();
        assertThat(received.header("Connection")).isNull();
        for (HttpHeader header : meant.headers()) {
            assertThat(received.head()).contains("\r\n" + header.name() + ": " + header.value() + "\r\n");
        }
        assertThat(received.body()).isEqualTo(meant.body());
    }

    @Property(tries = 100)
    void aStreamGoesOutAsTheBase64OfItsBytes(@ForAll("streams") byte[] bytes) throws Exception {
        Segment segment = new Base64Segment(() -> new ByteArrayInputStream(bytes), bytes.length);
        var out = new java.io.ByteArrayOutputStream();
        segment.writeTo(out);

        assertThat(out.toByteArray()).isEqualTo(Base64.getEncoder().encode(bytes));
        assertThat(segment.length()).isEqualTo(out.size());
    }

    @Test
    void aHeaderCannotSmuggle() {
        assertThatThrownBy(() -> new HttpHeader("X-Key", "a\r\nHost: evil"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value of HTTP header X-Key has a character at position 1 that a header cannot carry");
        assertThatThrownBy(() -> new HttpHeader("X-Key", "\u0130")).hasMessageContaining("position 0");
        assertThatThrownBy(() -> new HttpHeader("X Key", "a")).hasMessageContaining("cannot be the name");
        assertThatThrownBy(() -> new HttpHeader("X\r\nKey", "a"))
                .hasMessage("'X??Key' cannot be the name of an HTTP header");
        for (String own :
                List.of("Content-Length", "transfer-encoding", "PROXY-AUTHORIZATION", "Connection", "Expect")) {
            assertThatThrownBy(() -> new HttpRequest(
                            "POST", HttpTarget.of("http://x/"), List.of(new HttpHeader(own, "1")), RequestBody.NONE))
                    .hasMessage("HTTP header %s is set by the transport itself".formatted(own));
        }
        assertThatThrownBy(() -> new HttpRequest("CONNECT", HttpTarget.of("http://x/"), List.of(), RequestBody.NONE))
                .hasMessageContaining("no HTTP method");
    }

    @Test
    void headersBeyondAllMeasureAreRefusedBeforeAnythingIsSent() throws Exception {
        int before = RECEIVED.size();
        try (WireServer quiet = WireServer.plain(WireServer.answering(request -> WireServer.ok("")));
                Client own = Client.with(null)) {
            HttpRequest request = new HttpRequest(
                    "POST",
                    HttpTarget.of(quiet.address()),
                    List.of(new HttpHeader("X-Large", "x".repeat(40_000))),
                    RequestBody.NONE);
            assertThatThrownBy(() -> own.transport.execute(request, Client.PATIENT.start()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("longer than 32768 bytes");
            assertThat(own.transport.openSockets()).isZero();
            assertThat(own.transport.callsInFlight()).isZero();
        }
        assertThat(RECEIVED).hasSize(before);
    }

    @Test
    void addressesAreTakenApart() {
        assertThat(HttpTarget.of("https://demo.docusign.net/api/3.0/api.asmx").authority())
                .isEqualTo("demo.docusign.net");
        assertThat(HttpTarget.of("https://DEMO.docusign.net").route())
                .isEqualTo(new Route(true, "demo.docusign.net", 443));
        assertThat(HttpTarget.of("http://[::1]:8080/a?b=c").route()).isEqualTo(new Route(false, "::1", 8080));
        assertThat(HttpTarget.of("http://[::1]:8080/a?b=c").authority()).isEqualTo("[::1]:8080");
        assertThat(HttpTarget.of("http://[::1]:8080/a?b=c").path()).isEqualTo("/a?b=c");
        assertThatThrownBy(() -> HttpTarget.of("ftp://x/")).hasMessageContaining("neither http nor https");
        assertThatThrownBy(() -> HttpTarget.of("https:/x")).hasMessageContaining("has no host");
        assertThatThrownBy(() -> HttpTarget.of("https://me:secret@x/"))
                .hasMessageContaining("credentials before it")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
        assertThatThrownBy(() -> HttpTarget.of("https://x:70000/")).hasMessageContaining("port 70000");
    }

    @Provide
    Arbitrary<Meant> requests() {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withChars("-_")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(n -> "X-" + n);
        Arbitrary<String> values = Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars("\u00e9\u00fc")
                .ofMaxLength(80);
        Arbitrary<List<HttpHeader>> headers =
                Combinators.combine(names, values).as(HttpHeader::new).list().ofMaxSize(8);
        // Around the size of the buffer as well, where head and body part ways.
        Arbitrary<Integer> sizes = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(32_000, 33_500),
                Arbitraries.integers().between(0, 300_000));
        return Combinators.combine(
                        Arbitraries.of("POST", "PUT", "DELETE"),
                        headers,
                        sizes.list().ofMaxSize(3),
                        Arbitraries.integers())
                .as(Meant::of);
    }

    @Provide
    Arbitrary<byte[]> streams() {
        int block = 48 * 1024;
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(block - 3, block + 3),
                        Arbitraries.integers().between(2 * block - 3, 2 * block + 3))
                .map(size -> Meant.random(size, size));
    }

    record Meant(String method, List<HttpHeader> headers, List<byte[]> parts) {

        static Meant of(String method, List<HttpHeader> headers, List<Integer> sizes, int seed) {
            List<byte[]> parts = new ArrayList<>();
            for (int size : sizes) {
                parts.add(random(size, seed + size));
            }
            return new Meant(method, headers, parts);
        }

        static byte[] random(int size, long seed) {
            byte[] bytes = new byte[size];
            new java.util.Random(seed).nextBytes(bytes);
            return bytes;
        }

        HttpRequest request(WireServer server) {
            List<Segment> segments = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                byte[] part = parts.get(i);
                segments.add(
                        i % 2 == 0
                                ? new BytesSegment(part, 0, part.length)
                                : new Base64Segment(() -> new ByteArrayInputStream(part), part.length));
            }
            return new HttpRequest(
                    method,
                    HttpTarget.of("http://localhost:" + server.port() + "/api?op=x"),
                    headers,
                    new RequestBody(segments));
        }

        byte[] body() {
            byte[] all = new byte[0];
            for (int i = 0; i < parts.size(); i++) {
                all = WireServer.concat(
                        all, i % 2 == 0 ? parts.get(i) : Base64.getEncoder().encode(parts.get(i)));
            }
            return all;
        }
    }
}
