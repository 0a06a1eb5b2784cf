package io.github.countersign.mock.internal.account;

import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.internal.settings.Settings;
import io.github.countersign.mock.internal.user.Caller;
import io.github.countersign.mock.internal.user.Users;
import net.docusign.accountmanagement.MemberSettings;
import org.jspecify.annotations.Nullable;

/** Which accounts and members a caller may look at and change. */
final class AccountAccess {

    private final Users users;
    private final Caller caller;
    private final Settings settings;

    AccountAccess(Users users, Caller caller, Settings settings) {
        this.users = users;
        this.caller = caller;
        this.settings = settings;
    }

    Users users() {
        return users;
    }

    Caller caller() {
        return caller;
    }

    Settings settings() {
        return settings;
    }

    /** An account of the caller's. */
    MockAccount account(@Nullable String accountId, InBand place) {
        return users.account(caller, InBand.text(accountId).strip())
                .orElseThrow(() -> place.refusal("Invalid_Account_ID", "The account is none of the calling user's."));
    }

    /** An account that the caller administers. */
    MockAccount managed(@Nullable String accountId, InBand place) {
        MockAccount account = account(accountId, place);
        if (!Boolean.TRUE.equals(rights(account, caller.actor().userId()).isCanManageAccount())) {
            throw place.refusal("User_Is_Not_An_Account_Manager", "The calling user does not administer the account.");
        }
        return account;
    }

    /** A member of an account, active or not. */
    MockUser member(MockAccount account, @Nullable String userId, InBand place) {
        return users.user(InBand.text(userId).strip())
                .filter(user -> users.accounts(user).contains(account))
                .orElseThrow(() -> place.refusal("Invalid_User_ID", "The user is no member of the account."));
    }

    MemberSettings rights(MockAccount account, String userId) {
        return users.settings(account.accountId(), userId, settings);
    }
}
