package io.github.countersign.it.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.countersign.DocuSignClient;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.CredentialsReport;
import io.github.countersign.credentials.CredentialsReport.Check;
import io.github.countersign.credentials.CredentialsReport.Item;
import io.github.countersign.credentials.CredentialsReport.Verdict;
import io.github.countersign.credentials.SecretKind;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.DocuSignException;
import io.github.countersign.error.IntegratorKeyException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.RateLimitedException;
import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MagicNames;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockSite;
import io.github.countersign.mock.SignInGuesses;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to be refused, at a mock that plays production: what the exception says, and what the check of the credentials says. */
class RefusalsIT {

    private static final String UNKNOWN_KEY = "99999999-2222-3333-4444-555555555555";
    private static MockDocuSign docusign;

    @BeforeAll
    static void start() {
        docusign = MockDocuSign.builder()
                .site(MockSite.PRODUCTION)
                .integratorKey("11111111-2222-3333-4444-555555555555")
                .start();
    }

    @AfterAll
    static void stop() {
        docusign.close();
    }

    static Stream<Refusal> refusals() {
        String promotion =
                "is unknown or disabled there. A key works on the demo site only until its promotion to production is approved: "
                        + "check the environment, then Apps and Keys in the account's settings. "
                        + "The service said: \"The specified integration key was not found or is disabled\"";
        String user = docusign.userName();
        return Stream.of(
                new Refusal(
                        of(UNKNOWN_KEY, user),
                        IntegratorKeyException.class,
                        "Ping at 127.0.0.1: integrator key " + UNKNOWN_KEY + " was refused, it " + promotion,
                        Item.KEY),
                new Refusal(
                        of(MagicNames.DEMO_ONLY_KEY, user),
                        IntegratorKeyException.class,
                        "Ping at 127.0.0.1: integrator key " + MagicNames.DEMO_ONLY_KEY + " was refused, it "
                                + promotion,
                        Item.KEY),
                new Refusal(
                        of(MagicNames.DISABLED_KEY, user),
                        IntegratorKeyException.class,
                        "Ping at 127.0.0.1: integrator key " + MagicNames.DISABLED_KEY + " was refused, it "
                                + promotion,
                        Item.KEY),
                new Refusal(
                        Credentials.appPassword(docusign.integratorKey(), user, "wrong".toCharArray()),
                        AuthenticationException.class,
                        "Ping at 127.0.0.1: the App Password of s***@example.com was refused. "
                                + "Check that the user exists on this host (demo and production have separate users and secrets)",
                        Item.SECRET),
                new Refusal(
                        Credentials.of(
                                SecretKind.ACCOUNT_PASSWORD,
                                docusign.integratorKey(),
                                MagicNames.EXPIRED_PASSWORD,
                                docusign.password().toCharArray()),
                        AuthenticationException.class,
                        "The vendor is ending account passwords for SOAP, and this may be why: "
                                + "create an App Password in the user's profile and use that.",
                        Item.SECRET),
                new Refusal(
                        of(MagicNames.CLOSED),
                        PermissionException.class,
                        "\"The UserID does not have a valid membership in this Account.\"",
                        Item.ACCOUNT),
                new Refusal(
                        of(MagicNames.API_OFF),
                        PermissionException.class,
                        "that API access is on for the account, and that the envelope belongs to it. "
                                + "The service said: \"This Account lacks sufficient permissions\"",
                        Item.API_PERMISSION),
                new Refusal(
                        of(MagicNames.AT_HOURLY_LIMIT),
                        RateLimitedException.class,
                        "\"The maximum number of hourly API invocations has been exceeded\"",
                        Item.CALL_LIMIT),
                new Refusal(
                        of(MagicNames.WITHOUT_SOBO).onBehalfOf(user),
                        PermissionException.class,
                        "The call was on behalf of s***@example.com: the signed-in user needs the permission "
                                + "\"Send On Behalf Of Rights (API)\", and the other one has to be an active member of the same account.",
                        Item.API_PERMISSION),
                new Refusal(
                        of(user).onBehalfOf(MagicNames.OUTSIDER),
                        PermissionException.class,
                        "Could not resolve SendOnBehalfOf user.",
                        Item.API_PERMISSION));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isToldWithItsReasonAndTheOneItemThatIsWrong(Refusal refusal) {
        for (URI address : List.of(docusign.api(), docusign.dsapi())) {
            // Another client for the report: after some refusals a client makes no more calls for a while.
            try (DocuSignClient client = client(address, refusal.credentials()).build();
                    DocuSignClient doctor =
                            client(address, refusal.credentials()).build()) {
                assertThat(catchThrowableOfType(refusal.type(), client::ping))
                        .hasMessageContaining(refusal.message())
                        .hasMessageNotContaining(docusign.password());

                CredentialsReport report = doctor.verifyCredentials();

                assertThat(report.checks())
                        .filteredOn(check -> check.verdict() == Verdict.WRONG)
                        .extracting(Check::item)
                        .containsExactly(refusal.wrong());
                assertThat(report.toString())
                        .contains("connection: right. ")
                        .doesNotContain(docusign.password(), docusign.userName());
            }
        }
    }

    @Test
    void aTimestampFromAWrongClockIsToldFromAWrongSecret() {
        MockClock hourBehind = MockClock.standing(Instant.now().minus(Duration.ofHours(1)));
        try (MockDocuSign strict = MockDocuSign.builder()
                        .clock(hourBehind)
                        .guesses(Guesses.likeliest()
                                .withSignIn(SignInGuesses.likeliest().withTimestampEnforced(true)))
                        .start();
                DocuSignClient client = DocuSignClient.builder()
                        .endpoint(strict.api())
                        .accountId(strict.accountId())
                        .signIn(SignIn.SOAP_HEADER.withTimestamp(Duration.ofMinutes(5)))
                        .credentials(Credentials.appPassword(
                                strict.integratorKey(),
                                strict.userName(),
                                strict.password().toCharArray()))
                        .build()) {
            CredentialsReport report = client.verifyCredentials();
            Check clock = report.check(Item.CLOCK).orElseThrow();

            assertThat(clock.verdict()).as(report.toString()).isEqualTo(Verdict.WRONG);
            assertThat(clock.finding()).contains("Message Expired");
            assertThat(clock.nextStep()).isEqualTo("Set the clock of this machine, or leave the timestamp out.");
        }
    }

    @Test
    void theAccountOfSomebodyElseIsToldFromAMissingRight() {
        try (DocuSignClient client = client(docusign.api(), of(docusign.userName()))
                .accountId("00000000-0000-0000-0000-000000000009")
                .build()) {
            Check account = client.verifyCredentials().check(Item.ACCOUNT).orElseThrow();
            assertThat(account.verdict()).isEqualTo(Verdict.WRONG);
            assertThat(account.nextStep())
                    .isEqualTo("Take the account id from the console of 127.0.0.1, or let discover() find it.");
        }
    }

    private static Credentials of(String user) {
        return of(docusign.integratorKey(), user);
    }

    private static Credentials of(String key, String user) {
        return Credentials.appPassword(key, user, docusign.password().toCharArray());
    }

    private static DocuSignClient.Builder client(URI address, Credentials credentials) {
        return DocuSignClient.builder()
                .endpoint(address)
                .accountId(docusign.accountId())
                .credentials(credentials);
    }

    private record Refusal(
            Credentials credentials, Class<? extends DocuSignException> type, String message, Item wrong) {}
}
