package io.github.countersign.mock.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.internal.token.Redemption.Stale;
import io.github.countersign.mock.internal.token.Redemption.Unknown;
import io.github.countersign.mock.internal.token.Redemption.Valid;
import io.github.countersign.mock.internal.user.Member;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenStoreTest {

    private final MockClock clock = MockClock.standing(Instant.parse("2026-11-24T10:00:00Z"));
    private final TokenStore tokens = new TokenStore(clock);

    private RecipientToken token() {
        return tokens.forRecipient("e1", BigInteger.ONE, ClientUrls.NONE, Assertion.NONE);
    }

    @Test
    void aLinkLetsInOnce() {
        RecipientToken token = token();

        assertThat(tokens.redeem(token.value())).isEqualTo(new Valid(token));
        assertThat(tokens.redeem(token.value())).isEqualTo(new Stale(token));
        assertThat(tokens.redeem("made-up")).isEqualTo(new Unknown());
        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    void aLinkLetsInForThreeHundredSeconds() {
        RecipientToken early = token();
        RecipientToken late = token();

        clock.advance(Duration.ofSeconds(299));
        assertThat(tokens.redeem(early.value())).isInstanceOf(Valid.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.redeem(late.value())).isEqualTo(new Stale(late));
    }

    @Test
    void theOldestLinksAreForgotten() {
        String first = token().value();
        for (int i = 0; i < 10_000; i++) {
            token();
        }

        assertThat(tokens.redeem(first)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        https://shop.test/done,            https://shop.test/done?event=decline
        https://shop.test/done?event=mine, https://shop.test/done?event=mine&event=decline
        https://shop.test/done#top,        https://shop.test/done?event=decline#top
        """)
    void theReasonIsAppendedToTheAddress(String address, String expected) {
        ClientUrls urls = new ClientUrls(Map.of(Leaving.DECLINE, address), false);

        assertThat(urls.after(Leaving.DECLINE)).hasValue(expected);
        assertThat(urls.after(Leaving.CANCEL)).isEmpty();
    }

    @Test
    void theConsoleReturnsWithTheEnvelope() {
        Member ann = new Member("u", "ann@example.com", "Ann");
        ConsoleToken token = tokens.forConsole(ConsoleToken.Page.SEND, ann, "a", "e1", "https://shop.test/", false);
        ConsoleToken bare = tokens.forConsole(ConsoleToken.Page.SEND, ann, "a", null, "https://shop.test/", false);

        assertThat(token.returnWith("Send")).isEqualTo("https://shop.test/?event=Send&envelopeId=e1");
        assertThat(bare.returnWith("Cancel")).isEqualTo("https://shop.test/?event=Cancel");
        assertThat(token.toString()).doesNotContain(token.value());
    }
}
