package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.fault.ServiceFault;
import net.docusign.api_3_0.*;

/**
 * The operations that the mock does not have yet: each refuses by name. An operation that is built moves from here to {@link
 * ApiOperations}; one that is in neither does not compile.
 */
interface NotInMock extends APIServiceSoap {

    @Override
    default BrandResults createAccountBrands(String accountId, BrandDefinitions brandDefinitions) {
        throw ServiceFault.notInMock("CreateAccountBrands");
    }

    @Override
    default BrandResults deleteAccountBrands(String accountId, BrandDeleteRequest brandDeleteRequest) {
        throw ServiceFault.notInMock("DeleteAccountBrands");
    }

    @Override
    default CaptiveRecipientResults deleteCaptiveRecipientsSignatures(
            String accountId, DeleteCaptiveRecipientsSignaturesArg arg) {
        throw ServiceFault.notInMock("DeleteCaptiveRecipientsSignatures");
    }

    @Override
    default BrandResults getAccountBrands(String accountId) {
        throw ServiceFault.notInMock("GetAccountBrands");
    }

    @Override
    default AccountSettingsList getAccountSettingsList(String accountId) {
        throw ServiceFault.notInMock("GetAccountSettingsList");
    }

    @Override
    default ArrayOfAddressBookItem getAddressBookItems(String accountID) {
        throw ServiceFault.notInMock("GetAddressBookItems");
    }

    @Override
    default RecipientEsignList getRecipientEsignList(
            String userName, String senderEmail, String senderAccountId, String recipientEmail) {
        throw ServiceFault.notInMock("GetRecipientEsignList");
    }

    @Override
    default RecipientList getRecipientList(String senderAccountId, String recipientEmail) {
        throw ServiceFault.notInMock("GetRecipientList");
    }

    @Override
    default GetSharedAccessResult getSharedAccess(String accountId, SharedAccessFilter sharedAccessFilter) {
        throw ServiceFault.notInMock("GetSharedAccess");
    }

    @Override
    default UpdateAddressBookResult removeAddressBookItems(
            ArrayOfAddressBookRemoveItem addressBookRemoveItems, boolean returnAddressBook) {
        throw ServiceFault.notInMock("RemoveAddressBookItems");
    }

    @Override
    default EnvelopePDF requestRecipientFaxPDF(
            String envelopeID,
            String clientUserID,
            String username,
            String email,
            RequestRecipientTokenAuthenticationAssertion authenticationAssertion) {
        throw ServiceFault.notInMock("RequestRecipientFaxPDF");
    }

    @Override
    default String requestRecipientFaxToken(
            String envelopeID,
            String clientUserID,
            String username,
            String email,
            RequestRecipientTokenAuthenticationAssertion authenticationAssertion,
            RequestRecipientTokenClientURLs clientURLs) {
        throw ServiceFault.notInMock("RequestRecipientFaxToken");
    }

    @Override
    default SetSharedAccessResult setSharedAccess(SetSharedAccessRequest setSharedAccessRequest) {
        throw ServiceFault.notInMock("SetSharedAccess");
    }

    @Override
    default UpdateAddressBookResult updateAddressBookItems(
            ArrayOfAddressBookItem addressBookItems, boolean returnAddressBook) {
        throw ServiceFault.notInMock("UpdateAddressBookItems");
    }
}
