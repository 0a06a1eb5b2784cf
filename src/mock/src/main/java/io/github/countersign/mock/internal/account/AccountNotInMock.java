package io.github.countersign.mock.internal.account;

import io.github.countersign.mock.internal.fault.ServiceFault;
import net.docusign.accountmanagement.*;

/**
 * The operations of the account service that the mock does not have yet: each refuses by name. An operation that is built moves
 * from here to {@link AccountOperations}; one that is in neither does not compile.
 */
interface AccountNotInMock extends AccountManagementServiceSoap {

    @Override
    default ResendAccountActivationResponse.ResendAccountActivationResult resendAccountActivation(
            String distributorCode,
            String distributorPassword,
            String memberEmailAddress,
            String memberUserName,
            String memberPassword) {
        throw ServiceFault.notInMock("ResendAccountActivation");
    }

    @Override
    default GetSignaturesResponse.GetSignaturesResult getSignatures(GetSignaturesArg getSignaturesArg) {
        throw ServiceFault.notInMock("GetSignatures");
    }

    @Override
    default NewSocialAccountResponse.NewSocialAccountResult newSocialAccount(
            String accountName,
            String distributorCode,
            String distributorPassword,
            String pgp,
            CreditCardInformation creditCardInformation,
            ReferralInformation referralInformation,
            AccountSettings accountSettings,
            Member member,
            AddressInformation addressInformation,
            String socialProvider,
            String socialEmail,
            String socialIdentifier,
            String socialUserName) {
        throw ServiceFault.notInMock("NewSocialAccount");
    }

    @Override
    default ChangeAccountPricePlanResponse.ChangeAccountPricePlanResult changeAccountPricePlan(
            String distributorCode,
            String distributorPassword,
            String accountId,
            String pgp,
            boolean enableSupport,
            int includedSeats,
            CreditCardInformation creditCardInformation,
            AddressInformation addressInformation) {
        throw ServiceFault.notInMock("ChangeAccountPricePlan");
    }

    @Override
    default AddMembersToAccountResponse.AddMembersToAccountResult addMembersToAccount(
            String accountId, ArrayOfMember members) {
        throw ServiceFault.notInMock("AddMembersToAccount");
    }

    @Override
    default CloseMembersResponse.CloseMembersResult closeMembers(String accountId, ArrayOfString userIds) {
        throw ServiceFault.notInMock("CloseMembers");
    }

    @Override
    default GetMemberSettingsResponse.GetMemberSettingsResult getMemberSettings(String accountId, String userId) {
        throw ServiceFault.notInMock("GetMemberSettings");
    }

    @Override
    default SetSignatureImagesResponse.SetSignatureImagesResult setSignatureImages(
            SetSignatureImagesArg setSignatureImagesArg) {
        throw ServiceFault.notInMock("SetSignatureImages");
    }

    @Override
    default NewAccountResponse.NewAccountResult newAccount(
            String accountName,
            String distributorCode,
            String distributorPassword,
            String pgp,
            CreditCardInformation creditCardInformation,
            ReferralInformation referralInformation,
            AccountSettings accountSettings,
            Member member,
            AddressInformation addressInformation) {
        throw ServiceFault.notInMock("NewAccount");
    }

    @Override
    default UpdateAccountSettingsResponse.UpdateAccountSettingsResult updateAccountSettings(
            String accountId, AccountSettings accountSettings) {
        throw ServiceFault.notInMock("UpdateAccountSettings");
    }

    @Override
    default UpdateMemberSettingsResponse.UpdateMemberSettingsResult updateMemberSettings(
            String accountId, String userId, MemberSettings memberSettings) {
        throw ServiceFault.notInMock("UpdateMemberSettings");
    }

    @Override
    default GetUserProfileImageResponse.GetUserProfileImageResult getUserProfileImage() {
        throw ServiceFault.notInMock("GetUserProfileImage");
    }

    @Override
    default GetSuccessorPlanInformationResponse.GetSuccessorPlanInformationResult getSuccessorPlanInformation(
            String distributorCode, String distributorPassword, String accountId) {
        throw ServiceFault.notInMock("GetSuccessorPlanInformation");
    }

    @Override
    default ActivateSalesforceInstanceResponse.ActivateSalesforceInstanceResult activateSalesforceInstance(
            String accountId,
            String externalInstanceId,
            String connectUsername,
            String connectPassword,
            String salesforceEnvironment,
            Member member) {
        throw ServiceFault.notInMock("ActivateSalesforceInstance");
    }

    @Override
    default IncrementAccountSeatsResponse.IncrementAccountSeatsResult incrementAccountSeats(
            String distributorCode, String distributorPassword, IncrementAccountSeatsInfo callInfo) {
        throw ServiceFault.notInMock("IncrementAccountSeats");
    }

    @Override
    default GetPlanPricingInformationResponse.GetPlanPricingInformationResult getPlanPricingInformation(
            String distributorCode, String distributorPassword, String pgp) {
        throw ServiceFault.notInMock("GetPlanPricingInformation");
    }

    @Override
    default GetConnectCredentialsResponse.GetConnectCredentialsResult getConnectCredentials(String accountId) {
        throw ServiceFault.notInMock("GetConnectCredentials");
    }

    @Override
    default UpgradeRecipientAccountResponse.UpgradeRecipientAccountResult upgradeRecipientAccount(
            String distributorCode,
            String distributorPassword,
            String accountId,
            String userId,
            String pgp,
            String accountName,
            CreditCardInformation creditCardInformation,
            ReferralInformation referralInformation,
            AccountSettings accountSettings,
            AddressInformation addressInformation) {
        throw ServiceFault.notInMock("UpgradeRecipientAccount");
    }

    @Override
    default SetUserProfileImageResponse.SetUserProfileImageResult setUserProfileImage(
            UserProfileImage userProfileImage) {
        throw ServiceFault.notInMock("SetUserProfileImage");
    }

    @Override
    default GetDistributorSeatAllotmentResponse.GetDistributorSeatAllotmentResult getDistributorSeatAllotment(
            String distributorCode, String distributorPassword) {
        throw ServiceFault.notInMock("GetDistributorSeatAllotment");
    }

    @Override
    default AddEnvelopeCurrencyResponse.AddEnvelopeCurrencyResult addEnvelopeCurrency(
            String accountId,
            int planServiceId,
            int quantity,
            String transactionId,
            String platform,
            String appName,
            String storeName,
            String receiptData,
            java.math.BigDecimal amount,
            String currencyCode,
            String productId) {
        throw ServiceFault.notInMock("AddEnvelopeCurrency");
    }

    @Override
    default GetUserProfileResponse.GetUserProfileResult getUserProfile(String userId, String accountId) {
        throw ServiceFault.notInMock("GetUserProfile");
    }

    @Override
    default GetPlanDetailsResponse.GetPlanDetailsResult getPlanDetails(
            String distributorCode, String distributorPassword, GetPlanDetailsInfo callInfo) {
        throw ServiceFault.notInMock("GetPlanDetails");
    }

    @Override
    default VerifySeatEligibilityResponse.VerifySeatEligibilityResult verifySeatEligibility(
            String distributorCode, String distributorPassword, VerifySeatEligibilityInfo callInfo) {
        throw ServiceFault.notInMock("VerifySeatEligibility");
    }

    @Override
    default SetConnectCredentialsResponse.SetConnectCredentialsResult setConnectCredentials(
            String accountId,
            String connectUsername,
            String connectPassword,
            int connectConfigurationId,
            String salesforceEnvironment) {
        throw ServiceFault.notInMock("SetConnectCredentials");
    }

    @Override
    default GetAccountSettingsResponse.GetAccountSettingsResult getAccountSettings(String accountId) {
        throw ServiceFault.notInMock("GetAccountSettings");
    }

    @Override
    default AuthenticateMemberExResponse.AuthenticateMemberExResult authenticateMemberEx(String accountId) {
        throw ServiceFault.notInMock("AuthenticateMemberEx");
    }

    @Override
    default GetAccountCustomFieldsResponse.GetAccountCustomFieldsResult getAccountCustomFields(String accountId) {
        throw ServiceFault.notInMock("GetAccountCustomFields");
    }

    @Override
    default SetUserProfileResponse.SetUserProfileResult setUserProfile(UserProfile userProfile) {
        throw ServiceFault.notInMock("SetUserProfile");
    }

    @Override
    default InitializeClientAccountResponse.InitializeClientAccountResult initializeClientAccount(
            String appName, String platformName) {
        throw ServiceFault.notInMock("InitializeClientAccount");
    }

    @Override
    default AuthenticateMemberResponse.AuthenticateMemberResult authenticateMember(String accountId) {
        throw ServiceFault.notInMock("AuthenticateMember");
    }

    @Override
    default GetProvisioningInformationResponse.GetProvisioningInformationResult getProvisioningInformation(
            String appToken) {
        throw ServiceFault.notInMock("GetProvisioningInformation");
    }

    @Override
    default GetPlanGroupInformationResponse.GetPlanGroupInformationResult getPlanGroupInformation(
            String distributorCode, String distributorPassword) {
        throw ServiceFault.notInMock("GetPlanGroupInformation");
    }

    @Override
    default GetMembershipSummaryResponse.GetMembershipSummaryResult getMembershipSummary(String email) {
        throw ServiceFault.notInMock("GetMembershipSummary");
    }

    @Override
    default GetPlanTypeResponse.GetPlanTypeResult getPlanType(String accountId) {
        throw ServiceFault.notInMock("GetPlanType");
    }

    @Override
    default GetAccountDistributorCodeResponse.GetAccountDistributorCodeResult getAccountDistributorCode(
            String accountId) {
        throw ServiceFault.notInMock("GetAccountDistributorCode");
    }

    @Override
    default CloseSignatureResponse.CloseSignatureResult closeSignature(String signatureName) {
        throw ServiceFault.notInMock("CloseSignature");
    }
}
