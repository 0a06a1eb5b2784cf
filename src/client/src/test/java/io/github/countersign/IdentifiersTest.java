package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void anIdReadsAsItself() {
        assertThat(new AccountId("123456")).hasToString("123456");
        assertThat(new EnvelopeId("4a1b")).hasToString("4a1b");
    }

    @Test
    void anIdThatTheServiceCannotHaveGivenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnvelopeId(" "))
                .withMessage("Envelope id is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnvelopeId("x".repeat(101)))
                .withMessage("Envelope id has 101 characters, the service takes 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountId("12 34"))
                .withMessage("Account id has blanks or control characters in it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountId("12\u0000"))
                .withMessage("Account id has blanks or control characters in it");
    }
}
