package legacy;

import net.docusign.credential.ArrayOfAccount;
import net.docusign.credential.CredentialSoap;
import net.docusign.credential.LoginResponse;

/** Signs in by e-mail address and takes the first account. */
class FindAccount {

    private final CredentialSoap service;

    FindAccount(CredentialSoap service) {
        this.service = service;
    }

    ArrayOfAccount.Account first(String integratorKey, String email, String password) {
        LoginResponse.LoginResult result = service.login("[" + integratorKey + "]" + email, password, true);
        if (!result.isSuccess()) {
            throw new IllegalStateException(result.getErrorCode() + ": " + result.getAuthenticationMessage());
        }
        return result.getAccounts().getAccount().get(0);
    }
}
