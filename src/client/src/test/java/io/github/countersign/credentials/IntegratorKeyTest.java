package io.github.countersign.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegratorKeyTest {

    private static final String GUID = "11111111-2222-3333-4444-555555555555";
    private final IntegratorKey key = new IntegratorKey("DEMO-" + GUID);

    @Test
    void putsTheKeyInBracketsBeforeTheUser() {
        assertThat(key.qualify("ann@example.com")).isEqualTo("[DEMO-" + GUID + "]ann@example.com");
    }

    @Test
    void leavesANameThatHasThisKeyAlone() {
        String once = key.qualify("ann@example.com");
        assertThat(key.qualify(once)).isEqualTo(once);
        assertThat(key.qualify("[demo-" + GUID + "]ann")).isEqualTo("[demo-" + GUID + "]ann");
    }

    @Test
    void comparesKeysWithoutTheRulesOfTheMachinesLocale() {
        IntegratorKey withAnI = new IntegratorKey("INTI-" + GUID);
        assertThat(withAnI.qualify("[inti-" + GUID + "]ann")).isEqualTo("[inti-" + GUID + "]ann");
    }

    @Test
    void keepsTheUserToSendOnBehalfOf() {
        assertThat(key.qualify("[boss@example.com]api")).isEqualTo("[DEMO-" + GUID + "][boss@example.com]api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999-2222-3333-4444-555555555555", "PROD-99999999-2222-3333-4444-555555555555"})
    void refusesANameThatCarriesAnotherKey(String other) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> key.qualify("[" + other + "]ann"))
                .withMessage(
                        "User name carries integrator key %s, but the key of these credentials is %s: "
                                + "give the bare user name, or credentials with that key",
                        other, key.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "[DEMO-1]", "a]", "[a"})
    void refusesAKeyThatIsBlankOrHasBrackets(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntegratorKey(value))
                .withMessage(
                        "Integrator key '%s' is blank or has brackets: give the bare key, the brackets are added here",
                        value);
    }

    @Test
    void refusesAKeyThatXmlCannotCarryOrThatIsTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntegratorKey("ab\u0000"))
                .withMessage("Integrator key has a character at position 3 that XML cannot carry: copy it again");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntegratorKey("k".repeat(101)))
                .withMessage("Integrator key has 101 characters, a key has at most 100");
    }
}
