package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.user.Caller;
import net.docusign.api_3_0.AccountMembershipFeaturesList;
import net.docusign.api_3_0.DocumentPDFs;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopePDF;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.FilteredEnvelopeStatuses;
import net.docusign.api_3_0.VoidEnvelopeStatus;

/**
 * All operations of the API service for one call of one caller. Each hands over to the class of its subject. Not for reuse by
 * another call.
 */
public final class ApiOperations implements NotInMock {

    private final EnvelopeOperations envelopes;
    private final StatusOperations statuses;
    private final DocumentOperations documents;
    private final MembershipOperations memberships;

    /** The operations as {@code caller} may use them. */
    public ApiOperations(MockState state, Caller caller) {
        EnvelopeAccess access = new EnvelopeAccess(state, caller);
        this.envelopes = new EnvelopeOperations(state, access);
        this.statuses = new StatusOperations(state, access);
        this.documents = new DocumentOperations(state, access);
        this.memberships = new MembershipOperations(access);
    }

    @Override
    public boolean ping() {
        return true;
    }

    @Override
    public AccountMembershipFeaturesList getAccountMembershipFeaturesList(String accountId) {
        return memberships.features(accountId);
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
        return includeDocumentBytes ? documents.requestedWithBytes(envelopeID) : documents.requested(envelopeID);
    }
}
