package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.Guesses;
import io.github.countersign.mock.MagicNames;
import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockPassword;
import io.github.countersign.mock.MockRequest;
import io.github.countersign.mock.MockRequest.Outcome;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.SignInGuesses;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountManagementTest {

    private static final String NS = "http://www.docusign.net/API/AccountManagement";
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final MockUser ANN = MockUser.of("ann@example.com", "Ann", "unused")
            .withPasswords(
                    MockPassword.app("app canary"),
                    MockPassword.account("account canary").until(NOW.plus(Duration.ofDays(1))));
    private static final MockUser BO = MockUser.of("bo@example.com", "Bo", "bo").closed();

    private final MockDocuSign docusign = MockDocuSign.builder()
            .user(ANN)
            .user(BO)
            .clock(MockClock.standing(NOW))
            .start();

    @AfterEach
    void close() {
        assertThat(docusign.requests().toString()).doesNotContain("canary");
        docusign.close();
    }

    private String header(String password) {
        return Wire.header(docusign.integratorKey(), "ann@example.com", password, "");
    }

    private HttpResponse<String> call(String header, String operation, String content) {
        return Wire.post(
                docusign.accountManagement(),
                NS,
                operation,
                header,
                Wire.envelope("", "<%1$s xmlns='%2$s'>%3$s</%1$s>".formatted(operation, NS, content)));
    }

    private String result(String operation, String content) {
        HttpResponse<String> reply = call(header("app canary"), operation, content);
        assertThat(reply.statusCode()).isEqualTo(200);
        return reply.body();
    }

    private String encryptedPassword(String password) {
        return Wire.text(call(header(password), "GetEncryptedPassword", "").body(), "EncryptedPassword");
    }

    private boolean signsIn(String password) {
        return call(header(password), "Ping", "").statusCode() == 200;
    }

    private MockRequest last() {
        return docusign.requests().get(docusign.requests().size() - 1);
    }

    @Test
    void pingIsForThoseWhoSignIn() {
        assertThat(Wire.text(result("Ping", ""), "PingResult")).isEqualTo("true");
        assertThat(Wire.post12(
                                docusign.accountManagement(),
                                NS,
                                "Ping",
                                header("app canary"),
                                Wire.envelope(Wire.SOAP12, "", "<Ping xmlns='%s'/>".formatted(NS)))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = call(header("wrong"), "Ping", "");
        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(Wire.text(refused.body(), "faultstring"))
                .isEqualTo("One or both of Username and Password are invalid.");
    }

    @Test
    void aTokenIsNoSignInHere() {
        HttpResponse<String> reply = Wire.post(
                docusign.accountManagement(),
                NS,
                "Ping",
                null,
                Wire.envelope(Wire.token(docusign), "<Ping xmlns='%s'/>".formatted(NS)));

        assertThat(Wire.text(reply.body(), "ErrorReason"))
                .isEqualTo("The specified integration key was not found or is disabled. "
                        + "An Integrator key was not specified.");
    }

    @Test
    void theAccountHasANameAndACountOfSentEnvelopes() {
        String question = "<AccountId>%s</AccountId>".formatted(docusign.accountId());

        String reply = result("GetAccountInformation", question);

        assertThat(Wire.text(reply, "Success")).isEqualTo("true");
        assertThat(Wire.text(reply, "AccountName")).isEqualTo("Test Account");
        assertThat(Wire.text(reply, "CurrentBillingPeriodEnvelopesSent")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"ann@example.com, Active", "ANN@example.com, Active", "bo@example.com, Closed"})
    void aMemberHasAStatus(String email, String status) {
        String reply = result(
                "CheckAccountMember",
                "<AccountId>%s</AccountId><Email>%s</Email>".formatted(docusign.accountId(), email));

        assertThat(Wire.text(reply, "Status")).isEqualTo(status);
        assertThat(Wire.text(reply, "UserId")).isEqualTo(status.equals("Active") ? ANN.userId() : BO.userId());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GetAccountInformation | <AccountId>x</AccountId>             | Invalid_Account_ID     | The account is none of the calling user's.
        GetAccountInformation | ''                                   | Invalid_Account_ID     | The account is none of the calling user's.
        CheckAccountMember    | <Email>ann@example.com</Email>       | Invalid_Account_ID     | The account is none of the calling user's.
        CheckAccountMember    | <AccountId>%s</AccountId>            | Invalid_Account_Member | Nobody with this e-mail address is a member of the account.
        CheckAccountMember    | <AccountId>%s</AccountId><Email>outsider@mock.invalid</Email> | Invalid_Account_Member | Nobody with this e-mail address is a member of the account.
        ChangePassword        | ''                                   | Member_Password_Blank  | The new password is empty.
        ChangePassword        | <ChangePasswordArg><EmailAddress>ann@example.com</EmailAddress><OldPassword>canary</OldPassword><NewPassword>new canary</NewPassword></ChangePasswordArg> | Invalid_Login | The e-mail address or the old password is not that of the calling user.
        ChangePassword        | <ChangePasswordArg><EmailAddress>ann@example.com</EmailAddress><OldPassword>app canary</OldPassword><NewPassword>new canary</NewPassword></ChangePasswordArg> | Invalid_Login | The e-mail address or the old password is not that of the calling user.
        ChangePassword        | <ChangePasswordArg><EmailAddress>bo@example.com</EmailAddress><OldPassword>account canary</OldPassword><NewPassword>new canary</NewPassword></ChangePasswordArg> | Invalid_Login | The e-mail address or the old password is not that of the calling user.
        """)
    void aFailureIsAResultThatSaysSo(String operation, String content, String code, String description) {
        String reply = result(operation, content.formatted(docusign.accountId()));

        assertThat(reply)
                .contains("<Success>false</Success><Error><ErrorCode>" + code + "</ErrorCode><Description>"
                        + description + "</Description></Error>");
        assertThat(last().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(last().fault()).isEqualTo(description);
    }

    @Test
    void theEncryptedPasswordSignsInWhereverAPasswordDoes() {
        String encrypted = encryptedPassword("account canary");

        assertThat(encrypted).doesNotContain("canary").isEqualTo(encryptedPassword("app canary"));
        assertThat(signsIn(encrypted)).isTrue();
        assertThat(Wire.post(
                                docusign,
                                "Ping",
                                Wire.envelope(
                                        Wire.token("[" + docusign.integratorKey() + "]ann@example.com", encrypted),
                                        Wire.ping()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theEncryptedPasswordEndsWithTheAccountPasswordAndTheAppPasswordDoesNot() {
        String encrypted = encryptedPassword("app canary");
        docusign.clock().advance(Duration.ofDays(1));

        assertThat(signsIn("account canary")).isFalse();
        assertThat(last().reason()).isEqualTo("The account password is right but past its end: use an App Password.");
        assertThat(signsIn(encrypted)).isFalse();
        assertThat(last().reason()).isEqualTo("The api password is right but past its end: use an App Password.");
        assertThat(signsIn("app canary")).isTrue();
    }

    @Test
    void aChangedPasswordTakesTheOldOneAndItsEncryptedFormWithIt() {
        String encrypted = encryptedPassword("account canary");

        String reply = result(
                "ChangePassword",
                "<ChangePasswordArg><EmailAddress>Ann@Example.com</EmailAddress><OldPassword>account canary</OldPassword>"
                        + "<NewPassword>new canary</NewPassword></ChangePasswordArg>");

        assertThat(Wire.text(reply, "Success")).isEqualTo("true");
        assertThat(signsIn("new canary")).isTrue();
        assertThat(signsIn("app canary")).isTrue();
        assertThat(signsIn("account canary")).isFalse();
        assertThat(signsIn(encrypted)).isFalse();
        assertThat(signsIn(encryptedPassword("new canary"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NO | ann@example.com      | Partner_Authentication_Failed | The specified integration key was not found or is disabled
           | nobody@example.com   | Invalid_Login                 | One or both of Username and Password are invalid.
           | closed@mock.invalid  | Invalid_Membership            | The UserID does not have a valid membership in this Account.
           | noapi@mock.invalid   | Not_Authorized                | This Account lacks sufficient permissions
           | limit@mock.invalid   | Hourly_API_Invocation_Limit_Exceeded | The maximum number of hourly API invocations has been exceeded
        """)
    void aSignInThatFailsIsAResultToo(String key, String user, String code, String description) {
        String header = Wire.header(key == null ? docusign.integratorKey() : key, user, "app canary", "");

        HttpResponse<String> reply = call(header, "GetEncryptedPassword", "");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body())
                .contains("<GetEncryptedPasswordResult><Success>false</Success><Error><ErrorCode>" + code
                        + "</ErrorCode><Description>" + description
                        + "</Description></Error></GetEncryptedPasswordResult>");
        assertThat(last().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void thatAFailedSignInIsAResultIsASetting() {
        try (MockDocuSign strict = MockDocuSign.builder()
                .guesses(
                        Guesses.likeliest().withSignIn(SignInGuesses.likeliest().withAccountErrorsInBand(false)))
                .start()) {
            HttpResponse<String> reply = Wire.post(
                    strict.accountManagement(),
                    NS,
                    "GetEncryptedPassword",
                    Wire.header(strict.integratorKey(), MagicNames.AT_HOURLY_LIMIT, strict.password(), ""),
                    Wire.envelope("", "<GetEncryptedPassword xmlns='%s'/>".formatted(NS)));

            assertThat(reply.statusCode()).isEqualTo(500);
            assertThat(Wire.text(reply.body(), "ErrorCode")).isEqualTo("207");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ActivateSalesforceInstance",
                "AddEnvelopeCurrency",
                "ChangeAccountPricePlan",
                "GetConnectCredentials",
                "GetDistributorSeatAllotment",
                "IncrementAccountSeats",
                "InitializeClientAccount",
                "NewSocialAccount",
                "ResendAccountActivation",
                "SetConnectCredentials",
                "UpgradeRecipientAccount",
                "VerifySeatEligibility"
            })
    void whatTheMockLacksIsRefusedByItsName(String operation) {
        HttpResponse<String> reply = call(header("app canary"), operation, "");

        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(Wire.text(reply.body(), "faultstring"))
                .isEqualTo("Operation %s is in the contract of the service, but the mock does not have it yet."
                        .formatted(operation));
        assertThat(last().outcome()).isEqualTo(Outcome.NOT_IN_MOCK);
    }
}
