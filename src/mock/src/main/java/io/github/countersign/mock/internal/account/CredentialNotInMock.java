package io.github.countersign.mock.internal.account;

import io.github.countersign.mock.internal.fault.ServiceFault;
import net.docusign.credential.*;

/**
 * The operations of the credential service that the mock does not have yet: each refuses by name. An operation that is built
 * moves from here to {@link CredentialOperations}; one that is in neither does not compile.
 */
interface CredentialNotInMock extends CredentialSoap {

    @Override
    default String getAuthenticationToken(String email, String password, String accountID, String goToEnvelopeID) {
        throw ServiceFault.notInMock("GetAuthenticationToken");
    }

    @Override
    default String requestCorrectToken(
            String email, String password, String envelopeID, boolean suppressNavigation, String returnURL) {
        throw ServiceFault.notInMock("RequestCorrectToken");
    }

    @Override
    default String requestSenderToken(
            String email, String password, String accountID, String envelopeID, String returnURL) {
        throw ServiceFault.notInMock("RequestSenderToken");
    }
}
