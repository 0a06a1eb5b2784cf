package io.github.countersign.mock.internal.account;

import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.internal.fault.InBandRefusal;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.operation.MockState;
import io.github.countersign.mock.internal.operation.TokenOperations;
import io.github.countersign.mock.internal.user.Membership;
import io.github.countersign.mock.internal.user.Users;
import java.net.URI;
import net.docusign.credential.ArrayOfAccount;
import net.docusign.credential.CredentialSoap;
import net.docusign.credential.ErrorCode;
import net.docusign.credential.LoginResponse.LoginResult;
import org.jspecify.annotations.Nullable;

/**
 * All operations of the credential service for one call. Nobody signs in before: the credentials are in the body. Not for reuse
 * by another call.
 */
public final class CredentialOperations implements CredentialSoap {

    private final MockState state;
    private final Users users;
    private final URI address;

    /**
     * The operations for a caller who knows the endpoint by {@code address}: the base address that he is told is beside it.
     */
    public CredentialOperations(MockState state, Users users, URI address) {
        this.state = state;
        this.users = users;
        this.address = address;
    }

    @Override
    public boolean ping() {
        return true;
    }

    @Override
    public LoginResult login(String email, String password, boolean returnBaseUrl) {
        LoginResult result = new LoginResult();
        try {
            Membership membership = users.login(email, password);
            result.setSuccess(true);
            result.setErrorCode(ErrorCode.SUCCESS);
            result.setAccounts(accounts(membership, returnBaseUrl ? baseUrl() : null));
            return result;
        } catch (ServiceFault refusal) {
            result.setErrorCode(errorCode(refusal));
            result.setAuthenticationMessage(refusal.text());
            throw new InBandRefusal(result, refusal);
        }
    }

    @Override
    public String getAuthenticationToken(String email, String password, String accountID, String goToEnvelopeID) {
        return links(email, password).forHome(accountID, goToEnvelopeID);
    }

    @Override
    public String requestSenderToken(
            String email, String password, String accountID, String envelopeID, String returnURL) {
        return links(email, password).forSender(envelopeID, accountID, returnURL);
    }

    @Override
    public String requestCorrectToken(
            String email, String password, String envelopeID, boolean suppressNavigation, String returnURL) {
        return links(email, password).forCorrection(envelopeID, suppressNavigation, returnURL);
    }

    /** A refused sign-in is a fault here: a link has no fields for it. */
    private TokenOperations links(String email, String password) {
        return new TokenOperations(state, users.caller(email, password), address);
    }

    private String baseUrl() {
        String base = address.resolve(".").toString();
        return base.substring(0, base.length() - 1);
    }

    private static ArrayOfAccount accounts(Membership membership, @Nullable String baseUrl) {
        ArrayOfAccount accounts = new ArrayOfAccount();
        for (MockAccount known : membership.accounts()) {
            ArrayOfAccount.Account account = new ArrayOfAccount.Account();
            account.setAccountID(known.accountId());
            account.setAccountName(known.name());
            account.setUserID(membership.user().userId());
            account.setUserName(membership.user().name());
            account.setEmail(membership.user().email());
            account.setBaseUrl(baseUrl);
            accounts.getAccount().add(account);
        }
        return accounts;
    }

    /** The service has fewer names here than refusals. */
    private static ErrorCode errorCode(ServiceFault refusal) {
        String name = String.valueOf(refusal.errorName());
        for (ErrorCode code : ErrorCode.values()) {
            if (code.value().equals(name)) {
                return code;
            }
        }
        return name.equals("User_Lacks_Membership") ? ErrorCode.USER_LACKS_PERMISSIONS : ErrorCode.UNSPECIFIED_ERROR;
    }
}
