package io.github.countersign.mock.internal.operation;

import io.github.countersign.mock.internal.operation.TokenOperations.Who;
import io.github.countersign.mock.internal.user.Caller;
import java.net.URI;
import net.docusign.api_3_0.DocumentPDFs;
import net.docusign.api_3_0.Envelope;
import net.docusign.api_3_0.EnvelopePDF;
import net.docusign.api_3_0.EnvelopeStatus;
import net.docusign.api_3_0.EnvelopeStatusFilter;
import net.docusign.api_3_0.FilteredEnvelopeStatuses;
import net.docusign.api_3_0.RequestEnvelopeHistoryTokenArg;
import net.docusign.api_3_0.RequestRecipientTokenAuthenticationAssertion;
import net.docusign.api_3_0.RequestRecipientTokenClientURLs;
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

    /** The operations as {@code caller} may use them, who called {@code address}. */
    public ApiOperations(MockState state, Caller caller, URI address) {
        EnvelopeAccess access = new EnvelopeAccess(state, caller);
        this.envelopes = new EnvelopeOperations(state, access);
        this.statuses = new StatusOperations(state, access);
        this.documents = new DocumentOperations(state, access);
        this.tokens = new TokenOperations(state, caller, address);
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
        return includeDocumentBytes ? documents.requestedWithBytes(envelopeID) : documents.requested(envelopeID);
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
}
