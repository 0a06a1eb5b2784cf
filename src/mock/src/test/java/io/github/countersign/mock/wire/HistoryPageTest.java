package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryPageTest {

    private static final Pattern ROW = Pattern.compile("<tr><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td></tr>");

    private final MockClock clock = MockClock.standing(Instant.parse("2026-11-24T10:00:00Z"));
    private final MockDocuSign docusign = MockDocuSign.builder().clock(clock).start();

    @AfterEach
    void close() {
        docusign.close();
    }

    private URI link(String envelopeId) {
        String reply = Wire.call(
                        docusign,
                        "RequestEnvelopeHistoryToken",
                        "<RequestEnvelopeHistoryToken xmlns='%s'><Arg><EnvelopeId>%s</EnvelopeId></Arg></RequestEnvelopeHistoryToken>"
                                .formatted(Wire.API, envelopeId))
                .body();
        return URI.create(Wire.text(reply, "RequestEnvelopeHistoryTokenResult"));
    }

    @Test
    void theHistoryTellsWhatHappenedInItsOrderWithTheTimesOfTheMock() {
        String id = TestEnvelope.EMPTY
                .about("Rent & <b>more</b>")
                .signer(1, "Ann <Lee>", 1)
                .tab(1, 400, "SignerAttachment", "<TabLabel>Proof</TabLabel>")
                .send(docusign);
        clock.advance(Duration.ofMinutes(5));
        docusign.envelope(id)
                .recipient("Ann <Lee>")
                .attach("Proof", "pay.txt", "Proof".getBytes(StandardCharsets.UTF_8));
        clock.advance(Duration.ofMinutes(5));
        docusign.envelope(id).recipient("Ann <Lee>").sign();

        Browser sender = new Browser(link(id));

        assertThat(sender.status()).isEqualTo(200);
        assertThat(sender.text())
                .contains("<h1>History</h1>", "Rent &amp; &lt;b&gt;more&lt;/b&gt;")
                .doesNotContain("<b>more", "Ann <Lee>");
        List<MatchResult> rows = ROW.matcher(sender.text()).results().toList();
        String who = "Ann &lt;Lee&gt; (ann..lee.@example.com)";
        String byWhom = rows.get(0).group(2);
        assertThat(rows.stream().map(row -> row.group(3)))
                .containsExactly(
                        "The envelope was created by " + byWhom,
                        byWhom + " sent an invitation to " + who,
                        who + " viewed the envelope",
                        who + " attached pay.txt",
                        who + " signed the envelope",
                        "The envelope was completed");
        assertThat(rows.stream().map(row -> row.group(1)))
                .containsExactly(
                        "2026-11-24T10:00:00Z",
                        "2026-11-24T10:00:00Z",
                        "2026-11-24T10:05:00Z",
                        "2026-11-24T10:05:00Z",
                        "2026-11-24T10:10:00Z",
                        "2026-11-24T10:10:00Z");
    }

    @Test
    void aLinkToTheHistoryLetsInOnce() {
        String id = TestEnvelope.EMPTY.signer(1, "Ann", 1).send(docusign);
        URI once = link(id);

        assertThat(new Browser(once).text()).contains("<h1>History</h1>");
        assertThat(new Browser(once).text()).doesNotContain("<h1>History</h1>");
    }
}
