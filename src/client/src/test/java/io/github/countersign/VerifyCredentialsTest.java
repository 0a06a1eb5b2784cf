package io.github.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.countersign.credentials.Credentials;
import io.github.countersign.credentials.CredentialsException;
import io.github.countersign.credentials.CredentialsReport;
import io.github.countersign.credentials.CredentialsReport.Check;
import io.github.countersign.credentials.CredentialsReport.Item;
import io.github.countersign.credentials.CredentialsReport.Verdict;
import io.github.countersign.credentials.SecretKind;
import io.github.countersign.credentials.SignIn;
import io.github.countersign.credentials.SoapHeaderSignIn;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.testing.Certificates;
import io.github.countersign.testing.Clients;
import io.github.countersign.testing.RecordingServer;
import io.github.countersign.testing.Reply;
import io.github.countersign.testing.Soap;
import io.github.countersign.testing.TunnelProxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import net.docusign.accountmanagement.AccountManagementServiceSoap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report that a support desk reads: which item is wrong, and the next step. */
class VerifyCredentialsTest {

    private static final String NEW_APP_PASSWORD = """
            Make a new App Password in the profile of this user, and put it where this application looks. \
            The password that the user types in at the console does not do: the vendor is ending it for SOAP.""";
    private static final String FEATURES = "<GetAccountMembershipFeaturesListResponse xmlns=\"" + Soap.API + "\"/>";

    @Test
    void everythingIsRightAfterOneCall() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(FEATURES));
                DocuSignClient client = Clients.of(server)) {
            CredentialsReport report = client.verifyCredentials();

            assertThat(report.allRight()).isTrue();
            assertThat(report)
                    .hasToString(String.join(
                            System.lineSeparator(),
                            "connection: right. It was accepted.",
                            "key: right. It was accepted.",
                            "user: right. It was accepted.",
                            "secret: right. It was accepted.",
                            "environment: right. localhost knows key and user.",
                            "account: right. The user is a member.",
                            "api permission: right. The call was allowed.",
                            "call limit: right. It is not reached."));
            assertThat(server.onlyRequest().soap().operation()).isEqualTo("GetAccountMembershipFeaturesList");
            assertThat(server.onlyRequest().text()).contains(Clients.ACCOUNT);
        }
    }

    @Test
    void aRefusedKeyNamesTheHostAndWhatADemoKeyIs() {
        CredentialsReport report = reportOf("<ErrorCode>3</ErrorCode>", Clients.credentials());
        assertWrong(report, Item.KEY, """
                integrator key DEMO-11111111-2222-3333-4444-555555555555 was refused, it is unknown or disabled there. \
                A key works on the demo site only until its promotion to production is approved""", """
                Compare the key with Apps and Keys in the account's settings at localhost. \
                If it comes from the demo site, call the demo site, or have the key promoted to production.""");
        assertThat(verdicts(report, Item.CONNECTION, Item.USER, Item.SECRET, Item.ENVIRONMENT, Item.API_PERMISSION))
                .containsExactly(Verdict.RIGHT, Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.UNKNOWN);
        assertThat(report.check(Item.SECRET).orElseThrow())
                .hasToString(
                        "secret: unknown. The call did not get that far. Next: Mend what is wrong, then check again.");
    }

    @Test
    void aRefusedSecretIsToldByItsKind() {
        CredentialsReport report = reportOf("<ErrorCode>User_Authentication_Failed</ErrorCode>", Clients.credentials());
        assertWrong(report, Item.SECRET, "the App Password of a***@example.com was refused.", NEW_APP_PASSWORD);
        assertThat(report.check(Item.USER).orElseThrow())
                .hasToString("user: unknown. The service does not tell a wrong user name from a wrong secret. "
                        + "Next: Check the spelling of the user name.");

        assertWrong(
                reportOf(
                        "<ErrorCode>User_Authentication_Failed</ErrorCode>",
                        Credentials.of(SecretKind.ACCOUNT_PASSWORD, Clients.KEY, "ann", new char[] {'x'})),
                Item.SECRET,
                "The vendor is ending account passwords for SOAP, and this may be why",
                NEW_APP_PASSWORD);
    }

    @Test
    void anUnknownUserIsToldFromAWrongSecretWhereTheServiceDoes() {
        CredentialsReport report =
                reportOf("<ErrorCode>User_Does_Not_Exist_In_System</ErrorCode>", Clients.credentials());
        assertWrong(
                report,
                Item.USER,
                "a***@example.com",
                "Check the spelling of the user name, and on which site the user was made.");
        assertThat(verdicts(report, Item.SECRET)).containsExactly(Verdict.UNKNOWN);
    }

    @Test
    void anApiThatIsSwitchedOffIsAMatterOfTheAccount() {
        CredentialsReport report = reportOf("<ErrorCode>111</ErrorCode>", Clients.credentials());
        assertWrong(
                report,
                Item.API_PERMISSION,
                "(error 111)",
                "Have the API switched on for the account; the vendor's support does that for some plans.");
        assertThat(verdicts(report, Item.KEY, Item.USER, Item.SECRET, Item.ACCOUNT))
                .containsExactly(Verdict.RIGHT, Verdict.RIGHT, Verdict.RIGHT, Verdict.UNKNOWN);
    }

    @Test
    void aMissingRightIsNamedForWhomItIsMissing() {
        assertWrong(
                reportOf("<ErrorCode>User_Lacks_Permissions</ErrorCode>", Clients.credentials()),
                Item.API_PERMISSION,
                "has no right to this",
                "Have an administrator look at the permissions of this user.");
        assertWrong(
                reportOf(
                        "<ErrorCode>User_Lacks_Permissions</ErrorCode>",
                        Clients.credentials().onBehalfOf("bo")),
                Item.API_PERMISSION,
                "The call was on behalf of b***",
                "Have an administrator give the signed-in user \"Send On Behalf Of Rights (API)\", and check that the other user is active.");
    }

    @Test
    void aWrongAccountIsToldInBothWays() {
        assertWrong(
                reportOf("<ErrorCode>Account_Does_Not_Exist_In_System</ErrorCode>", Clients.credentials()),
                Item.ACCOUNT,
                "what the call names does not exist there",
                "Take the account id from the console of localhost, or let discover() find it.");
        assertWrong(
                reportOf("<ErrorCode>User_Lacks_Membership</ErrorCode>", Clients.credentials()),
                Item.ACCOUNT,
                "User_Lacks_Membership",
                "Check the account id, and have an administrator add the user to the account.");
    }

    @Test
    void theHourlyLimitIsNoFaultOfTheCredentials() {
        CredentialsReport report = reportOf("<ErrorCode>207</ErrorCode>", Clients.credentials());
        assertWrong(
                report,
                Item.CALL_LIMIT,
                "the account has used up its calls",
                "Wait until the next full hour, and find out who makes so many calls.");
        assertThat(verdicts(report, Item.KEY, Item.SECRET)).containsExactly(Verdict.UNKNOWN, Verdict.UNKNOWN);
    }

    @Test
    void anUnclearFaultLeavesEverythingUnknown() {
        CredentialsReport report = reportOf("<ErrorCode>1</ErrorCode>", Clients.credentials());
        assertThat(report.checks()).noneMatch(check -> check.verdict() == Verdict.WRONG);
        assertThat(report.allRight()).isFalse();
        assertThat(report.check(Item.ACCOUNT).orElseThrow().finding()).contains("(error 1)");
    }

    @Test
    void aClockThatIsWrongIsToldWhereMessagesCarryTheTime() {
        assertWrong(
                clockReport(Duration.ofMinutes(-10), true),
                Item.CLOCK,
                "s ahead of that of localhost, and messages carry the time.",
                "Have it set by a time server (NTP).");
        assertWrong(
                clockReport(Duration.ofMinutes(10), true),
                Item.CLOCK,
                "s behind that of localhost, and messages carry the time.",
                "Have it set by a time server (NTP).");
        assertThat(clockReport(Duration.ZERO, true).check(Item.CLOCK).orElseThrow())
                .hasToString("clock: right. It agrees with that of localhost.");
        assertThat(clockReport(Duration.ofMinutes(10), false).check(Item.CLOCK)).isEmpty();
    }

    @Test
    void aRefusedTimestampIsTheClocksFaultAndNotTheSecrets() {
        Reply expired = Reply.fault("soap:FailedAuthentication", "The timestamp of the message has expired", "");
        SoapHeaderSignIn stamped = SignIn.SOAP_HEADER.withTimestamp(Duration.ofMinutes(5));
        try (RecordingServer server = RecordingServer.start(request -> expired);
                DocuSignClient client = Clients.of(server);
                DocuSignClient stamping =
                        Clients.builder(server).signIn(stamped).build()) {
            for (DocuSignClient each : List.of(client, stamping)) {
                CredentialsReport report = each.verifyCredentials();
                assertWrong(
                        report,
                        Item.CLOCK,
                        "The timestamp of the message has expired",
                        "Set the clock of this machine, or leave the timestamp out.");
                assertThat(verdicts(report, Item.SECRET)).containsExactly(Verdict.UNKNOWN);
            }
        }
    }

    @Test
    void credentialsThatCannotBeHadAreTheApplicationsFault() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(FEATURES));
                DocuSignClient client = Clients.builder(server)
                        .credentialsProvider(() -> {
                            throw new CredentialsException("The vault is sealed");
                        })
                        .build()) {
            assertWrong(
                    client.verifyCredentials(),
                    Item.SECRET,
                    "The vault is sealed",
                    "Check where this application gets its credentials from.");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void accountManagementIsLookedAtOnceItIsInUse() {
        try (RecordingServer server =
                        RecordingServer.start(request -> request.requestLine().contains("AccountManagement")
                                ? Reply.fault(
                                        "soap:Server",
                                        "No",
                                        "<detail><ErrorCode>User_Authentication_Failed</ErrorCode></detail>")
                                : Reply.soap(FEATURES));
                DocuSignClient client = Clients.of(server)) {
            assertThat(client.verifyCredentials().check(Item.ACCOUNT_MANAGEMENT))
                    .isEmpty();
            try {
                client.port(AccountManagementServiceSoap.class).ping();
            } catch (AuthenticationException e) {
                assertThat(e.operation()).contains("Ping");
            }
            CredentialsReport report = client.verifyCredentials();
            assertWrong(
                    report,
                    Item.ACCOUNT_MANAGEMENT,
                    "the App Password of a***@example.com was refused",
                    "If the other items are right: this service takes the credentials in an HTTP header, which a proxy may remove.");
            assertThat(verdicts(report, Item.KEY)).containsExactly(Verdict.RIGHT);
            assertThat(server.requests()).hasSize(4);
        }
    }

    @Test
    void troubleOnTheWayHasAMessageOfItsOwnForEachKind(@TempDir Path directory) throws Exception {
        Certificates good = Certificates.create(directory, "good", "-validity", "3650", "-ext", "SAN=dns:localhost");
        Certificates other = Certificates.create(directory, "other", "-validity", "3650", "-ext", "SAN=dns:else.test");
        Certificates old = Certificates.issued(
                directory, "old", "-startdate", "-30d", "-validity", "10", "-ext", "SAN=dns:localhost");
        try (RecordingServer server = tls(good, false);
                RecordingServer elsewhere = tls(other, false);
                RecordingServer expired = tls(old, false);
                RecordingServer wantsCertificate = tls(good, true);
                TunnelProxy proxy = TunnelProxy.start(server.port(), "HTTP/1.1 407 No\r\n\r\n")) {
            assertConnection(
                    Clients.builder(server), "localhost: the server's certificate is not trusted here. If a proxy");
            assertConnection(
                    Clients.builder(elsewhere).tls(other.trusting()),
                    "localhost: the server's certificate is for another host (");
            assertConnection(
                    Clients.builder(expired).tls(old.trusting()), "has expired. Check the clock of this machine, then");
            assertConnection(
                    Clients.builder(wantsCertificate).tls(good.trusting()), "ive one with the SSLContext of tls(...).");
            assertConnection(
                    Clients.builder(server)
                            .tls(good.trusting())
                            .proxy("127.0.0.1", proxy.port(), "u", "pw".toCharArray()),
                    "localhost: proxy 127.0.0.1:%d refused the sign-in (407).".formatted(proxy.port()));
        }
    }

    @Test
    void aGatewaysPageIsTroubleOnTheWay() {
        CredentialsReport report = report(Reply.http(503, "text/html", "<h1>busy</h1>"), Clients.credentials());
        assertWrong(
                report,
                Item.CONNECTION,
                "HTTP 503",
                "Check the address, and what stands between here and the service.");
    }

    @Test
    void aClosedClientChecksNothing() {
        try (RecordingServer server = RecordingServer.start(request -> Reply.soap(FEATURES))) {
            DocuSignClient client = Clients.of(server);
            client.close();
            assertThatIllegalStateException().isThrownBy(client::verifyCredentials);
        }
    }

    private static void assertConnection(DocuSignClient.Builder builder, String finding) {
        try (DocuSignClient client = builder.build()) {
            CredentialsReport report = client.verifyCredentials();
            assertWrong(
                    report,
                    Item.CONNECTION,
                    finding,
                    "Give this text to whoever runs the network, the proxy or the trust store here.");
            assertThat(verdicts(report, Item.KEY, Item.SECRET, Item.ACCOUNT)).containsOnly(Verdict.UNKNOWN);
        }
    }

    private static void assertWrong(CredentialsReport report, Item item, String finding, String nextStep) {
        assertThat(report.checks())
                .filteredOn(check -> check.verdict() == Verdict.WRONG)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.item()).isEqualTo(item);
                    assertThat(check.finding()).contains(finding);
                    assertThat(check.nextStep()).isEqualTo(nextStep);
                });
        assertThat(report.toString()).doesNotContain("ann@", "s3cr3t");
    }

    private static List<Verdict> verdicts(CredentialsReport report, Item... items) {
        return Arrays.stream(items)
                .map(item -> report.check(item).map(Check::verdict).orElseThrow())
                .toList();
    }

    private static CredentialsReport reportOf(String detail, Credentials credentials) {
        return report(Reply.fault("soap:Server", "No", "<detail>" + detail + "</detail>"), credentials);
    }

    private static CredentialsReport report(Reply reply, Credentials credentials) {
        try (RecordingServer server = RecordingServer.start(request -> reply);
                DocuSignClient client =
                        Clients.builder(server).credentials(credentials).build()) {
            return client.verifyCredentials();
        }
    }

    private static CredentialsReport clockReport(Duration serverAhead, boolean timestamps) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plus(serverAhead).atOffset(ZoneOffset.UTC));
        byte[] body = Soap.envelope(FEATURES).getBytes(StandardCharsets.UTF_8);
        try (RecordingServer server = RecordingServer.start(
                        request -> Reply.http(200, "Date: " + date + "\r\nContent-Type: text/xml\r\n", body));
                DocuSignClient client = Clients.builder(server)
                        .signIn(
                                timestamps
                                        ? SignIn.SOAP_HEADER.withTimestamp(Duration.ofMinutes(5))
                                        : SignIn.SOAP_HEADER)
                        .build()) {
            return client.verifyCredentials();
        }
    }

    private static RecordingServer tls(Certificates certificates, boolean clientCertificate) throws Exception {
        return RecordingServer.startTls(
                certificates.context("TLS"), clientCertificate, request -> Reply.soap(FEATURES));
    }
}
