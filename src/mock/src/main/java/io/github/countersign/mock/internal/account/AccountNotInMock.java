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
    default InitializeClientAccountResponse.InitializeClientAccountResult initializeClientAccount(
            String appName, String platformName) {
        throw ServiceFault.notInMock("InitializeClientAccount");
    }
}
