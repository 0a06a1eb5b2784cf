package io.github.countersign.mock.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LongBase64PropertyTest {

    private static String shown(String text, int part) {
        LongBase64 base64 = new LongBase64();
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i += part) {
            base64.take(characters, i, Math.min(part, characters.length - i));
        }
        return base64.shown();
    }

    private static String encoded(int bytes) {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return Base64.getMimeEncoder().encodeToString(content);
    }

    @Property(tries = 200)
    void aLongTextThatIsRightIsNotShown(
            @ForAll @IntRange(min = 13_000, max = 40_000) int bytes, @ForAll @IntRange(min = 1, max = 9_000) int part) {
        assertThat(shown(encoded(bytes), part)).isEmpty();
    }

    @Property(tries = 200)
    void aShortTextIsShownAsItIs(
            @ForAll @StringLength(max = 300) @AlphaChars @Chars({'=', ' ', '-', '/'}) String text,
            @ForAll @IntRange(min = 1, max = 50) int part) {
        assertThat(shown(text, part)).isEqualTo(text);
    }

    @Property(tries = 200)
    void aLongTextWithAWrongCharacterStaysWrong(
            @ForAll @IntRange(min = 20_000, max = 40_000) int bytes,
            @ForAll @IntRange(min = 0, max = 26_000) int place,
            @ForAll @CharRange(from = '!', to = '*') char wrong) {
        String text = encoded(bytes);

        String shown = shown(text.substring(0, place) + wrong + text.substring(place), 4_000);

        assertThat(shown).contains(String.valueOf(wrong)).startsWith(text.substring(0, Math.min(place, 16_000)));
    }

    @Test
    void aLongTextThatEndsTooEarlyOrHasBitsLeftOverStaysWrong() {
        String even = "AAAA".repeat(5_000);

        assertThat(shown(even, 4_000)).isEmpty();
        assertThat(shown(even + "A", 4_000)).endsWith("\u2026");
        assertThat(shown(even + "AB==", 4_000)).endsWith("\u2026");
        assertThat(shown(even + "AQ==", 4_000)).isEmpty();
        assertThat(shown(even + "AAB=", 4_000)).endsWith("\u2026");
        assertThat(shown(even + "AAE=", 4_000)).isEmpty();
        assertThat(shown(even + "A===", 4_000)).endsWith("\u2026");
        assertThat(shown("AA==" + even, 4_000)).endsWith("\u2026");
    }
}
