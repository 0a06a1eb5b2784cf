package io.github.countersign.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is looked at eight bytes at a time, against looking at each. */
class Base64RunTest {

    @Property(tries = 3_000)
    void endsAtTheFirstByteThatIsMarkupOrBelowPlus(
            @ForAll @Size(max = 40) byte[] bytes, @ForAll @IntRange(max = 40) int from) {
        int start = Math.min(from, bytes.length);
        int expected = start;
        while (expected < bytes.length && bytes[expected] != '<' && (bytes[expected] < 0 || bytes[expected] >= '+')) {
            expected++;
        }
        assertThat(Base64Run.end(bytes, start, bytes.length)).isEqualTo(expected);
    }

    @Property(tries = 300)
    void findsEachSingleStopWhereverItStands(
            @ForAll @IntRange(max = 99) int place, @ForAll @IntRange(max = 60) int stop) {
        byte[] bytes = "A".repeat(100).getBytes(StandardCharsets.US_ASCII);
        bytes[place] = (byte) stop;
        boolean stops = stop < '+' || stop == '<';
        assertThat(Base64Run.end(bytes, 0, bytes.length)).isEqualTo(stops ? place : bytes.length);
    }

    @Test
    void looksNoFurtherThanItIsTold() {
        byte[] bytes = "AAAAAAAAAAAA<".getBytes(StandardCharsets.US_ASCII);
        assertThat(Base64Run.end(bytes, 0, 11)).isEqualTo(11);
        assertThat(Base64Run.end(bytes, 12, 13)).isEqualTo(12);
        assertThat(Base64Run.end(bytes, 3, 3)).isEqualTo(3);
    }
}
