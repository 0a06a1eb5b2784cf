package io.github.countersign.mock.internal.account;

import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.internal.account.PlanOperations.Distributor;
import io.github.countersign.mock.internal.operation.MockState;
import io.github.countersign.mock.internal.user.Caller;
import io.github.countersign.mock.internal.user.Member;
import io.github.countersign.mock.internal.user.Users;
import java.math.BigInteger;
import net.docusign.accountmanagement.AccountSettings;
import net.docusign.accountmanagement.AddMembersToAccountResponse.AddMembersToAccountResult;
import net.docusign.accountmanagement.AddressInformation;
import net.docusign.accountmanagement.ArrayOfAccountCustomField;
import net.docusign.accountmanagement.ArrayOfMember;
import net.docusign.accountmanagement.ArrayOfString;
import net.docusign.accountmanagement.AuthenticateMemberExResponse.AuthenticateMemberExResult;
import net.docusign.accountmanagement.AuthenticateMemberResponse.AuthenticateMemberResult;
import net.docusign.accountmanagement.ChangePasswordArg;
import net.docusign.accountmanagement.ChangePasswordResponse.ChangePasswordResult;
import net.docusign.accountmanagement.CheckAccountMemberResponse.CheckAccountMemberResult;
import net.docusign.accountmanagement.CloseMembersResponse.CloseMembersResult;
import net.docusign.accountmanagement.CloseSignatureResponse.CloseSignatureResult;
import net.docusign.accountmanagement.CreditCardInformation;
import net.docusign.accountmanagement.GetAccountCustomFieldsResponse.GetAccountCustomFieldsResult;
import net.docusign.accountmanagement.GetAccountDistributorCodeResponse.GetAccountDistributorCodeResult;
import net.docusign.accountmanagement.GetAccountInformationResponse.GetAccountInformationResult;
import net.docusign.accountmanagement.GetAccountSettingsResponse.GetAccountSettingsResult;
import net.docusign.accountmanagement.GetEncryptedPasswordResponse.GetEncryptedPasswordResult;
import net.docusign.accountmanagement.GetMemberSettingsResponse.GetMemberSettingsResult;
import net.docusign.accountmanagement.GetMembershipSummaryResponse.GetMembershipSummaryResult;
import net.docusign.accountmanagement.GetPlanDetailsInfo;
import net.docusign.accountmanagement.GetPlanDetailsResponse.GetPlanDetailsResult;
import net.docusign.accountmanagement.GetPlanGroupInformationResponse.GetPlanGroupInformationResult;
import net.docusign.accountmanagement.GetPlanPricingInformationResponse.GetPlanPricingInformationResult;
import net.docusign.accountmanagement.GetPlanTypeResponse.GetPlanTypeResult;
import net.docusign.accountmanagement.GetProvisioningInformationResponse.GetProvisioningInformationResult;
import net.docusign.accountmanagement.GetSignaturesArg;
import net.docusign.accountmanagement.GetSignaturesResponse.GetSignaturesResult;
import net.docusign.accountmanagement.GetSuccessorPlanInformationResponse.GetSuccessorPlanInformationResult;
import net.docusign.accountmanagement.GetUserProfileImageResponse.GetUserProfileImageResult;
import net.docusign.accountmanagement.GetUserProfileResponse.GetUserProfileResult;
import net.docusign.accountmanagement.MemberSettings;
import net.docusign.accountmanagement.NewAccountResponse.NewAccountResult;
import net.docusign.accountmanagement.ReferralInformation;
import net.docusign.accountmanagement.SetSignatureImagesArg;
import net.docusign.accountmanagement.SetSignatureImagesResponse.SetSignatureImagesResult;
import net.docusign.accountmanagement.SetUserProfileImageResponse.SetUserProfileImageResult;
import net.docusign.accountmanagement.SetUserProfileResponse.SetUserProfileResult;
import net.docusign.accountmanagement.UpdateAccountSettingsResponse.UpdateAccountSettingsResult;
import net.docusign.accountmanagement.UpdateMemberSettingsResponse.UpdateMemberSettingsResult;
import net.docusign.accountmanagement.UserProfile;
import net.docusign.accountmanagement.UserProfileImage;
import org.jspecify.annotations.Nullable;

/** All operations of the account service for one call of one caller. Not for reuse by another call. */
public final class AccountOperations implements AccountNotInMock {

    private final MockState state;
    private final AccountAccess access;
    private final MemberOperations members;
    private final SettingsOperations settings;
    private final ProfileOperations profiles;
    private final PlanOperations plans;

    /**
     * The operations as {@code caller} may use them.
     *
     * @param state what the mock knows
     * @param users who is a member of what
     * @param caller who calls
     */
    public AccountOperations(MockState state, Users users, Caller caller) {
        this.state = state;
        this.access = new AccountAccess(users, caller, state.accountSettings());
        this.members = new MemberOperations(access);
        this.settings = new SettingsOperations(access);
        this.profiles = new ProfileOperations(state, access);
        this.plans = new PlanOperations(state, access);
    }

    @Override
    public boolean ping() {
        return true;
    }

    @Override
    public GetAccountInformationResult getAccountInformation(String accountId) {
        GetAccountInformationResult result = new GetAccountInformationResult();
        MockAccount account = access.account(accountId, new InBand(result, result::setError));
        result.setSuccess(true);
        result.setCurrentPlanName(PlanOperations.PLAN);
        result.setAccountName(account.name());
        result.setCurrentBillingPeriodEnvelopesSent(BigInteger.valueOf(state.sentEnvelopes(account.accountId())));
        return result;
    }

    @Override
    public CheckAccountMemberResult checkAccountMember(String accountId, String email) {
        return members.check(accountId, email);
    }

    @Override
    public GetEncryptedPasswordResult getEncryptedPassword() {
        GetEncryptedPasswordResult result = new GetEncryptedPasswordResult();
        result.setEncryptedPassword(access.users().apiPassword(access.caller().user()));
        result.setSuccess(true);
        return result;
    }

    @Override
    public ChangePasswordResult changePassword(@Nullable ChangePasswordArg given) {
        ChangePasswordArg change = given == null ? new ChangePasswordArg() : given;
        ChangePasswordResult result = new ChangePasswordResult();
        InBand place = new InBand(result, result::setError);
        if (InBand.text(change.getNewPassword()).isEmpty()) {
            throw place.refusal("Member_Password_Blank", "The new password is empty.");
        }
        Member user = access.caller().user();
        boolean himself = user.email().equalsIgnoreCase(InBand.text(change.getEmailAddress()));
        String old = InBand.text(change.getOldPassword());
        if (!himself || !access.users().changePassword(user, old, change.getNewPassword())) {
            throw place.refusal(
                    "Invalid_Login", "The e-mail address or the old password is not that of the calling user.");
        }
        result.setSuccess(true);
        return result;
    }

    /** The mock's accounts offer no custom fields: nothing in this service makes any. */
    @Override
    public GetAccountCustomFieldsResult getAccountCustomFields(String accountId) {
        GetAccountCustomFieldsResult result = new GetAccountCustomFieldsResult();
        access.account(accountId, new InBand(result, result::setError));
        result.setAccountCustomFields(new ArrayOfAccountCustomField());
        result.setSuccess(true);
        return result;
    }

    @Override
    public AddMembersToAccountResult addMembersToAccount(String accountId, ArrayOfMember members) {
        return this.members.add(accountId, members);
    }

    @Override
    public CloseMembersResult closeMembers(String accountId, ArrayOfString userIds) {
        return members.close(accountId, userIds);
    }

    @Override
    public GetMembershipSummaryResult getMembershipSummary(String email) {
        return members.summary(email);
    }

    @Override
    public AuthenticateMemberResult authenticateMember(String accountId) {
        return members.authenticate(accountId);
    }

    @Override
    public AuthenticateMemberExResult authenticateMemberEx(String accountId) {
        return members.authenticateEx(accountId);
    }

    @Override
    public GetMemberSettingsResult getMemberSettings(String accountId, String userId) {
        return settings.ofMember(accountId, userId);
    }

    @Override
    public UpdateMemberSettingsResult updateMemberSettings(
            String accountId, String userId, MemberSettings memberSettings) {
        return settings.changeMember(accountId, userId, memberSettings);
    }

    @Override
    public GetAccountSettingsResult getAccountSettings(String accountId) {
        return settings.ofAccount(accountId);
    }

    @Override
    public UpdateAccountSettingsResult updateAccountSettings(String accountId, AccountSettings accountSettings) {
        return settings.changeAccount(accountId, accountSettings);
    }

    @Override
    public GetSignaturesResult getSignatures(GetSignaturesArg getSignaturesArg) {
        return profiles.signatures(getSignaturesArg);
    }

    @Override
    public SetSignatureImagesResult setSignatureImages(SetSignatureImagesArg setSignatureImagesArg) {
        return profiles.setSignatureImages(setSignatureImagesArg);
    }

    @Override
    public CloseSignatureResult closeSignature(String signatureName) {
        return profiles.closeSignature(signatureName);
    }

    @Override
    public GetUserProfileResult getUserProfile(String userId, String accountId) {
        return profiles.profile(userId, accountId);
    }

    @Override
    public SetUserProfileResult setUserProfile(UserProfile userProfile) {
        return profiles.setProfile(userProfile);
    }

    @Override
    public GetUserProfileImageResult getUserProfileImage() {
        return profiles.image();
    }

    @Override
    public SetUserProfileImageResult setUserProfileImage(UserProfileImage userProfileImage) {
        return profiles.setImage(userProfileImage);
    }

    @Override
    public GetProvisioningInformationResult getProvisioningInformation(String appToken) {
        return plans.provisioning(appToken);
    }

    @Override
    public GetAccountDistributorCodeResult getAccountDistributorCode(String accountId) {
        return plans.distributorOf(accountId);
    }

    @Override
    public GetPlanTypeResult getPlanType(String accountId) {
        return plans.type(accountId);
    }

    @Override
    public GetPlanGroupInformationResult getPlanGroupInformation(String distributorCode, String distributorPassword) {
        return plans.groups(new Distributor(distributorCode, distributorPassword));
    }

    @Override
    public GetPlanPricingInformationResult getPlanPricingInformation(
            String distributorCode, String distributorPassword, String pgp) {
        return plans.pricing(new Distributor(distributorCode, distributorPassword), pgp);
    }

    @Override
    public GetSuccessorPlanInformationResult getSuccessorPlanInformation(
            String distributorCode, String distributorPassword, String accountId) {
        return plans.successors(new Distributor(distributorCode, distributorPassword), accountId);
    }

    @Override
    public GetPlanDetailsResult getPlanDetails(
            String distributorCode, String distributorPassword, GetPlanDetailsInfo callInfo) {
        return plans.details(new Distributor(distributorCode, distributorPassword), callInfo);
    }

    @Override
    public NewAccountResult newAccount(
            String accountName,
            String distributorCode,
            String distributorPassword,
            String pgp,
            CreditCardInformation creditCardInformation,
            ReferralInformation referralInformation,
            AccountSettings accountSettings,
            net.docusign.accountmanagement.Member member,
            AddressInformation addressInformation) {
        return plans.newAccount(
                accountName, new Distributor(distributorCode, distributorPassword), pgp, accountSettings, member);
    }
}
