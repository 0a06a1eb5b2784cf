package io.github.countersign.mock.internal.account;

import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.MockPassword;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.internal.user.Member;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.docusign.accountmanagement.AddMembersToAccountResponse.AddMembersToAccountResult;
import net.docusign.accountmanagement.ArrayOfMember;
import net.docusign.accountmanagement.ArrayOfMemberResult;
import net.docusign.accountmanagement.ArrayOfMembershipSummary;
import net.docusign.accountmanagement.ArrayOfString;
import net.docusign.accountmanagement.AuthenticateMemberExResponse.AuthenticateMemberExResult;
import net.docusign.accountmanagement.AuthenticateMemberResponse.AuthenticateMemberResult;
import net.docusign.accountmanagement.CheckAccountMemberResponse.CheckAccountMemberResult;
import net.docusign.accountmanagement.CloseMembersResponse.CloseMembersResult;
import net.docusign.accountmanagement.GetMembershipSummaryResponse.GetMembershipSummaryResult;
import net.docusign.accountmanagement.MemberResult;
import net.docusign.accountmanagement.MemberSettings;
import net.docusign.accountmanagement.MembershipSummary;
import net.docusign.accountmanagement.RequestError;
import net.docusign.accountmanagement.UserStatus;
import net.docusign.accountmanagement.UserType;
import org.jspecify.annotations.Nullable;

/** Members of an account: who they are, who comes, who goes. Whoever is added can sign in from then on. */
final class MemberOperations {

    private static final int LONGEST = 100;

    private final AccountAccess access;

    MemberOperations(AccountAccess access) {
        this.access = access;
    }

    AddMembersToAccountResult add(@Nullable String accountId, @Nullable ArrayOfMember given) {
        AddMembersToAccountResult result = new AddMembersToAccountResult();
        InBand place = new InBand(result, result::setError);
        MockAccount account = access.managed(accountId, place);
        ArrayOfMemberResult members = new ArrayOfMemberResult();
        if (given != null) {
            given.getMember().stream()
                    .filter(Objects::nonNull)
                    .forEach(member -> members.getMember().add(add(account, member)));
        }
        result.setMembers(members);
        result.setSuccess(true);
        return result;
    }

    private MemberResult add(MockAccount account, net.docusign.accountmanagement.Member given) {
        MemberResult result = new MemberResult();
        RequestError error = error(given);
        if (error == null) {
            MockUser user = user(account, given);
            if (access.users().add(user)) {
                setRights(account, user, given.getMemberSettings());
                result.setSuccess(true);
                result.setUserId(user.userId());
                result.setMembershipId(membershipId(account, user.userId()));
                if (Boolean.TRUE.equals(given.isReturnEncryptedPassword())) {
                    result.setEncryptedPassword(
                            access.users().apiPassword(new Member(user.userId(), user.email(), user.name())));
                }
                return result;
            }
            error = InBand.errorOf(
                    "Member_Email_And_User_Name_Already_Exists", "A user with this e-mail address exists already.");
        }
        result.setError(error);
        return result;
    }

    /** A user whose account password is the one given, as a member of that account alone. */
    static MockUser user(MockAccount account, net.docusign.accountmanagement.Member given) {
        return MockUser.of(
                        given.getMemberEmailAddress().strip(),
                        given.getMemberUserName().strip(),
                        "unused")
                .withPasswords(MockPassword.account(given.getMemberPassword()))
                .withAccounts(account.accountId())
                .withRights();
    }

    /** What is wrong with a new member; null if nothing is. */
    static @Nullable RequestError error(net.docusign.accountmanagement.Member given) {
        String email = InBand.text(given.getMemberEmailAddress()).strip();
        String name = InBand.text(given.getMemberUserName()).strip();
        if (email.length() > LONGEST || !email.matches("[^@\\s\\[]+@[^@\\s]+")) {
            return InBand.errorOf("Invalid_Member_Email", "The e-mail address of the member is not valid.");
        }
        if (name.isEmpty() || name.length() > LONGEST) {
            return InBand.errorOf("Invalid_Member_User_Name", "The name of the member is empty or too long.");
        }
        return InBand.text(given.getMemberPassword()).isEmpty()
                ? InBand.errorOf("Member_Password_Blank", "The password of the member is empty.")
                : null;
    }

    private void setRights(MockAccount account, MockUser user, @Nullable MemberSettings given) {
        if (given != null) {
            SettingsOperations.changeRights(access, account, user, given);
        }
    }

    CloseMembersResult close(@Nullable String accountId, @Nullable ArrayOfString userIds) {
        CloseMembersResult result = new CloseMembersResult();
        InBand place = new InBand(result, result::setError);
        MockAccount account = access.managed(accountId, place);
        ArrayOfMemberResult members = new ArrayOfMemberResult();
        if (userIds != null) {
            userIds.getString()
                    .forEach(id -> members.getMember()
                            .add(close(account, InBand.text(id).strip())));
        }
        result.setMembers(members);
        result.setSuccess(true);
        return result;
    }

    private MemberResult close(MockAccount account, String userId) {
        MemberResult result = new MemberResult();
        result.setUserId(userId);
        MockUser user = access.users()
                .user(userId)
                .filter(known -> access.users().accounts(known).contains(account))
                .orElse(null);
        if (user == null) {
            result.setError(InBand.errorOf("Invalid_User_ID", "The user is no member of the account."));
        } else if (user.userId().equals(access.caller().user().userId())) {
            result.setError(InBand.errorOf("Invalid_Edit_User", "Nobody closes his own membership."));
        } else {
            access.users().replace(without(user, account));
            result.setMembershipId(membershipId(account, user.userId()));
            result.setSuccess(true);
        }
        return result;
    }

    private MockUser without(MockUser user, MockAccount account) {
        List<String> others = new ArrayList<>(access.users().accounts(user).stream()
                .map(MockAccount::accountId)
                .toList());
        others.remove(account.accountId());
        return others.isEmpty() ? user.closed() : user.withAccounts(others.toArray(String[]::new));
    }

    CheckAccountMemberResult check(@Nullable String accountId, @Nullable String email) {
        CheckAccountMemberResult result = new CheckAccountMemberResult();
        InBand place = new InBand(result, result::setError);
        MockAccount account = access.account(accountId, place);
        MockUser user = access.users()
                .member(account.accountId(), InBand.text(email))
                .orElseThrow(() -> place.refusal(
                        "Invalid_Account_Member", "Nobody with this e-mail address is a member of the account."));
        result.setSuccess(true);
        result.setUserId(user.userId());
        result.setStatus(user.active() ? "Active" : "Closed");
        return result;
    }

    /** The memberships of whoever has an address, in the accounts of the caller. */
    GetMembershipSummaryResult summary(@Nullable String email) {
        GetMembershipSummaryResult result = new GetMembershipSummaryResult();
        ArrayOfMembershipSummary summaries = new ArrayOfMembershipSummary();
        for (MockUser user : access.users().usersOf(InBand.text(email).strip())) {
            for (MockAccount account : access.users().accounts(user)) {
                if (access.caller().accountIds().contains(account.accountId())) {
                    summaries.getMembershipSummary().add(summary(account, user));
                }
            }
        }
        result.setMembershipSummaries(summaries);
        result.setSuccess(true);
        return result;
    }

    private static MembershipSummary summary(MockAccount account, MockUser user) {
        MembershipSummary summary = new MembershipSummary();
        summary.setAccountName(account.name());
        summary.setAccountId(account.accountId());
        summary.setUserName(user.name());
        summary.setUserId(user.userId());
        summary.setUserType(UserType.COMPANY_USER);
        summary.setUserStatus(user.active() ? UserStatus.ACTIVE : UserStatus.CLOSED);
        summary.setPlanName(PlanOperations.PLAN);
        summary.setPgp(PlanOperations.PGP);
        return summary;
    }

    AuthenticateMemberResult authenticate(@Nullable String accountId) {
        AuthenticateMemberResult result = new AuthenticateMemberResult();
        MockAccount account = access.account(accountId, new InBand(result, result::setError));
        result.setUserId(access.caller().actor().userId());
        result.setAccountId(account.accountId());
        result.setUsesAPI(account.apiEnabled());
        result.setMemberSettings(access.rights(account, access.caller().actor().userId()));
        result.setSuccess(true);
        return result;
    }

    AuthenticateMemberExResult authenticateEx(@Nullable String accountId) {
        AuthenticateMemberExResult result = new AuthenticateMemberExResult();
        MockAccount account = access.account(accountId, new InBand(result, result::setError));
        result.setUserId(access.caller().actor().userId());
        result.setAccountId(account.accountId());
        result.setUsesAPI(account.apiEnabled());
        result.setMemberSettings(access.rights(account, access.caller().actor().userId()));
        result.setSuccess(true);
        return result;
    }

    static String membershipId(MockAccount account, String userId) {
        return UUID.nameUUIDFromBytes((account.accountId() + userId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
