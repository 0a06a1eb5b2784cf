package io.github.countersign.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.EnvelopeId;
import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningResultTest {

    @ParameterizedTest
    @CsvSource({
        "signing_complete, SIGNING_COMPLETE",
        "SigningComplete, SIGNING_COMPLETE",
        "ttl_expired, TTL_EXPIRED",
        "decline, DECLINE",
        "id_check_failed, ID_CHECK_FAILED",
        "IdCheckFailed, ID_CHECK_FAILED",
        "moon_phase, UNKNOWN"
    })
    void theServicesWordsAreRead(String word, SigningEvent event) {
        assertThat(SigningResult.parse(URI.create("https://example.com/back?event=" + word))
                        .event())
                .isEqualTo(event);
    }

    @Test
    void whatReturnUrlsWroteCountsMoreThanTheServicesOwnParameter() {
        SigningResult result = SigningResult.parse(URI.create(
                "https://example.com/back?order=7&event=mine&signing=decline&envelope=e-1&event=signing_complete"));

        assertThat(result.event()).isEqualTo(SigningEvent.DECLINE);
        assertThat(result.envelope()).contains(new EnvelopeId("e-1"));
        assertThat(result.rawEvents()).containsExactly("mine", "signing_complete");
    }

    @Test
    void anAddressThatTellsNothingIsNoError() {
        SigningResult result = SigningResult.parse(URI.create("https://example.com/back"));

        assertThat(result.event()).isEqualTo(SigningEvent.UNKNOWN);
        assertThat(result.envelope()).isEmpty();
        assertThat(result.rawEvents()).isEmpty();
    }

    @Test
    void aBrokenIdOrEncodingIsNoError() {
        assertThat(SigningResult.parse(URI.create("https://example.com/?envelope=%20&signing=%C3%28&a"))
                        .envelope())
                .isEmpty();
    }

    @Property
    void noQueryMakesItFail(@ForAll String query) throws Exception {
        URI uri = new URI("https", "example.com", "/back", query.replaceAll("\\p{Cs}", ""), null);

        assertThat(SigningResult.parse(uri).event()).isNotNull();
    }

    @Test
    void oneAddressServesEveryEndUnlessToldOtherwise() {
        ReturnUrls urls =
                ReturnUrls.to("https://example.com/back?order=7").on(SigningEvent.DECLINE, "https://example.com/no");

        assertThat(urls.of(SigningEvent.SIGNING_COMPLETE)).hasToString("https://example.com/back?order=7");
        assertThat(urls.of(SigningEvent.DECLINE)).hasToString("https://example.com/no");
    }

    @ParameterizedTest
    @CsvSource({"/back", "ftp://example.com", "https:///x", "https://example.com/#top"})
    void whatIsNoReturnUrlIsRefused(String url) {
        assertThatThrownBy(() -> ReturnUrls.to(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A return URL is an absolute http or https address without a fragment, and this one is not");
    }

    @Test
    void thereIsNoAddressForAnUnknownEnd() {
        assertThatThrownBy(() -> ReturnUrls.to("https://example.com").on(SigningEvent.UNKNOWN, "https://example.com"))
                .hasMessage("UNKNOWN is no end that the service has an address for");
    }
}
