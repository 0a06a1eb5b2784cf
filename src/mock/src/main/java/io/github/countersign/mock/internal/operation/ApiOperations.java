package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.envelope.Purge;
import io.github.countersign.mock.internal.operation.TokenOperations.Who;
import io.github.countersign.mock.internal.user.Caller;
import java.net.URI;
import net.docusign.api_3_0.AccountMembershipFeaturesList;
import net.docusign.api_3_0.AccountSettingsList;
import net.docusign.api_3_0.ArrayOfAddressBookItem;
import net.docusign.api_3_0.ArrayOfAddressBookRemoveItem;
import net.docusign.api_3_0.ArrayOfCompositeTemplate;
import net.docusign.api_3_0.ArrayOfConnectFailure;
import net.docusign.api_3_0.ArrayOfEnvelopeAuditEvent;
import net.docusign.api_3_0.ArrayOfEnvelopeTemplate;
import net.docusign.api_3_0.ArrayOfPublishConnectFailuresResult;
import net.docusign.api_3_0.ArrayOfRecipient1;
import net.docusign.api_3_0.ArrayOfString5;
import net.docusign.api_3_0.ArrayOfTemplateReference;
import net.docusign.api_3_0.AuthenticationStatus;
import net.docusign.api_3_0.AuthoritativeCopyExportDocuments;
import net.docusign.api_3_0.AuthoritativeCopyExportStatus;
import net.docusign.api_3_0.AvailableFolders;
import net.docusign.api_3_0.BrandDeleteRequest;
import net.docusign.api_3_0.BrandResults;
import net.docusign.api_3_0.CaptiveRecipientResults;
import net.docusign.api_3_0.ConnectFailuresFilter;
import net.docusign.api_3_0.Correction;
import net.docusign.api_3_0.CorrectionStatus;
import net.docusign.api_3_0.DeleteCaptiveRecipientsSignaturesArg;
import net.docusign.api_3_0.DeleteEnvelopesArg;
import net.docusign.api_3_0.DocuSignEnvelopeInformation;
import net.docusign.api_3_0.DocumentPDFs;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopeAuditEventsResponse;
import net.docusign.api_3_0.EnvelopeInformation;
import net.docusign.api_3_0.EnvelopePDF;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusChangeFilter;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.EnvelopeTemplate;
import net.docusign.api_3_0.EnvelopeTemplates;
import net.docusign.api_3_0.EnvelopeV2;
import net.docusign.api_3_0.FilteredEnvelopeStatusChanges;
import net.docusign.api_3_0.FilteredEnvelopeStatuses;
import net.docusign.api_3_0.FolderFilter;
import net.docusign.api_3_0.FolderResults;
import net.docusign.api_3_0.FoldersFilter;
import net.docusign.api_3_0.GetRecipientAuthenticationStatusExArg;
import net.docusign.api_3_0.GetSharedAccessResult;
import net.docusign.api_3_0.MoveEnvelopesArg;
import net.docusign.api_3_0.PDFOptions;
import net.docusign.api_3_0.PDFsOptions;
import net.docusign.api_3_0.PublishConnectFailuresFilter;
import net.docusign.api_3_0.PurgeDocumentStatus;
import net.docusign.api_3_0.RecipientEsignList;
import net.docusign.api_3_0.RecipientList;
import net.docusign.api_3_0.RequestEnvelopeHistoryTokenArg;
import net.docusign.api_3_0.RequestEnvelopeV2Options;
import net.docusign.api_3_0.RequestEnvelopeWithDocumentFieldsV2Options;
import net.docusign.api_3_0.RequestRecipientTokenAuthenticationAssertion;
import net.docusign.api_3_0.RequestRecipientTokenClientURLs;
import net.docusign.api_3_0.SaveTemplateResult;
import net.docusign.api_3_0.SetSharedAccessRequest;
import net.docusign.api_3_0.SetSharedAccessResult;
import net.docusign.api_3_0.SharedAccessFilter;
import net.docusign.api_3_0.SynchEnvelopeStatus;
import net.docusign.api_3_0.TransferEnvelopeStatus;
import net.docusign.api_3_0.UpdateAddressBookResult;
import net.docusign.api_3_0.VoidEnvelopeStatus;

/**
 * All operations of the API service for one call of one caller. Each hands over to the class of its subject. Not for reuse by
 * another call.
 */
public final class ApiOperations implements NotInMock {

    private final EnvelopeOperations envelopes;
    private final StatusOperations statuses;
    private final DocumentOperations documents;
    private final TokenOperations tokens;
    private final AccountFacts account;
    private final RecipientLookup lookup;
    private final AddressBookOperations addressBook;
    private final SharingOperations sharing;
    private final AuthoritativeCopyOperations copies;
    private final ConnectOperations connect;
    private final AuditOperations audit;
    private final PurgeOperations purges;
    private final FolderOperations folders;
    private final CorrectionOperations corrections;
    private final EnvelopeViews views;
    private final TemplateOperations templates;
    private final FromTemplates fromTemplates;

    /** The operations as {@code caller} may use them, who called {@code address}. */
    public ApiOperations(MockState state, Caller caller, URI address) {
        EnvelopeAccess access = new EnvelopeAccess(state, caller);
        this.envelopes = new EnvelopeOperations(state, access);
        this.statuses = new StatusOperations(state, access);
        this.documents = new DocumentOperations(state, access);
        this.tokens = new TokenOperations(state, caller, address);
        this.account = new AccountFacts(state, access);
        this.lookup = new RecipientLookup(state, access);
        this.addressBook = new AddressBookOperations(state, access, caller);
        this.sharing = new SharingOperations(state, access);
        this.copies = new AuthoritativeCopyOperations(state, access);
        this.connect = new ConnectOperations(state, access);
        this.audit = new AuditOperations(state, access);
        this.purges = new PurgeOperations(state, access);
        this.folders = new FolderOperations(state, access);
        this.corrections = new CorrectionOperations(state, access);
        this.views = new EnvelopeViews(state, access);
        this.templates = new TemplateOperations(state, access);
        this.fromTemplates = new FromTemplates(templates);
    }

    @Override
    public boolean ping() {
        return true;
    }

    @Override
    public EnvelopeStatus createEnvelope(Envelope envelope) {
        return envelopes.create(envelope);
    }

    @Override
    public EnvelopeStatus createAndSendEnvelope(Envelope envelope) {
        return envelopes.createAndSend(envelope);
    }

    @Override
    public EnvelopeStatus sendEnvelope(String envelopeId, String accountId) {
        return envelopes.send(envelopeId, accountId);
    }

    @Override
    public VoidEnvelopeStatus voidEnvelope(String envelopeID, String reason) {
        return envelopes.voidEnvelope(envelopeID, reason);
    }

    @Override
    public EnvelopeStatus requestStatus(String envelopeID) {
        return statuses.status(envelopeID);
    }

    @Override
    public EnvelopeStatus requestStatusEx(String envelopeID) {
        return statuses.statusEx(envelopeID);
    }

    @Override
    public FilteredEnvelopeStatuses requestStatuses(EnvelopeStatusFilter envelopeStatusFilter) {
        return statuses.statuses(envelopeStatusFilter);
    }

    @Override
    public FilteredEnvelopeStatuses requestStatusesEx(EnvelopeStatusFilter envelopeStatusFilter) {
        return statuses.statusesEx(envelopeStatusFilter);
    }

    @Override
    public EnvelopePDF requestPDF(String envelopeID) {
        return documents.combined(envelopeID);
    }

    @Override
    public DocumentPDFs requestDocumentPDFs(String envelopeID) {
        return documents.separate(envelopeID);
    }

    @Override
    public DocumentPDFs requestDocumentPDFsEx(String envelopeID) {
        return documents.separate(envelopeID);
    }

    @Override
    public Envelope requestEnvelope(String envelopeID, boolean includeDocumentBytes) {
        return views.requested(envelopeID, includeDocumentBytes);
    }

    @Override
    public String requestRecipientToken(
            String envelopeID,
            String clientUserID,
            String username,
            String email,
            RequestRecipientTokenAuthenticationAssertion authenticationAssertion,
            RequestRecipientTokenClientURLs clientURLs) {
        return tokens.forRecipient(
                envelopeID, new Who(clientUserID, username, email), authenticationAssertion, clientURLs);
    }

    @Override
    public String requestSenderToken(String envelopeID, String accountID, String returnURL) {
        return tokens.forSender(envelopeID, accountID, returnURL);
    }

    @Override
    public String requestCorrectToken(String envelopeID, boolean suppressNavigation, String returnURL) {
        return tokens.forCorrection(envelopeID, suppressNavigation, returnURL);
    }

    @Override
    public String requestEnvelopeHistoryToken(RequestEnvelopeHistoryTokenArg arg) {
        return tokens.forHistory(arg);
    }

    @Override
    public String getAuthenticationToken(String goToEnvelopeID) {
        return tokens.forHome(null, goToEnvelopeID);
    }

    @Override
    public Envelope requestEnvelopeV2(String envelopeID, RequestEnvelopeV2Options options) {
        return views.requested(envelopeID, options);
    }

    @Override
    public Envelope requestEnvelopeWithDocumentFields(String envelopeID, boolean includeDocumentBytes) {
        return views.withFields(envelopeID, includeDocumentBytes);
    }

    @Override
    public EnvelopeV2 requestEnvelopeWithDocumentFieldsV2(
            String envelopeID, RequestEnvelopeWithDocumentFieldsV2Options options) {
        return views.withFields(envelopeID, options);
    }

    @Override
    public EnvelopePDF requestPDFNoWaterMark(String envelopeID) {
        return documents.withoutWatermark(envelopeID);
    }

    @Override
    public EnvelopePDF requestPDFWithCert(String envelopeID, boolean addWaterMark) {
        return documents.withCertificate(envelopeID, addWaterMark);
    }

    @Override
    public EnvelopePDF requestPDFWithOptions(String envelopeID, PDFOptions pdfOptions) {
        return documents.combined(envelopeID, pdfOptions);
    }

    @Override
    public EnvelopePDF requestPDFRecipientsView(
            String envelopeID, String recipientName, String recipientEmail, PDFOptions pdfOptions) {
        return documents.combinedFor(envelopeID, recipientName, recipientEmail, pdfOptions);
    }

    @Override
    public DocumentPDFs requestPDFsWithOptions(String envelopeID, PDFsOptions pdFsOptions) {
        return documents.separate(envelopeID, pdFsOptions);
    }

    @Override
    public DocumentPDFs requestDocumentPDFsRecipientsView(
            String envelopeID, String recipientName, String recipientEmail) {
        return documents.separateFor(envelopeID, recipientName, recipientEmail);
    }

    @Override
    public DocumentPDFs requestCertificate(String envelopeID) {
        return documents.certificate(envelopeID, null);
    }

    @Override
    public DocumentPDFs requestCertificateWithCertLanguage(String envelopeID, String certLanguage) {
        return documents.certificate(envelopeID, certLanguage);
    }

    @Override
    public SaveTemplateResult saveTemplate(EnvelopeTemplate envelopeTemplate) {
        return templates.save(envelopeTemplate);
    }

    @Override
    public SaveTemplateResult uploadTemplate(String templateXML, String accountID, boolean shared) {
        return templates.upload(templateXML, accountID, shared);
    }

    @Override
    public EnvelopeTemplates requestTemplates(String accountID, boolean includeAdvancedTemplates) {
        return templates.list(accountID);
    }

    @Override
    public EnvelopeTemplate requestTemplate(String templateID, boolean includeDocumentBytes) {
        return templates.request(templateID, includeDocumentBytes, false);
    }

    @Override
    public EnvelopeTemplate requestTemplateWithDocumentFields(String templateID, boolean includeDocumentBytes) {
        return templates.request(templateID, includeDocumentBytes, true);
    }

    @Override
    public ArrayOfEnvelopeTemplate requestTemplateList(ArrayOfString5 templateIDs, boolean includeDocumentBytes) {
        return templates.request(templateIDs, includeDocumentBytes, false);
    }

    @Override
    public ArrayOfEnvelopeTemplate requestTemplateListWithDocumentFields(
            ArrayOfString5 templateIDs, boolean includeDocumentBytes) {
        return templates.request(templateIDs, includeDocumentBytes, true);
    }

    @Override
    public EnvelopeStatus createEnvelopeFromTemplates(
            ArrayOfTemplateReference templateReferences,
            ArrayOfRecipient1 recipients,
            EnvelopeInformation envelopeInformation,
            boolean activateEnvelope) {
        return envelopes.make(
                fromTemplates.referenced(templateReferences, recipients, envelopeInformation), activateEnvelope);
    }

    @Override
    public EnvelopeStatus createEnvelopeFromTemplatesAndForms(
            EnvelopeInformation envelopeInformation,
            ArrayOfCompositeTemplate compositeTemplates,
            boolean activateEnvelope) {
        return envelopes.make(fromTemplates.composite(compositeTemplates, envelopeInformation), activateEnvelope);
    }

    @Override
    public CorrectionStatus correctAndResendEnvelope(Correction correction) {
        return corrections.correct(correction);
    }

    @Override
    public TransferEnvelopeStatus transferEnvelope(String envelopeID, String accountID, String userID) {
        return corrections.transfer(envelopeID, accountID, userID);
    }

    @Override
    public boolean moveEnvelopes(MoveEnvelopesArg arg) {
        return folders.move(arg);
    }

    @Override
    public boolean deleteEnvelopes(DeleteEnvelopesArg arg) {
        return folders.delete(arg);
    }

    @Override
    public FolderResults getFolderItems(FolderFilter folderFilter) {
        return folders.items(folderFilter);
    }

    @Override
    public AvailableFolders getFolderList(FoldersFilter foldersFilter) {
        return folders.list(foldersFilter);
    }

    @Override
    public PurgeDocumentStatus purgeDocuments(String envelopeID) {
        return purges.purge(envelopeID, Purge.Kind.DOCUMENTS);
    }

    @Override
    public PurgeDocumentStatus purgeDocumentsAndMetaData(String envelopeID) {
        return purges.purge(envelopeID, Purge.Kind.METADATA);
    }

    @Override
    public PurgeDocumentStatus purgeDocumentsAndMetaDataAndRedact(String envelopeID) {
        return purges.purge(envelopeID, Purge.Kind.METADATA_AND_REDACT);
    }

    @Override
    public EnvelopeAuditEventsResponse.EnvelopeAuditEventsResult envelopeAuditEvents(String envelopeId) {
        return audit.events(envelopeId);
    }

    @Override
    public ArrayOfEnvelopeAuditEvent envelopeAuditEventsV2(String envelopeId) {
        return audit.eventsV2(envelopeId);
    }

    @Override
    public AuthenticationStatus getRecipientAuthenticationStatusEx(GetRecipientAuthenticationStatusExArg arg) {
        return audit.checks(arg);
    }

    @Override
    public DocuSignEnvelopeInformation getStatusInDocuSignConnectFormat(String envelopeID) {
        return connect.message(envelopeID);
    }

    @Override
    public ArrayOfConnectFailure getConnectFailures(ConnectFailuresFilter connectFailuresFilter) {
        return connect.failures(connectFailuresFilter);
    }

    @Override
    public ArrayOfPublishConnectFailuresResult publishConnectFailures(
            PublishConnectFailuresFilter publishConnectFailuresFilter) {
        return connect.publish(publishConnectFailuresFilter);
    }

    @Override
    public AuthoritativeCopyExportDocuments exportAuthoritativeCopy(String envelopeId) {
        return copies.export(envelopeId);
    }

    @Override
    public AuthoritativeCopyExportStatus acknowledgeAuthoritativeCopyExport(
            String envelopeId, String transactionId, byte[] checkSumHash) {
        return copies.acknowledge(envelopeId, transactionId, checkSumHash);
    }

    @Override
    public AuthoritativeCopyExportStatus getAuthoritativeCopyExportKey(
            String envelopeId, String transactionId, byte[] checkSumHash) {
        return copies.key(envelopeId, transactionId, checkSumHash);
    }

    @Override
    public AuthoritativeCopyExportStatus completeAuthoritativeCopyExport(
            String envelopeId, String transactionId, String externalId) {
        return copies.complete(envelopeId, transactionId, externalId);
    }

    @Override
    public FilteredEnvelopeStatusChanges requestStatusCodes(EnvelopeStatusFilter envelopeStatusFilter) {
        return statuses.codes(envelopeStatusFilter);
    }

    @Override
    public FilteredEnvelopeStatusChanges requestStatusChanges(EnvelopeStatusChangeFilter envelopeStatusChangeFilter) {
        return statuses.changes(envelopeStatusChangeFilter);
    }

    @Override
    public EnvelopeStatus requestStatusWithDocumentFields(String envelopeID) {
        return statuses.statusWithFields(envelopeID);
    }

    @Override
    public FilteredEnvelopeStatuses requestStatusesWithDocumentFields(EnvelopeStatusFilter envelopeStatusFilter) {
        return statuses.statusesWithFields(envelopeStatusFilter);
    }

    @Override
    public SynchEnvelopeStatus synchEnvelope(String transactionID, String accountID, boolean block) {
        return envelopes.synch(transactionID, accountID, block);
    }

    @Override
    public GetSharedAccessResult getSharedAccess(String accountId, SharedAccessFilter sharedAccessFilter) {
        return sharing.get(accountId, sharedAccessFilter);
    }

    @Override
    public SetSharedAccessResult setSharedAccess(SetSharedAccessRequest setSharedAccessRequest) {
        return sharing.set(setSharedAccessRequest);
    }

    @Override
    public ArrayOfAddressBookItem getAddressBookItems(String accountID) {
        return addressBook.items(accountID);
    }

    @Override
    public UpdateAddressBookResult updateAddressBookItems(
            ArrayOfAddressBookItem addressBookItems, boolean returnAddressBook) {
        return addressBook.update(addressBookItems, returnAddressBook);
    }

    @Override
    public UpdateAddressBookResult removeAddressBookItems(
            ArrayOfAddressBookRemoveItem addressBookRemoveItems, boolean returnAddressBook) {
        return addressBook.remove(addressBookRemoveItems, returnAddressBook);
    }

    @Override
    public RecipientEsignList getRecipientEsignList(
            String userName, String senderEmail, String senderAccountId, String recipientEmail) {
        return lookup.esign(senderAccountId, recipientEmail);
    }

    @Override
    public RecipientList getRecipientList(String senderAccountId, String recipientEmail) {
        return lookup.names(senderAccountId, recipientEmail);
    }

    @Override
    public CaptiveRecipientResults deleteCaptiveRecipientsSignatures(
            String accountId, DeleteCaptiveRecipientsSignaturesArg arg) {
        return lookup.forgetSignatures(accountId, arg);
    }

    @Override
    public AccountSettingsList getAccountSettingsList(String accountId) {
        return account.settings(accountId);
    }

    @Override
    public AccountMembershipFeaturesList getAccountMembershipFeaturesList(String accountId) {
        return account.features(accountId);
    }

    @Override
    public BrandResults getAccountBrands(String accountId) {
        return account.brands(accountId);
    }

    @Override
    public BrandResults deleteAccountBrands(String accountId, BrandDeleteRequest brandDeleteRequest) {
        return account.deleteBrands(accountId, brandDeleteRequest);
    }
}
