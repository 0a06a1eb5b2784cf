package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.fault.ServiceFault;
import net.docusign.api_3_0.*;

/**
 * The operations that the mock does not have yet: each refuses by name. An operation that is built moves from here to {@link
 * ApiOperations}; one that is in neither does not compile.
 */
interface NotInMock extends APIServiceSoap {

    @Override
    default AuthoritativeCopyExportStatus acknowledgeAuthoritativeCopyExport(
            String envelopeId, String transactionId, byte[] checkSumHash) {
        throw ServiceFault.notInMock("AcknowledgeAuthoritativeCopyExport");
    }

    @Override
    default AuthoritativeCopyExportStatus completeAuthoritativeCopyExport(
            String envelopeId, String transactionId, String externalId) {
        throw ServiceFault.notInMock("CompleteAuthoritativeCopyExport");
    }

    @Override
    default CorrectionStatus correctAndResendEnvelope(Correction correction) {
        throw ServiceFault.notInMock("CorrectAndResendEnvelope");
    }

    @Override
    default BrandResults createAccountBrands(String accountId, BrandDefinitions brandDefinitions) {
        throw ServiceFault.notInMock("CreateAccountBrands");
    }

    @Override
    default EnvelopeStatus createEnvelopeFromTemplates(
            ArrayOfTemplateReference templateReferences,
            ArrayOfRecipient1 recipients,
            EnvelopeInformation envelopeInformation,
            boolean activateEnvelope) {
        throw ServiceFault.notInMock("CreateEnvelopeFromTemplates");
    }

    @Override
    default EnvelopeStatus createEnvelopeFromTemplatesAndForms(
            EnvelopeInformation envelopeInformation,
            ArrayOfCompositeTemplate compositeTemplates,
            boolean activateEnvelope) {
        throw ServiceFault.notInMock("CreateEnvelopeFromTemplatesAndForms");
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
    default boolean deleteEnvelopes(DeleteEnvelopesArg arg) {
        throw ServiceFault.notInMock("DeleteEnvelopes");
    }

    @Override
    default EnvelopeAuditEventsResponse.EnvelopeAuditEventsResult envelopeAuditEvents(String envelopeId) {
        throw ServiceFault.notInMock("EnvelopeAuditEvents");
    }

    @Override
    default ArrayOfEnvelopeAuditEvent envelopeAuditEventsV2(String envelopeId) {
        throw ServiceFault.notInMock("EnvelopeAuditEventsV2");
    }

    @Override
    default AuthoritativeCopyExportDocuments exportAuthoritativeCopy(String envelopeId) {
        throw ServiceFault.notInMock("ExportAuthoritativeCopy");
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
    default String getAuthenticationToken(String goToEnvelopeID) {
        throw ServiceFault.notInMock("GetAuthenticationToken");
    }

    @Override
    default AuthoritativeCopyExportStatus getAuthoritativeCopyExportKey(
            String envelopeId, String transactionId, byte[] checkSumHash) {
        throw ServiceFault.notInMock("GetAuthoritativeCopyExportKey");
    }

    @Override
    default ArrayOfConnectFailure getConnectFailures(ConnectFailuresFilter connectFailuresFilter) {
        throw ServiceFault.notInMock("GetConnectFailures");
    }

    @Override
    default FolderResults getFolderItems(FolderFilter folderFilter) {
        throw ServiceFault.notInMock("GetFolderItems");
    }

    @Override
    default AvailableFolders getFolderList(FoldersFilter foldersFilter) {
        throw ServiceFault.notInMock("GetFolderList");
    }

    @Override
    default AuthenticationStatus getRecipientAuthenticationStatusEx(GetRecipientAuthenticationStatusExArg arg) {
        throw ServiceFault.notInMock("GetRecipientAuthenticationStatusEx");
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
    default DocuSignEnvelopeInformation getStatusInDocuSignConnectFormat(String envelopeID) {
        throw ServiceFault.notInMock("GetStatusInDocuSignConnectFormat");
    }

    @Override
    default boolean moveEnvelopes(MoveEnvelopesArg arg) {
        throw ServiceFault.notInMock("MoveEnvelopes");
    }

    @Override
    default ArrayOfPublishConnectFailuresResult publishConnectFailures(
            PublishConnectFailuresFilter publishConnectFailuresFilter) {
        throw ServiceFault.notInMock("PublishConnectFailures");
    }

    @Override
    default PurgeDocumentStatus purgeDocuments(String envelopeID) {
        throw ServiceFault.notInMock("PurgeDocuments");
    }

    @Override
    default PurgeDocumentStatus purgeDocumentsAndMetaData(String envelopeID) {
        throw ServiceFault.notInMock("PurgeDocumentsAndMetaData");
    }

    @Override
    default PurgeDocumentStatus purgeDocumentsAndMetaDataAndRedact(String envelopeID) {
        throw ServiceFault.notInMock("PurgeDocumentsAndMetaDataAndRedact");
    }

    @Override
    default UpdateAddressBookResult removeAddressBookItems(
            ArrayOfAddressBookRemoveItem addressBookRemoveItems, boolean returnAddressBook) {
        throw ServiceFault.notInMock("RemoveAddressBookItems");
    }

    @Override
    default DocumentPDFs requestCertificate(String envelopeID) {
        throw ServiceFault.notInMock("RequestCertificate");
    }

    @Override
    default DocumentPDFs requestCertificateWithCertLanguage(String envelopeID, String certLanguage) {
        throw ServiceFault.notInMock("RequestCertificateWithCertLanguage");
    }

    @Override
    default String requestCorrectToken(String envelopeID, boolean suppressNavigation, String returnURL) {
        throw ServiceFault.notInMock("RequestCorrectToken");
    }

    @Override
    default DocumentPDFs requestDocumentPDFsRecipientsView(
            String envelopeID, String recipientName, String recipientEmail) {
        throw ServiceFault.notInMock("RequestDocumentPDFsRecipientsView");
    }

    @Override
    default String requestEnvelopeHistoryToken(RequestEnvelopeHistoryTokenArg arg) {
        throw ServiceFault.notInMock("RequestEnvelopeHistoryToken");
    }

    @Override
    default Envelope requestEnvelopeV2(String envelopeID, RequestEnvelopeV2Options options) {
        throw ServiceFault.notInMock("RequestEnvelopeV2");
    }

    @Override
    default Envelope requestEnvelopeWithDocumentFields(String envelopeID, boolean includeDocumentBytes) {
        throw ServiceFault.notInMock("RequestEnvelopeWithDocumentFields");
    }

    @Override
    default EnvelopeV2 requestEnvelopeWithDocumentFieldsV2(
            String envelopeID, RequestEnvelopeWithDocumentFieldsV2Options options) {
        throw ServiceFault.notInMock("RequestEnvelopeWithDocumentFieldsV2");
    }

    @Override
    default EnvelopePDF requestPDFNoWaterMark(String envelopeID) {
        throw ServiceFault.notInMock("RequestPDFNoWaterMark");
    }

    @Override
    default EnvelopePDF requestPDFRecipientsView(
            String envelopeID, String recipientName, String recipientEmail, PDFOptions pdfOptions) {
        throw ServiceFault.notInMock("RequestPDFRecipientsView");
    }

    @Override
    default EnvelopePDF requestPDFWithCert(String envelopeID, boolean addWaterMark) {
        throw ServiceFault.notInMock("RequestPDFWithCert");
    }

    @Override
    default EnvelopePDF requestPDFWithOptions(String envelopeID, PDFOptions pdfOptions) {
        throw ServiceFault.notInMock("RequestPDFWithOptions");
    }

    @Override
    default DocumentPDFs requestPDFsWithOptions(String envelopeID, PDFsOptions pdFsOptions) {
        throw ServiceFault.notInMock("RequestPDFsWithOptions");
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
    default String requestRecipientToken(
            String envelopeID,
            String clientUserID,
            String username,
            String email,
            RequestRecipientTokenAuthenticationAssertion authenticationAssertion,
            RequestRecipientTokenClientURLs clientURLs) {
        throw ServiceFault.notInMock("RequestRecipientToken");
    }

    @Override
    default String requestSenderToken(String envelopeID, String accountID, String returnURL) {
        throw ServiceFault.notInMock("RequestSenderToken");
    }

    @Override
    default FilteredEnvelopeStatusChanges requestStatusChanges(EnvelopeStatusChangeFilter envelopeStatusChangeFilter) {
        throw ServiceFault.notInMock("RequestStatusChanges");
    }

    @Override
    default FilteredEnvelopeStatusChanges requestStatusCodes(EnvelopeStatusFilter envelopeStatusFilter) {
        throw ServiceFault.notInMock("RequestStatusCodes");
    }

    @Override
    default EnvelopeStatus requestStatusWithDocumentFields(String envelopeID) {
        throw ServiceFault.notInMock("RequestStatusWithDocumentFields");
    }

    @Override
    default FilteredEnvelopeStatuses requestStatusesWithDocumentFields(EnvelopeStatusFilter envelopeStatusFilter) {
        throw ServiceFault.notInMock("RequestStatusesWithDocumentFields");
    }

    @Override
    default EnvelopeTemplate requestTemplate(String templateID, boolean includeDocumentBytes) {
        throw ServiceFault.notInMock("RequestTemplate");
    }

    @Override
    default ArrayOfEnvelopeTemplate requestTemplateList(ArrayOfString5 templateIDs, boolean includeDocumentBytes) {
        throw ServiceFault.notInMock("RequestTemplateList");
    }

    @Override
    default ArrayOfEnvelopeTemplate requestTemplateListWithDocumentFields(
            ArrayOfString5 templateIDs, boolean includeDocumentBytes) {
        throw ServiceFault.notInMock("RequestTemplateListWithDocumentFields");
    }

    @Override
    default EnvelopeTemplate requestTemplateWithDocumentFields(String templateID, boolean includeDocumentBytes) {
        throw ServiceFault.notInMock("RequestTemplateWithDocumentFields");
    }

    @Override
    default EnvelopeTemplates requestTemplates(String accountID, boolean includeAdvancedTemplates) {
        throw ServiceFault.notInMock("RequestTemplates");
    }

    @Override
    default SaveTemplateResult saveTemplate(EnvelopeTemplate envelopeTemplate) {
        throw ServiceFault.notInMock("SaveTemplate");
    }

    @Override
    default SetSharedAccessResult setSharedAccess(SetSharedAccessRequest setSharedAccessRequest) {
        throw ServiceFault.notInMock("SetSharedAccess");
    }

    @Override
    default SynchEnvelopeStatus synchEnvelope(String transactionID, String accountID, boolean block) {
        throw ServiceFault.notInMock("SynchEnvelope");
    }

    @Override
    default TransferEnvelopeStatus transferEnvelope(String envelopeID, String accountID, String userID) {
        throw ServiceFault.notInMock("TransferEnvelope");
    }

    @Override
    default UpdateAddressBookResult updateAddressBookItems(
            ArrayOfAddressBookItem addressBookItems, boolean returnAddressBook) {
        throw ServiceFault.notInMock("UpdateAddressBookItems");
    }

    @Override
    default SaveTemplateResult uploadTemplate(String templateXML, String accountID, boolean shared) {
        throw ServiceFault.notInMock("UploadTemplate");
    }
}
