package io.github.countersign.mock.internal.account;

import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.MockRight;
import io.github.countersign.mock.MockUser;
import java.util.EnumSet;
import java.util.Set;
import net.docusign.accountmanagement.AccountSettings;
import net.docusign.accountmanagement.GetAccountSettingsResponse.GetAccountSettingsResult;
import net.docusign.accountmanagement.GetMemberSettingsResponse.GetMemberSettingsResult;
import net.docusign.accountmanagement.MemberSettings;
import net.docusign.accountmanagement.UpdateAccountSettingsResponse.UpdateAccountSettingsResult;
import net.docusign.accountmanagement.UpdateMemberSettingsResponse.UpdateMemberSettingsResult;
import org.jspecify.annotations.Nullable;

/** Settings of an account and rights of its members. What is absent in a change stays as it is. */
final class SettingsOperations {

    private final AccountAccess access;

    SettingsOperations(AccountAccess access) {
        this.access = access;
    }

    GetAccountSettingsResult ofAccount(@Nullable String accountId) {
        GetAccountSettingsResult result = new GetAccountSettingsResult();
        MockAccount account = access.account(accountId, new InBand(result, result::setError));
        AccountSettings settings = access.settings().ofAccount(account.accountId());
        settings.setUsesAPI(account.apiEnabled());
        result.setAccountSettings(settings);
        result.setSuccess(true);
        return result;
    }

    /** An account that no longer uses the API refuses every further call with error 111. */
    UpdateAccountSettingsResult changeAccount(@Nullable String accountId, @Nullable AccountSettings given) {
        UpdateAccountSettingsResult result = new UpdateAccountSettingsResult();
        InBand place = new InBand(result, result::setError);
        MockAccount account = access.managed(accountId, place);
        if (given == null) {
            throw place.refusal("Invalid_Request", "There are no settings in the request.");
        }
        access.settings().changeAccount(account.accountId(), given);
        if (given.isUsesAPI() != null && given.isUsesAPI() != account.apiEnabled()) {
            access.users()
                    .replace(new MockAccount(
                            account.accountId(), account.name(), given.isUsesAPI(), account.atHourlyLimit()));
        }
        result.setSuccess(true);
        return result;
    }

    GetMemberSettingsResult ofMember(@Nullable String accountId, @Nullable String userId) {
        GetMemberSettingsResult result = new GetMemberSettingsResult();
        InBand place = new InBand(result, result::setError);
        MockAccount account = access.account(accountId, place);
        MockUser user = access.member(account, userId, place);
        result.setMemberSettings(access.rights(account, user.userId()));
        result.setSuccess(true);
        return result;
    }

    UpdateMemberSettingsResult changeMember(
            @Nullable String accountId, @Nullable String userId, @Nullable MemberSettings given) {
        UpdateMemberSettingsResult result = new UpdateMemberSettingsResult();
        InBand place = new InBand(result, result::setError);
        MockAccount account = access.managed(accountId, place);
        MockUser user = access.member(account, userId, place);
        if (given == null) {
            throw place.refusal("Invalid_Request", "There are no settings in the request.");
        }
        changeRights(access, account, user, given);
        result.setSuccess(true);
        return result;
    }

    /** Changes rights; those that sign-in looks at take effect there, too. */
    static void changeRights(AccountAccess access, MockAccount account, MockUser user, MemberSettings given) {
        access.settings()
                .changeMember(
                        account.accountId(), user.userId(), () -> access.users().initialRights(user.userId()), given);
        Set<MockRight> rights = EnumSet.noneOf(MockRight.class);
        rights.addAll(user.rights());
        set(rights, MockRight.ADMINISTRATOR, given.isCanManageAccount());
        set(rights, MockRight.SEND_ON_BEHALF_OF, given.isAllowSendOnBehalfOf());
        access.users().replace(user.withRights(rights.toArray(MockRight[]::new)));
    }

    private static void set(Set<MockRight> rights, MockRight right, @Nullable Boolean given) {
        if (given != null) {
            if (given) {
                rights.add(right);
            } else {
                rights.remove(right);
            }
        }
    }
}
