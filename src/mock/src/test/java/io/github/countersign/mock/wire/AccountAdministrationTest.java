package io.github.countersign.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.countersign.mock.MockClock;
import io.github.countersign.mock.MockDocuSign;
import io.github.countersign.mock.MockRight;
import io.github.countersign.mock.MockUser;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountAdministrationTest {

    private static final String NS = "http://www.docusign.net/API/AccountManagement";
    private static final MockUser ANN =
            MockUser.of("ann@example.com", "Ann", "secret").withRights(MockRight.ADMINISTRATOR);
    private static final MockUser BO = MockUser.of("bo@example.com", "Bo", "secret");

    private final MockDocuSign docusign = MockDocuSign.builder()
            .user(ANN)
            .user(BO)
            .clock(MockClock.standing(Instant.parse("2026-11-24T10:00:00Z")))
            .start();

    @AfterEach
    void close() {
        assertThat(docusign.requests().toString()).doesNotContain("canary");
        docusign.close();
    }

    private String as(String email, String password, String operation, String content) {
        HttpResponse<String> reply = Wire.post(
                docusign.accountManagement(),
                NS,
                operation,
                Wire.header(docusign.integratorKey(), email, password, ""),
                Wire.envelope("", "<%1$s xmlns='%2$s'>%3$s</%1$s>".formatted(operation, NS, content)));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return reply.body();
    }

    private String call(String operation, String content) {
        return as("ann@example.com", "secret", operation, content);
    }

    private String account() {
        return "<AccountId>%s</AccountId>".formatted(docusign.accountId());
    }

    private static String member(String email, String password) {
        return """
            <MemberEmailAddress>%s</MemberEmailAddress><MemberUserName>Cora</MemberUserName>\
            <MemberPassword>%s</MemberPassword><ReturnEncryptedPassword>true</ReturnEncryptedPassword>""".formatted(email, password);
    }

    private String add(String... members) {
        return call(
                "AddMembersToAccount",
                account() + "<Members><Member>" + String.join("</Member><Member>", members) + "</Member></Members>");
    }

    @Test
    void whoIsAddedSignsInWithPasswordAndEncryptedPassword() {
        String reply = add(member("cora@example.com", "first canary"));

        assertThat(as("cora@example.com", "first canary", "Ping", "")).contains("true");
        assertThat(as("cora@example.com", Wire.text(reply, "EncryptedPassword"), "Ping", ""))
                .contains("true");
        String check = call("CheckAccountMember", account() + "<Email>cora@example.com</Email>");
        assertThat(Wire.text(check, "UserId")).isEqualTo(Wire.text(reply, "UserId"));
    }

    @Test
    void oneMemberMayFailWhileTheOthersAreAdded() {
        String reply = add(
                member("bo@example.com", "canary"),
                member("no address", "canary"),
                member("dan@example.com", ""),
                member("cora@example.com", "canary"));

        assertThat(Api.texts(reply, "ErrorCode"))
                .containsExactly(
                        "Member_Email_And_User_Name_Already_Exists", "Invalid_Member_Email", "Member_Password_Blank");
        assertThat(Api.texts(reply, "Success")).containsExactly("false", "false", "false", "true", "true");
    }

    @Test
    void onlyAdministratorsAdministrate() {
        String refused = "User_Is_Not_An_Account_Manager";

        for (String reply : List.of(
                as("bo@example.com", "secret", "AddMembersToAccount", account()),
                as("bo@example.com", "secret", "CloseMembers", account()),
                as("bo@example.com", "secret", "UpdateAccountSettings", account()),
                as("bo@example.com", "secret", "UpdateMemberSettings", account()))) {
            assertThat(Wire.text(reply, "ErrorCode")).isEqualTo(refused);
        }
        assertThat(Wire.text(call("AddMembersToAccount", "<AccountId>nowhere</AccountId>"), "ErrorCode"))
                .isEqualTo("Invalid_Account_ID");
    }

    @Test
    void whoIsClosedSignsInNoMore() {
        String reply = call(
                "CloseMembers",
                account()
                        + "<UserIds><string>%s</string><string>%s</string><string>nobody</string></UserIds>"
                                .formatted(BO.userId(), ANN.userId()));

        assertThat(Api.texts(reply, "ErrorCode")).containsExactly("Invalid_Edit_User", "Invalid_User_ID");
        assertThat(Wire.text(as("bo@example.com", "secret", "GetSignatures", ""), "ErrorCode"))
                .isEqualTo("Invalid_Membership");
        String summary = call("GetMembershipSummary", "<Email>bo@example.com</Email>");
        assertThat(Wire.text(summary, "UserStatus")).isEqualTo("Closed");
    }

    @Test
    void aMembershipIsSummedUpAndAuthenticated() {
        String summary = call("GetMembershipSummary", "<Email>BO@example.com</Email>");
        assertThat(Wire.text(summary, "AccountId")).isEqualTo(docusign.accountId());
        assertThat(Wire.text(summary, "UserType")).isEqualTo("CompanyUser");

        for (String operation : new String[] {"AuthenticateMember", "AuthenticateMemberEx"}) {
            String reply = call(operation, account());
            assertThat(Wire.text(reply, "UserId")).isEqualTo(ANN.userId());
            assertThat(Wire.text(reply, "UsesAPI")).isEqualTo("true");
            assertThat(Wire.text(reply, "CanManageAccount")).isEqualTo("true");
        }
    }

    @Test
    void aRightThatIsTakenAwayIsMissedAtSignIn() {
        String bo = account() + "<UserId>%s</UserId>".formatted(BO.userId());
        String onBehalf = "<SendOnBehalfOf>ann@example.com</SendOnBehalfOf>";
        String ping = Wire.envelope("", "<Ping xmlns='%s'/>".formatted(NS));
        String header = Wire.header(docusign.integratorKey(), "bo@example.com", "secret", onBehalf);
        assertThat(Wire.post(docusign.accountManagement(), NS, "Ping", header, ping)
                        .statusCode())
                .isEqualTo(200);

        call(
                "UpdateMemberSettings",
                bo + "<MemberSettings><AllowSendOnBehalfOf>false</AllowSendOnBehalfOf></MemberSettings>");

        String settings = call("GetMemberSettings", bo);
        assertThat(Wire.text(settings, "AllowSendOnBehalfOf")).isEqualTo("false");
        assertThat(Wire.text(settings, "CanSendEnvelope"))
                .as("what was not given")
                .isEqualTo("true");
        assertThat(Wire.post(docusign.accountManagement(), NS, "Ping", header, ping)
                        .statusCode())
                .isEqualTo(500);
    }

    @Test
    void anAccountThatNoLongerUsesTheApiRefusesEveryCall() {
        assertThat(Wire.text(call("GetAccountSettings", account()), "SignDateFormat"))
                .isEqualTo("M/d/yyyy");
        call(
                "UpdateAccountSettings",
                account() + "<AccountSettings><SignDateFormat>dd.MM.yyyy</SignDateFormat></AccountSettings>");
        assertThat(Wire.text(call("GetAccountSettings", account()), "SignDateFormat"))
                .isEqualTo("dd.MM.yyyy");

        call("UpdateAccountSettings", account() + "<AccountSettings><UsesAPI>false</UsesAPI></AccountSettings>");

        assertThat(Wire.text(call("GetAccountSettings", account()), "Description"))
                .isEqualTo("This Account lacks sufficient permissions");
    }

    @Test
    void signaturesAreMadeOfTheNameUntilPicturesAreSet() {
        String initial =
                call("GetSignatures", "<GetSignaturesArg><IncludeBytes>false</IncludeBytes></GetSignaturesArg>");
        assertThat(Wire.text(initial, "SignatureType")).isEqualTo("RubberStamp");
        assertThat(Wire.text(initial, "SignatureText")).isEqualTo("Ann");

        String set = call("SetSignatureImages", """
                <SetSignatureImagesArg><SignatureName>Round hand</SignatureName><SignatureImage>\
                <MimeType>image/gif</MimeType><ImageData>AAEC</ImageData></SignatureImage></SetSignatureImagesArg>""");
        assertThat(Wire.text(set, "ImageData")).isEqualTo("AAEC");
        String listed =
                call("GetSignatures", "<GetSignaturesArg><IncludeBytes>false</IncludeBytes></GetSignaturesArg>");
        assertThat(Wire.text(listed, "SignatureName")).isEqualTo("Round hand");
        assertThat(listed).doesNotContain("ImageData");

        String close = "<SignatureName>Round hand</SignatureName>";
        assertThat(Wire.text(call("CloseSignature", close), "Success")).isEqualTo("true");
        assertThat(Wire.text(call("CloseSignature", close), "Description"))
                .isEqualTo("The calling user has no signature of that name.");
        assertThat(Wire.text(
                        call(
                                "SetSignatureImages",
                                "<SetSignatureImagesArg><SignatureName>Empty</SignatureName></SetSignatureImagesArg>"),
                        "ErrorCode"))
                .isEqualTo("Invalid_File_Or_Too_Large");
    }

    private String profile(MockUser user) {
        return """
            <UserProfile>%s<UserId>%s</UserId><ShowDocuSignID>true</ShowDocuSignID>\
            <DisplayCompanyAndTitle>true</DisplayCompanyAndTitle><DisplayAddressAndPhone>false</DisplayAddressAndPhone>\
            <DisplayUsageHistory>false</DisplayUsageHistory><Company>Blue Ltd</Company></UserProfile>""".formatted(account(), user.userId());
    }

    @Test
    void aUserKeepsHisOwnProfileAndTheServiceCounts() {
        String envelopeId = new Api(docusign).send(Api.signer(1, 1).replace("person1@example.com", "ann@example.com"));
        docusign.envelope(envelopeId).recipient("ann@example.com").sign();

        assertThat(Wire.text(call("SetUserProfile", profile(ANN)), "Success")).isEqualTo("true");
        assertThat(Wire.text(call("SetUserProfile", profile(BO)), "ErrorCode")).isEqualTo("Invalid_Edit_User");
        String kept = call("GetUserProfile", "<UserId>%s</UserId>%s".formatted(ANN.userId(), account()));

        assertThat(Wire.text(kept, "Company")).isEqualTo("Blue Ltd");
        assertThat(Wire.text(kept, "SentCount")).isEqualTo("1");
        assertThat(Wire.text(kept, "SignedCount")).isEqualTo("1");
        assertThat(Wire.text(kept, "LastSentTimestamp")).isEqualTo("2026-11-24T02:00:00");
    }

    @Test
    void aUserHasAPictureOnceHeSetIt() {
        assertThat(call("GetUserProfileImage", "")).doesNotContain("ImageData");

        call("SetUserProfileImage", """
                <UserProfileImage><Image><MimeType>image/png</MimeType><ImageData>AAEC</ImageData></Image>\
                </UserProfileImage>""");

        assertThat(Wire.text(call("GetUserProfileImage", ""), "ImageData")).isEqualTo("AAEC");
        assertThat(Wire.text(call("SetUserProfileImage", ""), "ErrorCode")).isEqualTo("Invalid_File_Or_Too_Large");
    }

    private String distributor() {
        String provisioning =
                call("GetProvisioningInformation", "<AppToken>%s</AppToken>".formatted(docusign.integratorKey()));
        return "<DistributorCode>%s</DistributorCode><DistributorPassword>%s</DistributorPassword>"
                .formatted(Wire.text(provisioning, "DistributorCode"), Wire.text(provisioning, "DistributorPassword"));
    }

    @Test
    void plansAreToldToWhoeverKnowsTheDistributor() {
        String groups = call("GetPlanGroupInformation", distributor());
        String pgp = "<Pgp>%s</Pgp>".formatted(Wire.text(groups, "Pgp"));

        assertThat(Wire.text(call("GetPlanPricingInformation", distributor() + pgp), "PerSeatPrice"))
                .isEqualTo("0");
        assertThat(Wire.text(call("GetSuccessorPlanInformation", distributor() + account()), "PlanName"))
                .isEqualTo(Wire.text(call("GetPlanType", account()), "LogicalPlanType"));
        String info =
                "<CallInfo>%s<MemberEmail>bo@example.com</MemberEmail><MemberPassword>%s</MemberPassword></CallInfo>";
        assertThat(Wire.text(
                        call("GetPlanDetails", distributor() + info.formatted(account(), "secret")), "IncludedSeats"))
                .isEqualTo("100");
        assertThat(Wire.text(call("GetPlanDetails", distributor() + info.formatted(account(), "canary")), "ErrorCode"))
                .isEqualTo("Invalid_Login");
        assertThat(Wire.text(call("GetAccountDistributorCode", account()), "DistributorCode"))
                .isEqualTo("MOCK");
        assertThat(call("GetAccountCustomFields", account())).contains("<AccountCustomFields />");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        GetPlanGroupInformation,     <DistributorCode>X</DistributorCode>, Invalid_Distributor_Selected
        GetProvisioningInformation,  <AppToken>X</AppToken>,               Invalid_AppToken
        GetPlanType,                 <AccountId>X</AccountId>,             Invalid_Account_ID
        """)
    void whatIsWrongIsAResult(String operation, String content, String code) {
        assertThat(Wire.text(call(operation, content), "ErrorCode")).isEqualTo(code);
    }

    @Test
    void aNewAccountHasAnAdministratorWhoSignsInAndSends() {
        String content = "<AccountName>Green Ltd</AccountName>" + distributor()
                + "<Pgp>mock-pgp</Pgp><Member>%s</Member>".formatted(member("cora@example.com", "new canary"));

        String reply = call("NewAccount", content);

        assertThat(Wire.text(reply, "Success")).isEqualTo("true");
        String account = "<AccountId>%s</AccountId>".formatted(Wire.text(reply, "AccountId"));
        String authenticated = as("cora@example.com", "new canary", "AuthenticateMember", account);
        assertThat(Wire.text(authenticated, "CanManageAccount")).isEqualTo("true");
        assertThat(Wire.text(as("cora@example.com", "new canary", "GetAccountInformation", account), "AccountName"))
                .isEqualTo("Green Ltd");
        assertThat(Wire.text(call("NewAccount", content), "ErrorCode"))
                .isEqualTo("Member_Email_And_User_Name_Already_Exists");
        assertThat(Wire.text(call("NewAccount", content.replace("mock-pgp", "other")), "ErrorCode"))
                .isEqualTo("Invalid_PGP_For_Distributor");
    }
}
