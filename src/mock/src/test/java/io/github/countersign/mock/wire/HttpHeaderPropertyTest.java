package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.SignInGuesses;
import java.net.http.HttpResponse;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HttpHeaderPropertyTest {

    private static HttpResponse<String> ping(MockDocuSign docusign, String header) {
        return Wire.post(docusign.dsapi(), Wire.API, "Ping", header, Wire.envelope("", Wire.ping()));
    }

    @Property(tries = 150)
    void anyKeyUserAndPasswordSurviveTheXmlForm(
            @ForAll("bracketless") String key, @ForAll("bracketless") String user, @ForAll("xmlText") String password) {
        try (MockDocuSign docusign = start(key, user, password)) {
            assertThat(ping(docusign, Wire.header(docusign)).statusCode()).isEqualTo(200);
            assertThat(docusign.requests().get(0).userName()).isEqualTo(user);
            assertThat(docusign.requests().get(0).integratorKey()).isEqualTo(key);
            assertThat(ping(docusign, Wire.header(key, user, password + "x", ""))
                            .statusCode())
                    .isEqualTo(500);
        }
    }

    @Property(tries = 150)
    void anyKeyUserAndPasswordSurviveTheJsonForm(
            @ForAll("bracketless") String key, @ForAll("bracketless") String user, @ForAll("xmlText") String password) {
        String json = "{\"Username\":\"%s\",\"Password\":\"%s\",\"IntegratorKey\":\"%s\"}"
                .formatted(escaped(user), escaped(password), escaped(key));
        try (MockDocuSign docusign = start(key, user, password)) {
            assertThat(ping(docusign, json).statusCode()).isEqualTo(200);
            assertThat(docusign.requests().get(0).userName()).isEqualTo(user);
        }
    }

    @Property(tries = 300)
    void noHeaderWhateverItIsMakesADefectOrShowsWhatItDoesNotKnow(@ForAll("headers") String header) {
        try (MockDocuSign docusign = start("KEY", "ann@example.com", "secret")) {
            HttpResponse<String> reply = ping(docusign, header);

            assertThat(reply.body()).doesNotContain("soap:Server");
            assertThat(docusign.requests().get(0).signIn()).doesNotContain("canary");
        }
    }

    private static MockDocuSign start(String key, String user, String password) {
        return MockDocuSign.builder()
                .integratorKey(key)
                .user(MockUser.of(user, "Ann", password))
                .guesses(
                        Guesses.likeliest().withSignIn(SignInGuesses.likeliest().withJsonHeader(true)))
                .start();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append("\\u%04x".formatted((int) c));
        }
        return out.toString();
    }

    @Provide
    Arbitrary<String> bracketless() {
        return new SignInPropertyTest().bracketless();
    }

    @Provide
    Arbitrary<String> xmlText() {
        return new SignInPropertyTest().xmlText();
    }

    /** Pieces of both forms in any order, with a secret where none should be shown. */
    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of(
                        "<DocuSignCredentials>",
                        "</DocuSignCredentials>",
                        "<Password>canary</Password>",
                        "<Password>",
                        "</Password>",
                        "<X canary='canary'>canary</X>",
                        "<![CDATA[canary]]>",
                        "<!--canary-->",
                        "<?canary canary?>",
                        "&#x2028;",
                        "{",
                        "}",
                        "\"Password\"",
                        "\"canary\"",
                        ":",
                        ",",
                        "[",
                        "=",
                        " ")
                .list()
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces));
    }
}
