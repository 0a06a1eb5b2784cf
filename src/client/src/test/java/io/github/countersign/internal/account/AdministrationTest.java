package io.github.countersign.internal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.countersign.account.AccountInfo;
import io.github.countersign.account.MemberResult;
import io.github.countersign.account.NewMember;
import io.github.countersign.account.Picture;
import io.github.countersign.account.Settings;
import io.github.countersign.account.Signature;
import io.github.countersign.document.DocumentSource;
import io.github.countersign.envelope.CustomField;
import io.github.countersign.envelope.ServiceTime;
import io.github.countersign.error.AuthenticationException;
import io.github.countersign.error.ClientException;
import io.github.countersign.error.FaultDetails;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.ServerException;
import io.github.countersign.error.ValidationException;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import net.docusign.accountmanagement.AccountCustomField;
import net.docusign.accountmanagement.AccountSettings;
import net.docusign.accountmanagement.AddMembersToAccountResponse.AddMembersToAccountResult;
import net.docusign.accountmanagement.ArrayOfAccountCustomField;
import net.docusign.accountmanagement.ArrayOfMember;
import net.docusign.accountmanagement.ArrayOfMemberResult;
import net.docusign.accountmanagement.ArrayOfMembershipSummary;
import net.docusign.accountmanagement.ArrayOfSignature;
import net.docusign.accountmanagement.ArrayOfString;
import net.docusign.accountmanagement.ArrayOfString1;
import net.docusign.accountmanagement.CheckAccountMemberResponse.CheckAccountMemberResult;
import net.docusign.accountmanagement.CloseMembersResponse.CloseMembersResult;
import net.docusign.accountmanagement.CloseSignatureResponse.CloseSignatureResult;
import net.docusign.accountmanagement.CustomFieldType;
import net.docusign.accountmanagement.ErrorCode;
import net.docusign.accountmanagement.GetAccountCustomFieldsResponse.GetAccountCustomFieldsResult;
import net.docusign.accountmanagement.GetAccountInformationResponse.GetAccountInformationResult;
import net.docusign.accountmanagement.GetAccountSettingsResponse.GetAccountSettingsResult;
import net.docusign.accountmanagement.GetMembershipSummaryResponse.GetMembershipSummaryResult;
import net.docusign.accountmanagement.GetPlanTypeResponse.GetPlanTypeResult;
import net.docusign.accountmanagement.GetSignaturesArg;
import net.docusign.accountmanagement.GetSignaturesResponse.GetSignaturesResult;
import net.docusign.accountmanagement.Image;
import net.docusign.accountmanagement.Member;
import net.docusign.accountmanagement.MembershipSummary;
import net.docusign.accountmanagement.RequestError;
import net.docusign.accountmanagement.SetSignatureImagesArg;
import net.docusign.accountmanagement.SetSignatureImagesResponse.SetSignatureImagesResult;
import net.docusign.accountmanagement.UpdateAccountSettingsResponse.UpdateAccountSettingsResult;
import net.docusign.accountmanagement.UserStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdministrationTest {

    static List<Arguments> refusals() {
        return List.of(
                Arguments.of(ErrorCode.USER_IS_NOT_AN_ACCOUNT_MANAGER, PermissionException.class),
                Arguments.of(ErrorCode.NOT_AUTHORIZED, PermissionException.class),
                Arguments.of(ErrorCode.INVALID_LOGIN, AuthenticationException.class),
                Arguments.of(ErrorCode.INVALID_ACCOUNT_ID, NotFoundException.class),
                Arguments.of(ErrorCode.INVALID_USER_ID, NotFoundException.class),
                Arguments.of(ErrorCode.INVALID_MEMBERSHIP, NotFoundException.class),
                Arguments.of(ErrorCode.INVALID_REQUEST, ValidationException.class),
                Arguments.of(ErrorCode.MEMBER_PASSWORD_BLANK, ValidationException.class),
                Arguments.of(ErrorCode.MAX_MEMBERS_EXCEEDED, ValidationException.class),
                Arguments.of(ErrorCode.UNSPECIFIED_ERROR, ServerException.class));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalInsideTheReplyIsThrownByItsMeaning(ErrorCode code, Class<? extends Exception> type) {
        GetPlanTypeResult reply = new GetPlanTypeResult();
        reply.setError(error(code, "Not like this"));

        assertThatThrownBy(() -> FakeAdministration.answering(reply).account().planType())
                .isInstanceOf(type)
                .hasMessageContaining("GetPlanType at demo.docusign.net")
                .hasMessageContaining("Not like this")
                .hasMessageContaining(code.value());
    }

    @Test
    void aRefusalByAnUnknownNameKeepsTheName() {
        GetPlanTypeResult reply = new GetPlanTypeResult();
        reply.setError(error(null, "New rules"));

        assertThatThrownBy(() -> FakeAdministration.answering(
                                reply, "GetPlanTypeResult[0]/Error[0]/ErrorCode[0]", "Invalid_Weather")
                        .account()
                        .planType())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Invalid_Weather");
    }

    @Test
    void aRefusalWithoutAnErrorAndAReplyWithoutAnythingAreTold() {
        assertThatThrownBy(() -> FakeAdministration.answering(new GetPlanTypeResult())
                        .account()
                        .planType())
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("no reason given");
        assertThatThrownBy(() -> FakeAdministration.answering(null).account().planType())
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("GetPlanType")
                .hasMessageContaining("the reply is empty");
    }

    @Test
    void planAndPeriodAreToldWithTheirTimes() {
        GetAccountInformationResult reply = new GetAccountInformationResult();
        reply.setSuccess(true);
        reply.setAccountName("Blue Ltd");
        reply.setCurrentPlanId("p-1");
        reply.setCurrentPlanName("Large");
        reply.setCurrentPlanStartDate(time("2026-01-01T00:00:00"));
        reply.setCurrentPlanEndDate(time("2027-01-01T00:00:00"));
        reply.setCurrentBillingPeriodStartDate(time("2026-11-01T00:00:00"));
        reply.setCurrentBillingPeriodEndDate(time("2026-12-01T00:00:00"));
        reply.setCurrentBillingPeriodEnvelopesSent(BigInteger.ZERO);
        reply.setCurrentBillingPeriodEnvelopesAllowed(BigInteger.TEN);
        reply.setAccountSuspensionStatus("Suspended");
        reply.setAccountSuspensionDate(time("2026-11-20T00:00:00"));
        reply.setConnectPermission("All");
        reply.setExternalAccountId("x-1");

        AccountInfo info = FakeAdministration.answering(reply).account().information();

        assertThat(info.name()).isEqualTo("Blue Ltd");
        assertThat(List.of(
                        info.planId(), info.planName(), info.suspension(), info.connectPermission(), info.externalId()))
                .extracting(Optional::orElseThrow)
                .containsExactly("p-1", "Large", "Suspended", "All", "x-1");
        assertThat(List.of(info.planStart(), info.planEnd(), info.periodStart(), info.periodEnd(), info.suspended()))
                .extracting(time ->
                        time.map(ServiceTime::local).orElseThrow().toLocalDate().toString())
                .containsExactly("2026-01-01", "2027-01-01", "2026-11-01", "2026-12-01", "2026-11-20");
        assertThat(info.envelopesSent()).hasValue(0);
        assertThat(info.envelopesAllowed()).hasValue(10);
    }

    @Test
    void customFieldsOfTheAccountHaveChoicesAndNoValue() {
        AccountCustomField field = new AccountCustomField();
        field.setName("Region");
        field.setCustomFieldType(CustomFieldType.LIST);
        field.setShow(true);
        field.setRequired(true);
        ArrayOfString1 choices = new ArrayOfString1();
        choices.getListItem().addAll(List.of("north", "south"));
        field.setListItems(choices);
        ArrayOfAccountCustomField fields = new ArrayOfAccountCustomField();
        fields.getAccountCustomField().add(field);
        GetAccountCustomFieldsResult reply = new GetAccountCustomFieldsResult();
        reply.setSuccess(true);
        assertThat(FakeAdministration.answering(reply).account().customFields()).isEmpty();
        reply.setAccountCustomFields(fields);

        assertThat(FakeAdministration.answering(reply).account().customFields())
                .containsExactly(new CustomField("Region", "", true, true, List.of("north", "south")));
    }

    @Test
    void settingsKeepTheNamesOfTheContract() {
        AccountSettings stub = new AccountSettings();
        stub.setUsesAPI(true);
        stub.setIDCheckRequired("Always");
        stub.setSessionTimeout(BigInteger.valueOf(20));
        GetAccountSettingsResult reply = new GetAccountSettingsResult();
        reply.setSuccess(true);
        reply.setAccountSettings(stub);

        Settings settings = FakeAdministration.answering(reply).account().administrativeSettings();

        assertThat(settings.values().keySet()).containsExactly("UsesAPI", "IDCheckRequired", "SessionTimeout");
        assertThat(settings.flag("UsesAPI")).contains(true);
        assertThat(settings.flag("IDCheckRequired")).isEmpty();
        assertThat(settings.text("SessionTimeout")).contains("20");
        reply.setAccountSettings(null);
        assertThat(FakeAdministration.answering(reply).account().administrativeSettings())
                .isEqualTo(Settings.none());
    }

    @Test
    void onlyWhatIsChangedGoesOut() {
        UpdateAccountSettingsResult reply = new UpdateAccountSettingsResult();
        reply.setSuccess(true);
        FakeAdministration calls = FakeAdministration.answering(reply);

        calls.account()
                .change(Settings.none()
                        .with("UsesAPI", true)
                        .with("SessionTimeout", " 20 ")
                        .with("SignDateFormat", "d.M."));

        assertThat(calls.onlyArguments()[0]).isEqualTo("acc-1");
        AccountSettings sent = (AccountSettings) calls.onlyArguments()[1];
        assertThat(sent.isUsesAPI()).isTrue();
        assertThat(sent.getSessionTimeout()).isEqualTo(20);
        assertThat(sent.getSignDateFormat()).isEqualTo("d.M.");
        assertThat(NamedValues.of(sent).values()).hasSize(3);
    }

    @Test
    void nobodyOfThatAddressIsNoFailureButAWrongAccountIs() {
        CheckAccountMemberResult nobody = new CheckAccountMemberResult();
        nobody.setError(error(ErrorCode.INVALID_ACCOUNT_MEMBER, "none"));
        assertThat(FakeAdministration.answering(nobody).account().members().find("bo@example.com"))
                .isEmpty();

        CheckAccountMemberResult nowhere = new CheckAccountMemberResult();
        nowhere.setError(error(ErrorCode.INVALID_ACCOUNT_ID, "none"));
        assertThatThrownBy(() -> FakeAdministration.answering(nowhere)
                        .account()
                        .members()
                        .find("bo@example.com"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void membershipsKeepWordsThatTheContractDoesNotHave() {
        MembershipSummary summary = new MembershipSummary();
        summary.setUserId("u-1");
        summary.setUserName("Bo");
        summary.setAccountId("acc-1");
        summary.setAccountName("Blue Ltd");
        summary.setUserStatus(UserStatus.ACTIVE);
        summary.setPlanName("Large");
        ArrayOfMembershipSummary array = new ArrayOfMembershipSummary();
        array.getMembershipSummary().add(summary);
        GetMembershipSummaryResult reply = new GetMembershipSummaryResult();
        reply.setSuccess(true);
        assertThat(FakeAdministration.answering(reply).account().members().memberships("bo@example.com"))
                .isEmpty();
        reply.setMembershipSummaries(array);

        assertThat(FakeAdministration.answering(
                                reply,
                                "GetMembershipSummaryResult[0]/MembershipSummaries[0]/MembershipSummary[0]/UserType[0]",
                                "Guest")
                        .account()
                        .members()
                        .memberships("bo@example.com"))
                .singleElement()
                .satisfies(membership -> {
                    assertThat(List.of(
                                    membership.userId(),
                                    membership.userName(),
                                    membership.accountId(),
                                    membership.accountName()))
                            .containsExactly("u-1", "Bo", "acc-1", "Blue Ltd");
                    assertThat(membership.kind()).contains("Guest");
                    assertThat(membership.status()).contains("Active");
                    assertThat(membership.planName()).contains("Large");
                    assertThat(membership).hasToString("Membership[user u-1, account acc-1, Active]");
                });
    }

    @Test
    void aNewMemberGoesOutWithAllThatIsSaid() {
        net.docusign.accountmanagement.MemberResult refused = new net.docusign.accountmanagement.MemberResult();
        refused.setError(error(null, "canary is no good password"));
        net.docusign.accountmanagement.MemberResult added = new net.docusign.accountmanagement.MemberResult();
        added.setSuccess(true);
        added.setUserId("u-1");
        added.setMembershipId("m-1");
        AddMembersToAccountResult reply = new AddMembersToAccountResult();
        reply.setSuccess(true);
        ArrayOfMemberResult array = new ArrayOfMemberResult();
        array.getMember().addAll(List.of(added, refused));
        reply.setMembers(array);
        FakeAdministration calls = FakeAdministration.answering(
                reply, "AddMembersToAccountResult[0]/Members[0]/Member[1]/Error[0]/ErrorCode[0]", "Weak_Password");
        NewMember cora = NewMember.of("Cora", "cora@example.com", "canary")
                .titled("Buyer")
                .called("Cora", "Blue")
                .activatedWith("7788")
                .with(Settings.none().with("CanSendEnvelope", true));

        List<MemberResult> results = calls.account().members().add(List.of(cora, cora.with(Settings.none())));

        assertThat(results)
                .containsExactly(
                        new MemberResult(Optional.of("u-1"), Optional.of("m-1"), Optional.empty()),
                        new MemberResult(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new FaultDetails(null, "*** is no good password", null, "Weak_Password"))));
        assertThat(results).extracting(MemberResult::succeeded).containsExactly(true, false);
        List<Member> sent = ((ArrayOfMember) calls.onlyArguments()[1]).getMember();
        Member first = sent.get(0);
        assertThat(List.of(
                        first.getMemberUserName(),
                        first.getMemberEmailAddress(),
                        first.getMemberPassword(),
                        first.getMemberTitle(),
                        first.getMemberFirstName(),
                        first.getMemberLastName(),
                        first.getActivationAccessCode()))
                .containsExactly("Cora", "cora@example.com", "canary", "Buyer", "Cora", "Blue", "7788");
        assertThat(first.getMemberSettings().isCanSendEnvelope()).isTrue();
        assertThat(sent.get(1).getMemberSettings()).isNull();
        assertThat(cora).hasToString("NewMember[***]");
    }

    @Test
    void membersAreClosedByTheirIds() {
        CloseMembersResult reply = new CloseMembersResult();
        reply.setSuccess(true);
        FakeAdministration calls = FakeAdministration.answering(reply);

        assertThat(calls.account().members().close(List.of("u-1", "u-2"))).isEmpty();

        assertThat(((ArrayOfString) calls.onlyArguments()[1]).getString()).containsExactly("u-1", "u-2");
    }

    @Test
    void signaturesAreReadWhole() {
        Image image = new Image();
        image.setMimeType("image/png");
        image.setImageData(new byte[] {1});
        net.docusign.accountmanagement.Signature stub = new net.docusign.accountmanagement.Signature();
        stub.setSignatureName("Round hand");
        stub.setStampFont("Mistral");
        stub.setSignatureText("Ann Blue");
        stub.setInitialsText("AB");
        stub.setSignatureImage(image);
        stub.setInitialsImage(new Image());
        stub.setCreated(time("2026-01-01T00:00:00"));
        stub.setAdopted(time("2026-01-02T00:00:00"));
        ArrayOfSignature array = new ArrayOfSignature();
        array.getSignature().add(stub);
        GetSignaturesResult reply = new GetSignaturesResult();
        reply.setSuccess(true);
        assertThat(FakeAdministration.answering(reply).account().signatures().list())
                .isEmpty();
        reply.setSignatures(array);
        FakeAdministration calls = FakeAdministration.answering(
                reply, "GetSignaturesResult[0]/Signatures[0]/Signature[0]/SignatureType[0]", "Carved");

        Signature signature = calls.account().signatures().withPictures().get(0);

        assertThat(((GetSignaturesArg) calls.onlyArguments()[0]).isIncludeBytes())
                .isTrue();
        assertThat(signature.name()).isEqualTo("Round hand");
        assertThat(List.of(signature.kind(), signature.font(), signature.text(), signature.initials()))
                .extracting(Optional::orElseThrow)
                .containsExactly("Carved", "Mistral", "Ann Blue", "AB");
        assertThat(signature.picture())
                .hasValueSatisfying(picture -> assertThat(picture.mimeType()).isEqualTo("image/png"));
        assertThat(signature.initialsPicture()).isEmpty();
        assertThat(signature.created().orElseThrow().local()).isEqualTo(LocalDateTime.of(2026, 1, 1, 0, 0));
        assertThat(signature.adopted().orElseThrow().local()).isEqualTo(LocalDateTime.of(2026, 1, 2, 0, 0));
        assertThat(signature).hasToString("Signature[Carved]");
    }

    @Test
    void picturesGoOutWithTheirTypes() {
        SetSignatureImagesResult reply = new SetSignatureImagesResult();
        reply.setSuccess(true);
        Picture one = new Picture("image/png", DocumentSource.of(new byte[] {1}));
        Picture two = new Picture("image/gif", DocumentSource.of(new byte[] {2}));
        FakeAdministration both = FakeAdministration.answering(reply);
        both.account().signatures().save("Round hand", one, two);

        SetSignatureImagesArg sent = (SetSignatureImagesArg) both.onlyArguments()[0];
        assertThat(sent.getSignatureName()).isEqualTo("Round hand");
        assertThat(sent.getSignatureImage().getMimeType()).isEqualTo("image/png");
        assertThat(sent.getSignatureImage().getImageData()).containsExactly(1);
        assertThat(sent.getInitialsImage().getMimeType()).isEqualTo("image/gif");
        FakeAdministration alone = FakeAdministration.answering(reply);
        alone.account().signatures().save("Round hand", one);
        assertThat(((SetSignatureImagesArg) alone.onlyArguments()[0]).getInitialsImage())
                .isNull();
        CloseSignatureResult closed = new CloseSignatureResult();
        closed.setSuccess(true);
        FakeAdministration close = FakeAdministration.answering(closed);
        close.account().signatures().close("Round hand");
        assertThat(close.onlyArguments()).containsExactly("Round hand");
    }

    private static RequestError error(ErrorCode code, String text) {
        RequestError error = new RequestError();
        error.setErrorCode(code);
        error.setDescription(text);
        return error;
    }

    private static XMLGregorianCalendar time(String text) {
        return DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar(text);
    }
}
