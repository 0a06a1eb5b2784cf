package io.github.countersign.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.credentials.Credentials;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final String SECRET = "a<b>&\"c'é";

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECRET,
                "a&lt;b&gt;&amp;\"c'é",
                "a&lt;b&gt;&amp;&quot;c&#39;é",
                "a&#60;b&#62;&#38;&#34;c&#39;&#233;",
                "a<b>&\\\"c'\\u00e9"
            })
    void masksTheSecretAsItIsAndAsEveryFormWritesIt(String echoed) {
        Credentials credentials = Credentials.appPassword("KEY-1", "ann", SECRET.toCharArray());
        assertThat(new Redaction(Optional.of(credentials)).show("you sent " + echoed + "!", 100))
                .isEqualTo("you sent ***!");
        assertThat(new Redaction(Optional.empty(), List.of("other", SECRET)).show("you sent " + echoed + "!", 100))
                .isEqualTo("you sent ***!");
    }

    @Test
    void showsNothingIfItCannotKnowTheSecret() {
        Credentials credentials = Credentials.appPassword("KEY-1", "ann", () -> {
            throw new IllegalStateException("sealed");
        });
        assertThat(new Redaction(Optional.of(credentials)).show("anything", 100))
                .isEqualTo("(not shown, since the secret to be masked in it could not be had)");
    }
}
