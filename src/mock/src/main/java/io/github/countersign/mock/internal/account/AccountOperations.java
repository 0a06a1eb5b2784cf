package io.github.countersign.mock.internal.account;

import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.internal.fault.InBandRefusal;
import io.github.countersign.mock.internal.fault.ServiceFault;
import io.github.countersign.mock.internal.user.Caller;
import io.github.countersign.mock.internal.user.Users;
import java.math.BigInteger;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import net.docusign.accountmanagement.ChangePasswordArg;
import net.docusign.accountmanagement.ChangePasswordResponse.ChangePasswordResult;
import net.docusign.accountmanagement.CheckAccountMemberResponse.CheckAccountMemberResult;
import net.docusign.accountmanagement.GetAccountInformationResponse.GetAccountInformationResult;
import net.docusign.accountmanagement.GetEncryptedPasswordResponse.GetEncryptedPasswordResult;
import net.docusign.accountmanagement.RequestError;
import org.jspecify.annotations.Nullable;

/** All operations of the account service for one call of one caller. Not for reuse by another call. */
public final class AccountOperations implements AccountNotInMock {

    private final Users users;
    private final Caller caller;
    private final ToLongFunction<String> sentEnvelopes;

    /**
     * The operations as {@code caller} may use them.
     *
     * @param users who is a member of what
     * @param caller who calls
     * @param sentEnvelopes how many envelopes an account has sent, by its id
     */
    public AccountOperations(Users users, Caller caller, ToLongFunction<String> sentEnvelopes) {
        this.users = users;
        this.caller = caller;
        this.sentEnvelopes = sentEnvelopes;
    }

    @Override
    public boolean ping() {
        return true;
    }

    @Override
    public GetAccountInformationResult getAccountInformation(String accountId) {
        GetAccountInformationResult result = new GetAccountInformationResult();
        MockAccount account = account(accountId, result, result::setError);
        result.setSuccess(true);
        result.setAccountName(account.name());
        result.setCurrentBillingPeriodEnvelopesSent(BigInteger.valueOf(sentEnvelopes.applyAsLong(account.accountId())));
        return result;
    }

    @Override
    public CheckAccountMemberResult checkAccountMember(String accountId, String email) {
        CheckAccountMemberResult result = new CheckAccountMemberResult();
        MockAccount account = account(accountId, result, result::setError);
        users.member(account.accountId(), text(email))
                .ifPresentOrElse(
                        user -> {
                            result.setSuccess(true);
                            result.setUserId(user.userId());
                            result.setStatus(user.active() ? "Active" : "Closed");
                        },
                        () -> refuse(
                                "Invalid_Account_Member",
                                "Nobody with this e-mail address is a member of the account.",
                                result,
                                result::setError));
        return result;
    }

    @Override
    public GetEncryptedPasswordResult getEncryptedPassword() {
        GetEncryptedPasswordResult result = new GetEncryptedPasswordResult();
        result.setEncryptedPassword(users.apiPassword(caller.user()));
        result.setSuccess(true);
        return result;
    }

    @Override
    public ChangePasswordResult changePassword(@Nullable ChangePasswordArg given) {
        ChangePasswordArg change = given == null ? new ChangePasswordArg() : given;
        ChangePasswordResult result = new ChangePasswordResult();
        if (text(change.getNewPassword()).isEmpty()) {
            refuse("Member_Password_Blank", "The new password is empty.", result, result::setError);
        }
        boolean himself = caller.user().email().equalsIgnoreCase(text(change.getEmailAddress()));
        if (!himself || !users.changePassword(caller.user(), text(change.getOldPassword()), change.getNewPassword())) {
            refuse(
                    "Invalid_Login",
                    "The e-mail address or the old password is not that of the calling user.",
                    result,
                    result::setError);
        }
        result.setSuccess(true);
        return result;
    }

    private MockAccount account(@Nullable String accountId, Object result, Consumer<RequestError> error) {
        return users.account(caller, text(accountId))
                .orElseThrow(() ->
                        refusal("Invalid_Account_ID", "The account is none of the calling user's.", result, error));
    }

    private static void refuse(String name, String text, Object result, Consumer<RequestError> error) {
        throw refusal(name, text, result, error);
    }

    private static InBandRefusal refusal(String name, String text, Object result, Consumer<RequestError> error) {
        ServiceFault refusal = ServiceFault.business(name, text);
        error.accept(AccountErrors.error(refusal));
        return new InBandRefusal(result, refusal);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
