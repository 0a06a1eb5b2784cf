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
}
