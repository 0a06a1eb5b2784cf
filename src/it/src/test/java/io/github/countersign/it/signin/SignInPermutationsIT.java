package io.github.countersign.it.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.SoapVersion;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.MockUser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of putting a UsernameToken into the header, at two doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInPermutationsIT {

    private static final String KEY = "11111111-2222-3333-4444-555555555555";
    private static final MockUser SAM = MockUser.of("sam@example.com", "Sam", "p<&>\"' \u00DF\uD83D\uDE00");
    private static final MockUser ANN = MockUser.of("ann@example.com", "Ann", "unused");
    private static final Credentials PLAIN =
            Credentials.appPassword(KEY, SAM.email(), SAM.password().toCharArray());

    private final Map<SoapVersion, Wss4jEndpoint> withTimestamp = new EnumMap<>(SoapVersion.class);
    private final Map<SoapVersion, Wss4jEndpoint> withoutTimestamp = new EnumMap<>(SoapVersion.class);
    private MockDocuSign docusign;

    @BeforeAll
    void open() {
        docusign = MockDocuSign.builder().integratorKey(KEY).user(SAM).user(ANN).start();
        Map<String, String> passwords = Map.of(
                "[" + KEY + "]sam@example.com", SAM.password(),
                "[" + KEY + "][ann@example.com]sam@example.com", SAM.password());
        for (SoapVersion version : SoapVersion.values()) {
            withTimestamp.put(version, new Wss4jEndpoint(version, "UsernameToken Timestamp", passwords));
            withoutTimestamp.put(version, new Wss4jEndpoint(version, "UsernameToken", passwords));
        }
    }

    @AfterAll
    void close() {
        docusign.close();
        withTimestamp.values().forEach(Wss4jEndpoint::close);
        withoutTimestamp.values().forEach(Wss4jEndpoint::close);
    }

    static Stream<Permutation> permutations() {
        List<Permutation> all = new ArrayList<>();
        for (Route route : Route.values()) {
            for (SoapVersion version : SoapVersion.values()) {
                for (int bits = 0; bits < 8; bits++) {
                    all.add(new Permutation(route, version, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("permutations")
    void isLetInByTheMock(Permutation permutation) {
        assertThat(permutation.ping(docusign.api(), credentials(permutation))).isTrue();

        List<MockRequest> requests = docusign.requests();
        MockRequest request = requests.get(requests.size() - 1);
        assertThat(request.integratorKey()).isEqualTo(KEY);
        assertThat(request.userName()).isEqualTo(SAM.email());
        assertThat(request.signIn())
                .contains(">" + credentials(permutation).qualifiedUserName() + "<")
                .contains(permutation.passwordType() ? "#PasswordText\">" : "<wsse:Password>");
    }

    @ParameterizedTest
    @MethodSource("permutations")
    void isLetInByWss4j(Permutation permutation) {
        Wss4jEndpoint endpoint =
                (permutation.timestamp() ? withTimestamp : withoutTimestamp).get(permutation.version());

        assertThat(permutation.ping(endpoint.address(), credentials(permutation)))
                .isTrue();

        assertThat(endpoint.takeCallers())
                .containsExactly(credentials(permutation).qualifiedUserName());
    }

    /** The doors of WSS4J are no open ones. */
    @ParameterizedTest
    @EnumSource
    void wss4jLetsNobodyInWithAnotherKey(Route route) {
        Wss4jEndpoint endpoint = withoutTimestamp.get(SoapVersion.SOAP_1_1);
        Permutation permutation = new Permutation(route, SoapVersion.SOAP_1_1, false, true, false);
        Credentials stranger = Credentials.appPassword(
                "99999999-2222-3333-4444-555555555555",
                SAM.email(),
                SAM.password().toCharArray());

        assertThatThrownBy(() -> permutation.ping(endpoint.address(), stranger)).hasMessageContaining("security");

        assertThat(endpoint.takeCallers()).isEmpty();
    }

    private static Credentials credentials(Permutation permutation) {
        return permutation.onBehalfOf() ? PLAIN.onBehalfOf(ANN.email()) : PLAIN;
    }
}
