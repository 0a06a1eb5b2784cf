package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockFault;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import net.docusign.api_3_0.EnvelopeStatusCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final MockDocuSign docusign = MockDocuSign.start();

    @AfterEach
    void close() {
        docusign.close();
    }

    private HttpResponse<String> get(String path) {
        return Wire.send(Wire.request(docusign.console().resolve(path)));
    }

    private HttpRequest.Builder posting(String what, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Wire.request(docusign.console().resolve("/console/" + what))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private HttpResponse<String> post(String what, Map<String, String> fields) {
        return Wire.send(posting(what, fields));
    }

    @Test
    void showsEnvelopesWithTheirRecipientsAndDocuments() {
        String id = TestEnvelope.EMPTY
                .about("Your lease")
                .signer(1, "Ann", 1)
                .signer(2, "Bo", 2)
                .send(docusign);

        String state = get("/console/state").body();

        assertThat(state)
                .contains("\"id\":\"" + id + "\",\"subject\":\"Your lease\",\"status\":\"Sent\"")
                .contains(
                        "\"name\":\"Ann\",\"email\":\"ann@example.com\",\"type\":\"Signer\",\"status\":\"Sent\",\"order\":1,\"turn\":true")
                .contains(
                        "\"name\":\"Bo\",\"email\":\"bo@example.com\",\"type\":\"Signer\",\"status\":\"Created\",\"order\":2,\"turn\":false")
                .contains("\"mails\":[{\"at\":", "\"requestCount\":1,");
        assertThat(get("/console/document?e=" + id + "&d=1").body()).startsWith("%PDF");
        assertThat(get("/console/document?e=" + id + "&d=2").statusCode()).isEqualTo(404);
    }

    @Test
    void showsARequestWithItsReplyWithoutSecretsAndAsCurl() {
        Wire.call(docusign, "Ping", Wire.ping());
        Wire.post(docusign.dsapi(), Wire.API, "Ping", Wire.header(docusign), Wire.envelope("", Wire.ping()));

        String token = get("/console/request?n=1").body();
        assertThat(token)
                .contains(
                        "\"body\":\"<Ping/>\\n\"",
                        "<PingResult>true</PingResult>",
                        "[" + docusign.integratorKey() + "]")
                .contains("curl -sS '" + docusign.api() + "'", "<w:Password>'\\\"$PASSWORD\\\"'</w:Password>")
                .doesNotContain(docusign.password());
        assertThat(get("/console/request?n=2").body())
                .contains("'X-DocuSign-Authentication: <DocuSignCredentials>")
                .doesNotContain(docusign.password());
        assertThat(get("/console/request?n=3").statusCode()).isEqualTo(404);
        assertThat(get("/console/request?n=x").statusCode()).isEqualTo(404);
    }

    @Test
    void aHostileCallIsHarmlessAsCurl() {
        Wire.call(
                docusign,
                "RequestStatus",
                "<RequestStatus xmlns='%s'><EnvelopeID>'; touch x; '</EnvelopeID></RequestStatus>".formatted(Wire.API));

        assertThat(get("/console/request?n=1").body()).contains("<EnvelopeID>'\\\\''; touch x; '\\\\''</EnvelopeID>");
    }

    @Test
    void actsAsARecipient() {
        String id = TestEnvelope.EMPTY.signer(1, "Ann", 1).signer(2, "Bo", 2).send(docusign);

        assertThat(post("act", Map.of("envelope", id, "recipient", "2", "action", "sign"))
                        .body())
                .contains("cannot sign: the turn of routing step 2 has not come");
        assertThat(post("act", Map.of("envelope", id, "recipient", "1", "action", "view"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("act", Map.of("envelope", id, "recipient", "1", "action", "sign"))
                        .body())
                .isEqualTo("Done.\n");
        assertThat(post("act", Map.of("envelope", id, "recipient", "2", "action", "decline"))
                        .statusCode())
                .isEqualTo(422);
        post("act", Map.of("envelope", id, "recipient", "2", "action", "decline", "reason", "Too dear"));

        assertThat(docusign.envelope(id).status()).isEqualTo(EnvelopeStatusCode.DECLINED);
        assertThat(post("act", Map.of("envelope", "none", "recipient", "1", "action", "sign"))
                        .body())
                .isEqualTo("There is no envelope none\n");
        assertThat(post("act", Map.of("envelope", id, "recipient", "1", "action", "dance"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void pushesTimeForward() {
        Instant before = docusign.clock().instant();

        assertThat(post("advance", Map.of("by", "P3D")).statusCode()).isEqualTo(200);

        assertThat(docusign.clock().instant()).isAfter(before.plus(Duration.ofDays(3)));
        assertThat(post("advance", Map.of("by", "soon")).body())
                .isEqualTo("'soon' is no time to pass: write it like PT90M or P3D\n");
        assertThat(post("advance", Map.of("by", "PT-1S")).statusCode()).isEqualTo(422);
        assertThat(post("advance", Map.of("by", "P99999D")).statusCode()).isEqualTo(422);
    }

    @Test
    void armsAndDisarmsAnyFault() {
        for (MockFault.Kind kind : MockFault.Kind.values()) {
            assertThat(post("fault", Map.of("operation", "Ping", "kind", kind.name()))
                            .statusCode())
                    .isEqualTo(200);
        }
        post("clear", Map.of());
        post("fault", Map.of("operation", "Ping", "kind", "HTML_503"));
        assertThat(Wire.call(docusign, "Ping", Wire.ping()).statusCode()).isEqualTo(503);
        assertThat(Wire.call(docusign, "Ping", Wire.ping()).statusCode()).isEqualTo(200);
        assertThat(get("/console/state").body()).contains("\"outcome\":\"FAILED_ON_COMMAND\",\"mishap\":\"HTML_503\"");
        assertThat(post("fault", Map.of("operation", "Pong", "kind", "HTML_503"))
                        .body())
                .contains("There is no operation Pong; the nearest is Ping");
        assertThat(post("fault", Map.of("operation", "Ping", "kind", "NOTHING")).statusCode())
                .isEqualTo(422);
        assertThat(post("flush", Map.of()).statusCode()).isEqualTo(200);
        assertThat(post("nothing", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElsesPageGetsAnything() throws IOException {
        assertThat(Wire.send(posting("advance", Map.of("by", "P1D")).header("Origin", "http://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Wire.send(posting("advance", Map.of("by", "P1D")).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/console/advance?by=P1D").statusCode()).isEqualTo(404);
        assertThat(byName("evil.example")).startsWith("HTTP/1.1 403 ");
        assertThat(byName("evil.example:" + docusign.api().getPort())).startsWith("HTTP/1.1 403 ");
        assertThat(byName("localhost:" + docusign.api().getPort())).startsWith("HTTP/1.1 200 ");
        assertThat(get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }

    private String byName(String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", docusign.api().getPort())) {
            socket.getOutputStream()
                    .write("GET /console/state HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(host)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void nothingOnThePageComesFromElsewhere() {
        for (String path : new String[] {
            "/", "/assets/console.js", "/assets/console.css", "/assets/signing.js", "/assets/signing.css"
        }) {
            HttpResponse<String> reply = get(path);
            assertThat(reply.statusCode()).as(path).isEqualTo(200);
            assertThat(reply.body().replace(docusign.console().toString(), "/"))
                    .as(path)
                    .doesNotContain("http://", "https://", "@import", "innerHTML");
        }
        assertThat(get("/assets/../console.js").statusCode()).isEqualTo(404);
    }

    @Test
    void aSenderSendsHisDraftFromALink() {
        String draft = Wire.text(
                Wire.call(
                                docusign,
                                "CreateEnvelope",
                                TestEnvelope.EMPTY.signer(1, "Ann", 1).body(docusign, "CreateEnvelope"))
                        .body(),
                "EnvelopeID");
        Browser page = new Browser(link(
                "RequestSenderToken",
                "<EnvelopeID>%s</EnvelopeID><AccountID>%s</AccountID><ReturnURL>http://app.example/back?a=b</ReturnURL>"
                        .formatted(draft, docusign.accountId())));
        assertThat(page.text()).contains("Document Contract", "Ann (ann@example.com)");

        page.submit("send", Map.of());

        assertThat(page.sentTo()).isEqualTo("http://app.example/back?a=b&event=Send&envelopeId=" + draft);
        assertThat(docusign.envelope(draft).status()).isEqualTo(EnvelopeStatusCode.SENT);
    }

    @Test
    void aSenderCorrectsARecipientFromALink() {
        String id = TestEnvelope.EMPTY.signer(1, "Ann", 1).send(docusign);
        URI link = link(
                "RequestCorrectToken",
                "<EnvelopeID>%s</EnvelopeID><SuppressNavigation>false</SuppressNavigation><ReturnURL>http://app.example/back</ReturnURL>"
                        .formatted(id));
        Browser page = new Browser(link);

        page.submit("send", Map.of("name-1", "Ann <Lee>", "email-1", "ann.lee@example.com"));

        assertThat(page.sentTo()).isEqualTo("http://app.example/back?event=send&envelopeId=" + id);
        assertThat(docusign.envelope(id).recipient("Ann <Lee>").email()).isEqualTo("ann.lee@example.com");
        assertThat(new Browser(link).status()).isEqualTo(410);
        Browser idle = new Browser(link(
                "RequestCorrectToken",
                "<EnvelopeID>%s</EnvelopeID><SuppressNavigation>false</SuppressNavigation><ReturnURL>http://app.example/back</ReturnURL>"
                        .formatted(id)));
        assertThat(idle.text()).contains("value=\"Ann &lt;Lee&gt;\"");
        docusign.clock().advance(Duration.ofMinutes(20));
        assertThat(idle.submit("cancel", Map.of()).sentTo())
                .isEqualTo("http://app.example/back?event=sessionEnd&envelopeId=" + id);
    }

    private URI link(String operation, String fields) {
        HttpResponse<String> reply =
                Wire.call(docusign, operation, "<%1$s xmlns='%2$s'>%3$s</%1$s>".formatted(operation, Wire.API, fields));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return URI.create(Wire.text(reply.body(), operation + "Result"));
    }
}
