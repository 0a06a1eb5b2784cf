package io.github.countersign.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    private static final String KEY = "11111111-2222-3333-4444-555555555555";

    @Test
    void copiesTheSecretSoThatTheCallerCanOverwriteIt() {
        char[] secret = "secret".toCharArray();
        Credentials credentials = Credentials.appPassword(KEY, "ann", secret);
        secret[0] = 'X';
        assertThat(credentials.<String>withSecret(String::new)).isEqualTo("secret");
    }

    @Test
    void overwritesTheCopyThatItHandedOut() {
        Credentials credentials = Credentials.appPassword(KEY, "ann", "secret".toCharArray());
        AtomicReference<char[]> kept = new AtomicReference<>();
        credentials.withSecret(copy -> {
            kept.set(copy);
            return copy.length;
        });
        assertThat(kept.get()).containsOnly('\0').hasSize(6);
    }

    @Test
    void leavesTheSuppliersArrayAsItIsAndAsksEveryTime() {
        AtomicReference<char[]> vault = new AtomicReference<>("old".toCharArray());
        Credentials credentials = Credentials.appPassword(KEY, "ann", (Supplier<char[]>) vault::get);
        assertThat(credentials.<String>withSecret(String::new)).isEqualTo("old");
        assertThat(vault.get()).containsExactly('o', 'l', 'd');
        vault.set("new".toCharArray());
        assertThat(credentials.<String>withSecret(String::new)).isEqualTo("new");
    }

    @Test
    void saysOnlyTheTypeOfWhatASupplierThrew() {
        Credentials credentials = Credentials.appPassword(KEY, "ann", (Supplier<char[]>) () -> {
            throw new UnsupportedOperationException("secret is hunter2");
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> credentials.withSecret(String::new))
                .withMessage("The supplier of the secret failed (java.lang.UnsupportedOperationException)");
    }

    @Test
    void masksTheSecretInItsText() {
        Credentials credentials = Credentials.appPassword(KEY, "ann", "hunter2".toCharArray());
        assertThat(credentials).hasToString("Credentials[[" + KEY + "]ann, App Password ***]");
        assertThat(credentials.integratorKey()).hasToString(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[" + KEY + "]", "[" + KEY + "][boss@example.com]", "[" + KEY + "]  "})
    void refusesAUserNameWithNobodyInIt(String userName) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.appPassword(KEY, userName, "s".toCharArray()))
                .withMessage(
                        "User name is blank, or has nothing after its brackets: give the e-mail address or the user id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0001", "a\uD800", "a\uDC00", "a\uFFFE"})
    void refusesWhatXmlCannotCarryWithoutShowingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.appPassword(KEY, text, "s".toCharArray()))
                .withMessage("User name has a character at position 2 that XML cannot carry: copy it again");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.appPassword(KEY, "ann", text.toCharArray()))
                .withMessage(
                        "The secret has a character at position 2 that XML cannot carry: a control character or half of a pair");
    }

    @Test
    void refusesAnEmptySecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.appPassword(KEY, "ann", new char[0]))
                .withMessage("The secret is empty");
    }

    @Test
    void takesTheNameApart() {
        Credentials plain = Credentials.appPassword(KEY, "[" + KEY + "]ann", "s".toCharArray());
        assertThat(plain.user()).isEqualTo("ann");
        assertThat(plain.onBehalfOf()).isEmpty();

        Credentials forBo = Credentials.appPassword(KEY, "[bo]ann", "s".toCharArray());
        assertThat(forBo.qualifiedUserName()).isEqualTo("[" + KEY + "][bo]ann");
        assertThat(forBo.user()).isEqualTo("ann");
        assertThat(forBo.onBehalfOf()).contains("bo");
    }

    @Test
    void aUserIdMayBeActedForAlthoughItLooksLikeAKey() {
        String userId = "99999999-2222-3333-4444-555555555555";
        Credentials forHer = Credentials.of(SecretKind.API_PASSWORD, KEY, "ann", "s".toCharArray())
                .onBehalfOf(userId);
        assertThat(forHer.qualifiedUserName()).isEqualTo("[" + KEY + "][" + userId + "]ann");
        assertThat(forHer.kind()).isEqualTo(SecretKind.API_PASSWORD);
        assertThat(forHer.onBehalfOf("cy").qualifiedUserName()).isEqualTo("[" + KEY + "][cy]ann");
        assertThat(Credentials.appPassword(KEY, forHer.qualifiedUserName(), "s".toCharArray())
                        .onBehalfOf())
                .contains(userId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a]b", "[bo]"})
    void refusesToActForNobody(String user) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Credentials.appPassword(KEY, "ann", "s".toCharArray()).onBehalfOf(user))
                .withMessage(
                        "The user to send on behalf of is blank or has brackets: give the bare e-mail address or user id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]ann", "[ ]ann", "[bo][cy]ann"})
    void refusesBracketsThatNameNobodyOrTooMany(String userName) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.appPassword(KEY, userName, "s".toCharArray()))
                .withMessage(
                        "User name has brackets that name nobody, or too many of them: give 'user' or '[on-behalf-of]user'");
    }
}
