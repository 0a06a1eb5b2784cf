package io.github.countersign.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.DocuSignClient;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.HttpHeaderSignIn;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockDocuSignBuilder;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.SignInGuesses;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever key, user and secret are made of: they sign in as they are, or are refused here with a reason. */
class AnyIdentityIT {

    @Property(tries = 25)
    void signsInUnchangedInEveryFormOrIsRefusedHereWithAReason(@ForAll("identities") List<Identity> identities) {
        List<Identity> accepted = new ArrayList<>();
        for (Identity identity : identities) {
            String refusal = identity.refusal();
            assertThat(refusal).isNotNull();
            if (refusal.isEmpty() && accepted.stream().noneMatch(identity::isSameUserAs)) {
                accepted.add(identity);
            } else if (!refusal.isEmpty()) {
                assertThat(refusal)
                        .matches(
                                "(?s)(Integrator key|User name|The secret) .*(give|copy it again|empty|XML cannot carry).*");
            }
        }
        assertThat(accepted).isNotEmpty();
        try (MockDocuSign docusign = mockOf(accepted)) {
            signIn(docusign, docusign.api(), SignIn.SOAP_HEADER, accepted);
            signIn(docusign, docusign.dsapi(), HttpHeaderSignIn.XML, accepted);
            signIn(docusign, docusign.dsapi(), HttpHeaderSignIn.JSON, accepted);
        }
    }

    private static void signIn(MockDocuSign docusign, URI address, SignIn form, List<Identity> identities) {
        try (DocuSignClient client = DocuSignClient.builder()
                .callLimits(CallLimits.none())
                .endpoint(address)
                .accountId(docusign.accountId())
                .signIn(form)
                .credentials(Credentials.appPassword("unused", "unused", new char[] {'x'}))
                .build()) {
            for (Identity identity : identities) {
                assertThat(client.with(identity.credentials()).ping()).isTrue();
                List<MockRequest> requests = docusign.requests();
                MockRequest last = requests.get(requests.size() - 1);
                assertThat(last.integratorKey()).isEqualTo(identity.key());
                assertThat(last.userName()).isEqualTo(identity.user());
            }
        }
    }

    /** Takes each secret as it is and no other: what came in changed is not let in. */
    private static MockDocuSign mockOf(List<Identity> identities) {
        MockDocuSignBuilder mock = MockDocuSign.builder()
                .guesses(
                        Guesses.likeliest().withSignIn(SignInGuesses.likeliest().withJsonHeader(true)));
        for (Identity identity : identities) {
            mock.integratorKey(identity.key()).user(MockUser.of(identity.user(), "Somebody", identity.secret()));
        }
        return mock.start();
    }

    @Provide
    Arbitrary<List<Identity>> identities() {
        return Combinators.combine(text(), text().filter(name -> !name.startsWith("[")), text())
                .as(Identity::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(40);
    }

    /** Mostly what XML can carry, with all that means something in XML, JSON and HTTP, and now and then what it cannot. */
    private static Arbitrary<String> text() {
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.strings().withCharRange(' ', '~').ofLength(1)),
                Tuple.of(
                        20,
                        Arbitraries.of(
                                "<", ">", "&", "\"", "'", "\\", "\t", "\n", "\r", "\r\n", " ", ":", "]]>", "\u0085",
                                "\u2028", "%0d")),
                Tuple.of(20, Arbitraries.integers().between(0x80, 0xD7FF).map(Character::toString)),
                Tuple.of(10, Arbitraries.integers().between(0x10000, 0x10FFFF).map(Character::toString)),
                Tuple.of(1, Arbitraries.of("\u0000", "\u001F", "\uFFFE", "\uD800", "\uDC00", "[", "]")));
        return pieces.list().ofMaxSize(25).map(list -> String.join("", list));
    }

    private record Identity(String key, String user, String secret) {

        Credentials credentials() {
            return Credentials.appPassword(key, user, secret.toCharArray());
        }

        /** Why it cannot be sent, empty if it can. */
        String refusal() {
            try {
                return credentials().user().isEmpty() ? "no user" : "";
            } catch (IllegalArgumentException e) {
                return e.getMessage();
            }
        }

        boolean isSameUserAs(Identity other) {
            return user.equalsIgnoreCase(other.user);
        }
    }
}
