package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.ConnectListener;
import io.github.countersign.mock.ConnectSettings;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import net.docusign.api_3_0.EnvelopeStatusCode;
import net.docusign.api_3_0.RecipientStatusCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningPageTest {

    private static final Map<String, String> NOTHING = Map.of();
    private static final String URLS = "<ClientURLs>"
            + "<OnSigningComplete>http://app.example/done?x=1</OnSigningComplete>"
            + "<OnViewingComplete>http://app.example/seen</OnViewingComplete>"
            + "<OnCancel>http://app.example/later</OnCancel>"
            + "<OnDecline>http://app.example/no</OnDecline>"
            + "<OnSessionTimeout>http://app.example/timeout</OnSessionTimeout>"
            + "<OnTTLExpired>http://app.example/stale</OnTTLExpired>"
            + "<OnException>http://app.example/error</OnException>"
            + "<OnAccessCodeFailed>http://app.example/code</OnAccessCodeFailed>"
            + "<OnIdCheckFailed>http://app.example/id</OnIdCheckFailed>"
            + "</ClientURLs>";

    private final MockClock clock = MockClock.standing(Instant.parse("2026-11-24T10:00:00Z"));
    private final MockDocuSign docusign = MockDocuSign.builder()
            .clock(clock)
            .connect(ConnectSettings.likeliest())
            .start();

    @AfterEach
    void close() {
        docusign.close();
    }

    private URI link(String envelopeId, int id, String name) {
        return link(envelopeId, id, name, URLS);
    }

    private URI link(String envelopeId, int id, String name, String urls) {
        HttpResponse<String> reply = Wire.call(
                docusign,
                "RequestRecipientToken",
                ("<RequestRecipientToken xmlns='%s'><EnvelopeID>%s</EnvelopeID><ClientUserID>client-%d</ClientUserID>"
                                + "<Username>%s</Username><Email>%s</Email><AuthenticationAssertion><AssertionID>1</AssertionID>"
                                + "<AuthenticationInstant>2026-11-24T02:00:00</AuthenticationInstant>"
                                + "<AuthenticationMethod>Password</AuthenticationMethod><SecurityDomain>app.example</SecurityDomain>"
                                + "</AuthenticationAssertion>%s</RequestRecipientToken>")
                        .formatted(Wire.API, envelopeId, id, Wire.escaped(name), TestEnvelope.email(name), urls));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return URI.create(Wire.text(reply.body(), "RequestRecipientTokenResult"));
    }

    @Test
    void twoSignInOrderEachOnHisOwnPage() {
        String id = TestEnvelope.EMPTY
                .about("Your lease")
                .captive(1, "Ann Lee", 1)
                .captive(2, "Bo Ray", 2)
                .tab(
                        1,
                        400,
                        "Custom",
                        "<TabLabel>Rent</TabLabel><CustomTabType>Text</CustomTabType><CustomTabRequired>true</CustomTabRequired>")
                .send(docusign);

        Browser ann = new Browser(link(id, 1, "Ann Lee"));
        assertThat(ann.status()).isEqualTo(200);
        assertThat(ann.text())
                .contains(
                        "<h1>Your lease</h1>",
                        "Sign here",
                        "aria-label=\"Rent\"",
                        "Contract of sale",
                        "alt=\"Page 1 of Contract.");
        assertThat(docusign.envelope(id).recipient("Ann Lee").status()).isEqualTo(RecipientStatusCode.DELIVERED);
        assertThat(ann.header("Content-Security-Policy")).startsWith("default-src 'none'");

        ann.submit("finish", NOTHING);
        assertThat(ann.status()).isEqualTo(422);
        assertThat(ann.text())
                .contains(
                        "Not finished yet",
                        ">Sign at Sign Here</a>",
                        ">Fill in Rent</a>",
                        "<title>Error: Your lease</title>");

        ann.submit("finish", Map.of("tab-0", "X", "tab-2", "900"));
        assertThat(ann.sentTo()).isEqualTo("http://app.example/done?x=1&event=signing_complete");
        assertThat(docusign.envelope(id).recipient("Ann Lee").status()).isEqualTo(RecipientStatusCode.COMPLETED);
        assertThat(Wire.call(
                                docusign,
                                "RequestStatus",
                                "<RequestStatus xmlns='%s'><EnvelopeID>%s</EnvelopeID></RequestStatus>"
                                        .formatted(Wire.API, id))
                        .body())
                .contains("<TabValue>900</TabValue>");

        Browser bo = new Browser(link(id, 2, "Bo Ray"));
        bo.submit("finish", Map.of("tab-1", "X"));
        assertThat(bo.sentTo()).endsWith("event=signing_complete");
        assertThat(docusign.envelope(id).status()).isEqualTo(EnvelopeStatusCode.COMPLETED);

        Browser again = new Browser(link(id, 1, "Ann Lee"));
        assertThat(again.text()).contains(">Close</button>").doesNotContain("Sign here");
        assertThat(again.submit("close", NOTHING).sentTo()).isEqualTo("http://app.example/seen?event=viewing_complete");
    }

    @Test
    void pagesArePicturesForThoseInTheSessionOnly() {
        String id = TestEnvelope.EMPTY.captive(1, "Ann", 1).send(docusign);
        Browser ann = new Browser(link(id, 1, "Ann"));

        HttpResponse<byte[]> picture =
                Wire.send(Wire.request(URI.create(ann.address() + "/page/1/1.png")), BodyHandlers.ofByteArray());
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(new String(picture.body(), 1, 3, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PNG");
        assertThat(new Browser(URI.create(ann.address() + "/page/1/2.png")).status())
                .isEqualTo(404);
        assertThat(new Browser(URI.create(ann.address() + "/page/9/1.png")).status())
                .isEqualTo(404);
        ann.submit("later", NOTHING);
        assertThat(new Browser(URI.create(ann.address().toString().replace("/later", "") + "/page/1/1.png")).status())
                .isEqualTo(404);
    }

    @Test
    void decliningNeedsAReason() {
        String id = TestEnvelope.EMPTY.captive(1, "Ann", 1).send(docusign);
        Browser ann = new Browser(link(id, 1, "Ann"));
        ann.open(ann.address() + "/decline");
        assertThat(ann.text()).contains("<label for=\"reason\">");
        ann.submit("decline", Map.of("reason", " "));
        assertThat(ann.text()).contains("Give a reason of at most 500 characters");

        ann.submit("decline", Map.of("reason", "Too <dear>"));
        assertThat(ann.sentTo()).isEqualTo("http://app.example/no?event=decline");
        assertThat(docusign.envelope(id).status()).isEqualTo(EnvelopeStatusCode.DECLINED);
    }

    @Test
    void whatIsFilledInIsKeptForLater() {
        String id = TestEnvelope.EMPTY
                .captive(1, "Ann", 1)
                .tab(1, 400, "Company", "")
                .send(docusign);
        Browser ann = new Browser(link(id, 1, "Ann"));
        ann.submit("later", Map.of("tab-1", "ACME \"Ltd\" <&>"));
        assertThat(ann.sentTo()).isEqualTo("http://app.example/later?event=cancel");

        assertThat(new Browser(link(id, 1, "Ann")).text()).contains("value=\"ACME &quot;Ltd&quot; &lt;&amp;&gt;\"");
        assertThat(docusign.envelope(id).status()).isEqualTo(EnvelopeStatusCode.DELIVERED);
    }

    @Test
    void aLinkWorksOnceAndForFiveMinutes() {
        String id = TestEnvelope.EMPTY.captive(1, "Ann", 1).send(docusign);
        URI once = link(id, 1, "Ann");
        assertThat(new Browser(once).status()).isEqualTo(200);
        assertThat(new Browser(once).sentTo()).isEqualTo("http://app.example/stale?event=ttl_expired");

        URI late = link(id, 1, "Ann");
        clock.advance(Duration.ofSeconds(300));
        assertThat(new Browser(late).sentTo()).isEqualTo("http://app.example/stale?event=ttl_expired");
        URI lateAndNowhere =
                link(id, 1, "Ann", "<ClientURLs><OnTTLExpired>javascript:alert(1)</OnTTLExpired></ClientURLs>");
        clock.advance(Duration.ofSeconds(300));
        assertThat(new Browser(lateAndNowhere).status()).isEqualTo(410);
        assertThat(new Browser(docusign.console().resolve("/Signing/StartInSession.aspx?t=x")).status())
                .isEqualTo(404);
    }

    @Test
    void aSessionEndsAfterTwentyMinutesWithoutASignOfLife() {
        String id = TestEnvelope.EMPTY.captive(1, "Ann", 1).send(docusign);
        Browser ann = new Browser(link(id, 1, "Ann"));
        clock.advance(Duration.ofMinutes(19));
        ann.open(ann.address().toString());
        clock.advance(Duration.ofMinutes(20));
        ann.submit("finish", Map.of("tab-0", "X"));

        assertThat(ann.sentTo()).isEqualTo("http://app.example/timeout?event=session_timeout");
        assertThat(docusign.envelope(id).status()).isEqualTo(EnvelopeStatusCode.DELIVERED);
    }

    @Test
    void theThirdWrongAccessCodeIsTheLast() {
        String id = TestEnvelope.EMPTY
                .recipient(
                        1,
                        "Ann",
                        1,
                        "Signer",
                        "4711",
                        "<CaptiveInfo><ClientUserId>client-1</ClientUserId></CaptiveInfo>")
                .send(docusign);
        Browser ann = new Browser(link(id, 1, "Ann"));
        assertThat(ann.text())
                .contains("<label for=\"code\">Access code</label>")
                .doesNotContain("Contract of sale");
        assertThat(new Browser(URI.create(ann.address() + "/page/1/1.png")).status())
                .isEqualTo(404);
        ann.submit("finish", Map.of());
        assertThat(ann.text()).contains("Access code").doesNotContain("Contract of sale");
        ann.submit("access", Map.of("code", "1"));
        assertThat(ann.text()).contains("This is not the access code");
        ann.submit("access", Map.of("code", "2"));
        ann.submit("access", Map.of("code", "3"));
        assertThat(ann.sentTo()).isEqualTo("http://app.example/code?event=access_code_failed");

        Browser again = new Browser(link(id, 1, "Ann"));
        again.submit("access", Map.of("code", "4711"));
        assertThat(again.text()).contains("Contract of sale");
    }

    @Test
    void anIdentityCheckIsPassedOrFailedByChoice() {
        try (Receiver receiver = new Receiver()) {
            docusign.connect().listen(ConnectListener.to(receiver.url()));
            String id = withIdLookup();
            Browser ann = new Browser(link(id, 1, "Ann"));
            assertThat(ann.text()).contains("Fail the check").doesNotContain("Contract of sale");
            ann.submit("identity", Map.of("outcome", "fail"));
            assertThat(ann.sentTo()).isEqualTo("http://app.example/id?event=id_check_failed");
            docusign.connect().flush();
            assertThat(receiver.messages()).hasSize(1);

            Browser again = new Browser(link(id, 1, "Ann"));
            again.submit("identity", Map.of("outcome", "pass"));
            assertThat(again.text()).contains("Contract of sale");
        }
    }

    private String withIdLookup() {
        TestEnvelope plain = TestEnvelope.EMPTY.captive(1, "Ann", 1);
        return new TestEnvelope(
                        plain.subject(),
                        plain.recipients()
                                .replace(
                                        "<RequireIDLookup>false</RequireIDLookup>",
                                        "<RequireIDLookup>true</RequireIDLookup>"),
                        plain.tabs(),
                        "")
                .send(docusign);
    }

    @Test
    void aMailLeadsToThePageToo() {
        String id = TestEnvelope.EMPTY.signer(1, "Ann", 1).signer(2, "Bo", 2).send(docusign);
        Browser ann =
                new Browser(docusign.mailbox().last("ann@example.com").link().orElseThrow());
        ann.submit("finish", Map.of("tab-0", "X"));
        assertThat(ann.text()).contains("<h1>Thank you</h1>");
        assertThat(docusign.envelope(id).recipient("Ann").status()).isEqualTo(RecipientStatusCode.COMPLETED);
        assertThat(new Browser(docusign.console().resolve("/Signing/EmailStart.aspx?e=%s&r=none".formatted(id)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoComesTooLateIsSentAway() {
        String id = TestEnvelope.EMPTY.captive(1, "Ann", 1).send(docusign);
        Browser ann = new Browser(link(id, 1, "Ann"));
        Wire.call(
                docusign,
                "VoidEnvelope",
                "<VoidEnvelope xmlns='%s'><EnvelopeID>%s</EnvelopeID><Reason>Mistake</Reason></VoidEnvelope>"
                        .formatted(Wire.API, id));

        assertThat(ann.submit("finish", Map.of("tab-0", "X")).sentTo())
                .isEqualTo("http://app.example/error?event=exception");
    }

    @Test
    void hostileTextStaysText() {
        String hostile = "<script>alert('x')</script>\"' onload=x";
        String id = TestEnvelope.EMPTY
                .about(hostile)
                .captive(1, hostile, 1)
                .tab(
                        1,
                        300,
                        "Custom",
                        "<TabLabel>%s</TabLabel><Value>%s</Value>"
                                .formatted(Wire.escaped(hostile), Wire.escaped(hostile)))
                .send(docusign);

        assertThat(new Browser(link(id, 1, hostile)).text())
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&#39; onload=x")
                .doesNotContain("<script>alert", "\"' onload");
    }

    @Test
    void aPageFromElsewhereCannotPost() {
        String id = TestEnvelope.EMPTY.captive(1, "Ann", 1).send(docusign);
        Browser ann = new Browser(link(id, 1, "Ann"));
        for (String[] header :
                new String[][] {{"Origin", "http://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}
                }) {
            assertThat(Wire.send(Wire.request(URI.create(ann.address() + "/finish"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header(header[0], header[1])
                                    .POST(BodyPublishers.ofString("tab-0=X")))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(docusign.envelope(id).status()).isEqualTo(EnvelopeStatusCode.DELIVERED);
    }
}
