package io.github.countersign.it;

import io.github.countersign.DocuSignClient;
import io.github.countersign.credentials.Credentials;
import io.github.countersign.limits.CallLimits;
import io.github.countersign.mock.MockDocuSign;

/** Clients of a mock. */
public final class Clients {

    private Clients() {}

    /** One that the mock lets in. */
    public static DocuSignClient of(MockDocuSign docusign) {
        return with(docusign, docusign.integratorKey(), docusign.password());
    }

    static DocuSignClient with(MockDocuSign docusign, String integratorKey, String password) {
        return DocuSignClient.builder()
                .callLimits(CallLimits.none())
                .endpoint(docusign.api())
                .accountId(docusign.accountId())
                .credentials(Credentials.appPassword(integratorKey, docusign.userName(), password.toCharArray()))
                .build();
    }
}
