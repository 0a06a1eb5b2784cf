package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockUser;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class SignInPropertyTest {

    @Property(tries = 200)
    void anyKeyUserAndPasswordThatXmlCanCarrySignIn(
            @ForAll("bracketless") String key, @ForAll("bracketless") String user, @ForAll("xmlText") String password) {
        try (MockDocuSign docusign = MockDocuSign.builder()
                .integratorKey(key)
                .user(MockUser.of(user, "Ann", password))
                .start()) {
            assertThat(Wire.call(docusign, "Ping", Wire.ping()).statusCode()).isEqualTo(200);
            assertThat(docusign.requests().get(0).userName()).isEqualTo(user);
            assertThat(docusign.requests().get(0).integratorKey()).isEqualTo(key);

            String other = Wire.token("[" + key + "]" + user, password + "x");
            assertThat(Wire.post(docusign, "Ping", Wire.envelope(other, Wire.ping()))
                            .statusCode())
                    .isEqualTo(500);
        }
    }

    @Provide
    Arbitrary<String> bracketless() {
        return xmlText().map(text -> text.replace('[', '(').replace(']', ')')).filter(text -> !text.isBlank());
    }

    /** Every character of XML 1.0, those that need care more often than the rest, and pairs beyond the basic plane. */
    @Provide
    Arbitrary<String> xmlText() {
        Arbitrary<String> characters = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.chars().range(' ', '~').map(String::valueOf)),
                Tuple.of(2, Arbitraries.of("&", "<", ">", "'", "\"", "]]>", "\t", "\n", "\r", " ", "İ", "ı", "€")),
                Tuple.of(1, Arbitraries.chars().range('\u00A0', '\uD7FF').map(String::valueOf)),
                Tuple.of(1, Arbitraries.chars().range('\uE000', '\uFFFD').map(String::valueOf)),
                Tuple.of(1, Arbitraries.integers().between(0x10000, 0x10FFFF).map(Character::toString)));
        return characters.list().ofMinSize(1).ofMaxSize(40).map(parts -> String.join("", parts));
    }
}
