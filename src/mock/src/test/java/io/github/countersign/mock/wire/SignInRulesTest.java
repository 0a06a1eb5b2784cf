package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MagicNames;
import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockDocuSignBuilder;
import io.github.countersign.mock.MockKey;
import io.github.countersign.mock.MockPassword;
import io.github.countersign.mock.MockRight;
import io.github.countersign.mock.MockSite;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.SignInGuesses;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:20:30Z");
    private static final String OTHER_ACCOUNT = "0b0b0b0b-0000-4000-8000-00000000000b";
    private static final String NO_KEY = "The specified integration key was not found or is disabled";
    private static final String NO_USER = "One or both of Username and Password are invalid.";
    private static final String NO_RIGHT = "This user lacks sufficient permissions to access this resource.";
    private static final String NO_OTHER = NO_RIGHT + " Could not resolve SendOnBehalfOf user.";

    /** What the caller gets to read, the same in both forms and both SOAP versions; empty if he may come in. */
    private static String refusal(MockDocuSign docusign, String key, String other, String user, String password) {
        String brackets = other.isEmpty() ? "" : "[" + other + "]";
        String token = Wire.token("[" + key + "]" + brackets + user, password);
        String header = Wire.header(key, brackets + user, password, "");

        String inToken = text(Wire.post(docusign, "Ping", Wire.envelope(token, Wire.ping())), "faultstring");
        String inHeader = text(
                Wire.post(docusign.dsapi(), Wire.API, "Ping", header, Wire.envelope("", Wire.ping())), "faultstring");
        String inToken12 = text(
                Wire.post12(docusign.api(), Wire.API, "Ping", null, Wire.envelope(Wire.SOAP12, token, Wire.ping())),
                "Text");
        String inHeader12 = text(
                Wire.post12(docusign.dsapi(), Wire.API, "Ping", header, Wire.envelope(Wire.SOAP12, "", Wire.ping())),
                "Text");
        assertThat(inHeader).isEqualTo(inToken);
        assertThat(inToken12).isEqualTo(inToken);
        assertThat(inHeader12).isEqualTo(inToken);
        return inToken;
    }

    private static String refusal(MockDocuSign docusign, String user, String password) {
        return refusal(docusign, docusign.integratorKey(), "", user, password);
    }

    private static String text(HttpResponse<String> reply, String element) {
        return reply.statusCode() == 200 ? "" : Wire.text(reply.body(), element);
    }

    private static String reason(MockDocuSign docusign) {
        return String.valueOf(
                docusign.requests().get(docusign.requests().size() - 1).reason());
    }

    private static MockDocuSignBuilder standing() {
        return MockDocuSign.builder().clock(MockClock.standing(NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "DEMO,       DEMO_ONLY, true",
        "DEMO,       PROMOTED,  true",
        "DEMO,       DISABLED,  false",
        "PRODUCTION, DEMO_ONLY, false",
        "PRODUCTION, PROMOTED,  true",
        "PRODUCTION, DISABLED,  false"
    })
    void aKeyWorksWhereItHasCome(MockSite site, MockKey.State state, boolean works) {
        try (MockDocuSign docusign = MockDocuSign.builder()
                .site(site)
                .integratorKey(new MockKey("KEY", state))
                .start()) {
            assertThat(refusal(docusign, docusign.userName(), docusign.password()))
                    .isEqualTo(works ? "" : NO_KEY);
            assertThat(reason(docusign))
                    .isEqualTo(works ? "null" : "The key is %s, and the mock plays %s.".formatted(state, site));
        }
    }

    @Test
    void everyPasswordOfAUserSignsInUntilItsEnd() {
        MockUser ann = MockUser.of("ann@example.com", "Ann", "-")
                .withPasswords(
                        MockPassword.app("app"),
                        MockPassword.api("api"),
                        MockPassword.account("account").until(NOW.plusSeconds(60)));
        try (MockDocuSign docusign = standing().user(ann).start()) {
            assertThat(refusal(docusign, "ann@example.com", "app")).isEmpty();
            assertThat(refusal(docusign, "ann@example.com", "api")).isEmpty();
            assertThat(refusal(docusign, "ann@example.com", "account")).isEmpty();

            docusign.clock().advance(Duration.ofSeconds(60));

            assertThat(refusal(docusign, "ann@example.com", "account")).isEqualTo(NO_USER);
            assertThat(refusal(docusign, "ann@example.com", "app")).isEmpty();
        }
    }

    /** The right of the caller, the kind of his password, the other user, and what comes of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SEND_ON_BEHALF_OF               | app     | member@example.com   | yes
        SEND_ON_BEHALF_OF               | api     | member@example.com   | yes
        SEND_ON_BEHALF_OF               | account | MEMBER@EXAMPLE.COM   | yes
        SEND_ON_BEHALF_OF               | app     | 0a0a0a0a-0000-4000-8000-00000000000a | yes
        SEND_ON_BEHALF_OF               | app     | caller@example.com   | yes
        SEND_ON_BEHALF_OF               | app     | closed@example.com   | no other
        SEND_ON_BEHALF_OF               | app     | stranger@example.com | no other
        SEND_ON_BEHALF_OF               | app     | both@example.com     | yes
        SEND_ON_BEHALF_OF               | app     | nobody@example.com   | no other
        ADMINISTRATOR                   | app     | member@example.com   | yes
        ADMINISTRATOR                   | app     | closed@example.com   | no other
        ADMINISTRATOR                   | api     | member@example.com   | no right
        ADMINISTRATOR                   | account | member@example.com   | no right
        SEND_ON_BEHALF_OF ADMINISTRATOR | account | member@example.com   | yes
        ''                              | app     | member@example.com   | no right
        ''                              | account | nobody@example.com   | no right
        """)
    void sendingOnBehalfOfOthersTakesARightAndAnActiveMember(
            String rights, String password, String other, String outcome) {
        MockRight[] given = Arrays.stream(rights.split(" "))
                .filter(right -> !right.isEmpty())
                .map(MockRight::valueOf)
                .toArray(MockRight[]::new);
        try (MockDocuSign docusign = standing()
                .account(MockAccount.of("0c0c0c0c-0000-4000-8000-00000000000c", "First"))
                .account(MockAccount.of(OTHER_ACCOUNT, "Other"))
                .user(MockUser.of("caller@example.com", "Caller", "-")
                        .withRights(given)
                        .withPasswords(
                                MockPassword.app("app"), MockPassword.api("api"), MockPassword.account("account")))
                .user(new MockUser("0a0a0a0a-0000-4000-8000-00000000000a", "member@example.com", "Member", "m"))
                .user(MockUser.of("closed@example.com", "Closed", "c").closed())
                .user(MockUser.of("stranger@example.com", "Stranger", "s").withAccounts(OTHER_ACCOUNT))
                .user(MockUser.of("both@example.com", "Both", "b")
                        .withAccounts(OTHER_ACCOUNT, "0c0c0c0c-0000-4000-8000-00000000000c"))
                .start()) {
            assertThat(refusal(docusign, docusign.integratorKey(), other, "caller@example.com", password))
                    .isEqualTo(
                            switch (outcome) {
                                case "yes" -> "";
                                case "no right" -> NO_RIGHT;
                                default -> NO_OTHER;
                            });
        }
    }

    @Test
    void aClosedMembershipLetsNobodyIn() {
        try (MockDocuSign docusign = standing()
                .user(MockUser.of("ann@example.com", "Ann", "secret").closed())
                .start()) {
            assertThat(refusal(docusign, "ann@example.com", "secret"))
                    .isEqualTo("The UserID does not have a valid membership in this Account.");
            assertThat(refusal(docusign, "ann@example.com", "wrong")).isEqualTo(NO_USER);
        }
    }

    @Test
    void usedUpCallsComeBackWithTheNextFullHour() {
        try (MockDocuSign docusign = standing().start()) {
            docusign.useUpCalls();

            HttpResponse<String> reply = Wire.call(docusign, "Ping", Wire.ping());
            assertThat(Wire.text(reply.body(), "ErrorCode")).isEqualTo("207");
            docusign.clock().advance(Duration.ofMinutes(39).plusSeconds(29));
            assertThat(refusal(docusign, docusign.userName(), docusign.password()))
                    .isEqualTo("The maximum number of hourly API invocations has been exceeded");
            docusign.clock().advance(Duration.ofSeconds(1));
            assertThat(refusal(docusign, docusign.userName(), docusign.password()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        expired@mock.invalid |                                               | User_Authentication_Failed | One or both of Username and Password are invalid.
        closed@mock.invalid  |                                               | User_Lacks_Membership | The UserID does not have a valid membership in this Account.
        noapi@mock.invalid   |                                               | 111 | This Account lacks sufficient permissions
        limit@mock.invalid   |                                               | 207 | The maximum number of hourly API invocations has been exceeded
                             | DEAD-00000000-0000-0000-0000-000000000000     | 3   | The specified integration key was not found or is disabled
        """)
    void aMagicNameFailsInItsWayWithoutSetUp(String user, String key, String code, String text) {
        try (MockDocuSign docusign = MockDocuSign.start()) {
            String token = Wire.token(
                    "[" + (key == null ? docusign.integratorKey() : key) + "]"
                            + (user == null ? docusign.userName() : user),
                    docusign.password());

            String reply = Wire.post(docusign, "Ping", Wire.envelope(token, Wire.ping()))
                    .body();

            assertThat(Wire.text(reply, "ErrorCode")).isEqualTo(code);
            assertThat(Wire.text(reply, "faultstring")).isEqualTo(text);
        }
    }

    @Test
    void theOtherMagicNamesFailInOneRoleAlone() {
        try (MockDocuSign docusign = MockDocuSign.start();
                MockDocuSign production =
                        MockDocuSign.builder().site(MockSite.PRODUCTION).start()) {
            String key = docusign.integratorKey();
            String password = docusign.password();
            String user = docusign.userName();

            assertThat(refusal(docusign, MagicNames.WITHOUT_SOBO, password)).isEmpty();
            assertThat(refusal(docusign, key, user, MagicNames.WITHOUT_SOBO, password))
                    .isEqualTo(NO_RIGHT);
            assertThat(refusal(docusign, MagicNames.OUTSIDER, password)).isEmpty();
            assertThat(refusal(docusign, key, MagicNames.OUTSIDER, user, password))
                    .isEqualTo(NO_OTHER);
            assertThat(refusal(docusign, key, MagicNames.CLOSED, user, password))
                    .isEqualTo(NO_OTHER);
            assertThat(refusal(docusign, MagicNames.DEMO_ONLY_KEY, "", user, password))
                    .isEmpty();
            assertThat(refusal(production, MagicNames.DEMO_ONLY_KEY, "", user, password))
                    .isEqualTo(NO_KEY);
        }
    }

    @Test
    void aUserOfTwoAccountsWorksInBothAndInNoOther() {
        String first = "0c0c0c0c-0000-4000-8000-00000000000c";
        MockUser ann = MockUser.of("ann@example.com", "Ann", "secret").withAccounts(OTHER_ACCOUNT, first);
        try (MockDocuSign docusign = standing()
                .account(MockAccount.of(first, "First"))
                .account(MockAccount.of(OTHER_ACCOUNT, "Other"))
                .user(ann)
                .start()) {
            assertThat(create(docusign, first).statusCode()).isEqualTo(200);
            assertThat(create(docusign, OTHER_ACCOUNT).statusCode()).isEqualTo(200);
            assertThat(Wire.text(
                            create(docusign, "00000000-0000-0000-0000-000000000001")
                                    .body(),
                            "ErrorCode"))
                    .isEqualTo("Account_Does_Not_Exist_In_System");
            String found = Wire.call(
                            docusign,
                            "RequestStatuses",
                            "<RequestStatuses xmlns='%s'><EnvelopeStatusFilter><AccountId>%s</AccountId></EnvelopeStatusFilter></RequestStatuses>"
                                    .formatted(Wire.API, first))
                    .body();
            assertThat(Wire.text(found, "ResultSetSize")).isEqualTo("1");
        }
    }

    private static HttpResponse<String> create(MockDocuSign docusign, String account) {
        return Wire.call(
                docusign,
                "CreateEnvelope",
                "<CreateEnvelope xmlns='%s'><Envelope><AccountId>%s</AccountId></Envelope></CreateEnvelope>"
                        .formatted(Wire.API, account));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-24T10:20:30Z         | 2026-11-24T10:25:30Z          | null
        2026-11-24T10:25:30Z         | 2026-11-24T10:30:30Z          | null
        2026-11-24T10:25:31Z         | 2026-11-24T10:30:30Z          | Message Expired: the Timestamp was created at 2026-11-24T10:25:31Z, and it is only 2026-11-24T10:20:30Z.
        2026-11-24T16:05:30+05:45    | 2026-11-24T16:00:30.000+05:45 | null
        2026-11-24T10:00:00Z         | 2026-11-24T10:15:29.999Z      | Message Expired: the Timestamp expired at 2026-11-24T10:15:29.999Z, and it is 2026-11-24T10:20:30Z.
        2026-11-24T10:20:30          | 2026-11-24T10:25:30Z          | Message Expired: Created of the Timestamp is no time with a zone.
        """)
    void aTimestampIsLookedAtWhenAsked(String created, String expires, String reason) {
        String wsu = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
        String timestamp = "<u:Timestamp xmlns:u='%s'><u:Created>%s</u:Created><u:Expires>%s</u:Expires></u:Timestamp>"
                .formatted(wsu, created, expires);
        Guesses enforcing =
                Guesses.likeliest().withSignIn(SignInGuesses.likeliest().withTimestampEnforced(true));
        try (MockDocuSign strict = standing().guesses(enforcing).start();
                MockDocuSign usual = standing().start()) {
            String header = Wire.token(strict).replace("<wsse:UsernameToken>", timestamp + "<wsse:UsernameToken>");

            HttpResponse<String> reply = Wire.post(strict, "Ping", Wire.envelope(header, Wire.ping()));

            assertThat(reason(strict)).isEqualTo(reason);
            assertThat(text(reply, "faultstring")).isEqualTo(reason.equals("null") ? "" : "Message Expired");
            assertThat(Wire.post(strict, "Ping", Wire.envelope(Wire.token(strict), Wire.ping()))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Wire.post(usual, "Ping", Wire.envelope(header, Wire.ping()))
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
