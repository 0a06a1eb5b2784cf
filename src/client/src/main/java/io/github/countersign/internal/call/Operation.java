package io.github.countersign.internal.call;

import java.util.Set;

/**
 * A SOAP operation, and whether a second call does no harm.
 *
 * @param name the operation's name in the contract, such as {@code CreateAndSendEnvelope}
 * @param repeatable true if the operation only reads, so that it may be called again after a lost reply
 */
public record Operation(String name, boolean repeatable) {

    // Named one by one: an operation that is missing here counts as one that changes something.
    private static final Set<String> READING = Set.of(
            "AuthenticateMember",
            "CheckAccountMember",
            "EnvelopeAuditEvents",
            "EnvelopeAuditEventsV2",
            "GetAccountBrands",
            "GetAccountCustomFields",
            "GetAccountDistributorCode",
            "GetAccountInformation",
            "GetAccountMembershipFeaturesList",
            "GetAccountSettings",
            "GetAccountSettingsList",
            "GetAddressBookItems",
            "GetConnectFailures",
            "GetFolderItems",
            "GetFolderList",
            "GetMemberSettings",
            "GetMembershipSummary",
            "GetPlanType",
            "GetRecipientAuthenticationStatusEx",
            "GetRecipientEsignList",
            "GetRecipientList",
            "GetSharedAccess",
            "GetSignatures",
            "GetStatusInDocuSignConnectFormat",
            "Ping",
            "RequestCertificate",
            "RequestCertificateWithCertLanguage",
            "RequestDocumentPDFs",
            "RequestDocumentPDFsEx",
            "RequestDocumentPDFsRecipientsView",
            "RequestEnvelope",
            "RequestEnvelopeV2",
            "RequestEnvelopeWithDocumentFields",
            "RequestEnvelopeWithDocumentFieldsV2",
            "RequestPDF",
            "RequestPDFNoWaterMark",
            "RequestPDFRecipientsView",
            "RequestPDFsWithOptions",
            "RequestPDFWithCert",
            "RequestPDFWithOptions",
            "RequestRecipientFaxPDF",
            "RequestStatus",
            "RequestStatusChanges",
            "RequestStatusCodes",
            "RequestStatuses",
            "RequestStatusesEx",
            "RequestStatusesWithDocumentFields",
            "RequestStatusEx",
            "RequestStatusWithDocumentFields",
            "RequestTemplate",
            "RequestTemplateList",
            "RequestTemplateListWithDocumentFields",
            "RequestTemplates",
            "RequestTemplateWithDocumentFields",
            "SynchEnvelope");

    /**
     * The operation of this name.
     *
     * @param name the operation's name in the contract
     * @return the operation; one that is not known to read only counts as one that changes something
     */
    public static Operation of(String name) {
        return new Operation(name, READING.contains(name));
    }

    /**
     * Whether it asks how far envelopes are, which can wait while others send.
     *
     * @return true if so
     */
    public boolean polls() {
        return name.startsWith("RequestStatus") || name.equals("GetStatusInDocuSignConnectFormat");
    }
}
