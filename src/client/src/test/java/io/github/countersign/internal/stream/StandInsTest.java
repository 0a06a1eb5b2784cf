package io.github.countersign.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.document.DocumentSource;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StandInsTest {

    private static final DocumentSource SOURCE = DocumentSource.of(new byte[] {1});

    private final StandIns standIns = new StandIns();

    @Test
    void itsBase64IsOneWordThatBeginsWithTheMark() {
        byte[] standIn = standIns.of(SOURCE);
        String text = Base64.getEncoder().encodeToString(standIn);
        assertThat(text)
                .hasSize(StandIns.TEXT_LENGTH)
                .startsWith(new String(StandIns.MARK, StandardCharsets.US_ASCII))
                .doesNotContain("=");
        assertThat(standIns.find(text)).isSameAs(SOURCE);
    }

    @Test
    void noTwoAreEqualAndNoneIsKnownElsewhere() {
        String one = Base64.getEncoder().encodeToString(standIns.of(SOURCE));
        String other = Base64.getEncoder().encodeToString(standIns.of(SOURCE));
        assertThat(one).isNotEqualTo(other);
        assertThat(new StandIns().find(one)).isNull();
    }

    @Test
    @Timeout(60)
    void theOneThatIsHeldStaysAndTheRestGoes() {
        byte[] held = standIns.of(SOURCE);
        List<byte[]> dropped = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            dropped.add(standIns.of(SOURCE));
        }
        assertThat(standIns.size()).isEqualTo(1_001);
        Reference.reachabilityFence(dropped);
        dropped.clear();
        while (standIns.size() > 1) {
            System.gc();
        }
        assertThat(standIns.find(Base64.getEncoder().encodeToString(held))).isSameAs(SOURCE);
    }
}
