package io.github.countersign.internal.account;

import io.github.countersign.account.MemberResult;
import io.github.countersign.account.Members;
import io.github.countersign.account.Membership;
import io.github.countersign.account.NewMember;
import io.github.countersign.account.Settings;
import io.github.countersign.error.NotFoundException;
import io.github.countersign.internal.cxf.UnknownWords;
import io.github.countersign.internal.cxf.UnknownWords.Place;
import io.github.countersign.internal.envelope.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.docusign.accountmanagement.AddMembersToAccountResponse.AddMembersToAccountResult;
import net.docusign.accountmanagement.ArrayOfMember;
import net.docusign.accountmanagement.ArrayOfMemberResult;
import net.docusign.accountmanagement.ArrayOfMembershipSummary;
import net.docusign.accountmanagement.ArrayOfString;
import net.docusign.accountmanagement.AuthenticateMemberResponse.AuthenticateMemberResult;
import net.docusign.accountmanagement.CheckAccountMemberResponse.CheckAccountMemberResult;
import net.docusign.accountmanagement.CloseMembersResponse.CloseMembersResult;
import net.docusign.accountmanagement.GetMemberSettingsResponse.GetMemberSettingsResult;
import net.docusign.accountmanagement.GetMembershipSummaryResponse.GetMembershipSummaryResult;
import net.docusign.accountmanagement.Member;
import net.docusign.accountmanagement.MemberSettings;
import net.docusign.accountmanagement.MembershipSummary;
import net.docusign.accountmanagement.UpdateMemberSettingsResponse.UpdateMemberSettingsResult;
import net.docusign.accountmanagement.UserStatus;
import net.docusign.accountmanagement.UserType;
import org.jspecify.annotations.Nullable;

/** The member calls. */
final class DefaultMembers implements Members {

    private static final String NO_MEMBER = "Invalid_Account_Member";

    private final Administration administration;

    DefaultMembers(Administration administration) {
        this.administration = administration;
    }

    @Override
    public Optional<String> find(String email) {
        try {
            return Texts.meaning(administration
                    .call(
                            "CheckAccountMember",
                            port -> port.checkAccountMember(administration.account(), email),
                            CheckAccountMemberResult::isSuccess,
                            CheckAccountMemberResult::getError)
                    .getUserId());
        } catch (NotFoundException e) {
            // The account may be what was not found.
            if (e.errorName().filter(NO_MEMBER::equals).isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    @Override
    public List<Membership> memberships(String email) {
        String operation = "GetMembershipSummary";
        UnknownWords words = new UnknownWords();
        @Nullable
        ArrayOfMembershipSummary array = administration
                .call(
                        operation,
                        words,
                        port -> port.getMembershipSummary(email),
                        GetMembershipSummaryResult::isSuccess,
                        GetMembershipSummaryResult::getError)
                .getMembershipSummaries();
        List<Membership> memberships = new ArrayList<>();
        for (int i = 0; array != null && i < array.getMembershipSummary().size(); i++) {
            memberships.add(membership(
                    array.getMembershipSummary().get(i),
                    words.at(operation + "Result").at("MembershipSummaries", 0).at("MembershipSummary", i)));
        }
        return List.copyOf(memberships);
    }

    private static Membership membership(MembershipSummary summary, Place place) {
        return new Membership(
                Texts.orBlank(summary.getUserId()),
                Texts.orBlank(summary.getUserName()),
                Texts.orBlank(summary.getAccountId()),
                Texts.orBlank(summary.getAccountName()),
                Optional.ofNullable(summary.getUserType()).map(UserType::value).or(() -> place.word("UserType")),
                Optional.ofNullable(summary.getUserStatus())
                        .map(UserStatus::value)
                        .or(() -> place.word("UserStatus")),
                Texts.meaning(summary.getPlanName()));
    }

    @Override
    public Settings ownRights() {
        return NamedValues.of(administration
                .call(
                        "AuthenticateMember",
                        port -> port.authenticateMember(administration.account()),
                        AuthenticateMemberResult::isSuccess,
                        AuthenticateMemberResult::getError)
                .getMemberSettings());
    }

    @Override
    public Settings rights(String userId) {
        return NamedValues.of(administration
                .call(
                        "GetMemberSettings",
                        port -> port.getMemberSettings(administration.account(), userId),
                        GetMemberSettingsResult::isSuccess,
                        GetMemberSettingsResult::getError)
                .getMemberSettings());
    }

    @Override
    public void changeRights(String userId, Settings changes) {
        MemberSettings settings = NamedValues.into(new MemberSettings(), changes);
        administration.call(
                "UpdateMemberSettings",
                port -> port.updateMemberSettings(administration.account(), userId, settings),
                UpdateMemberSettingsResult::isSuccess,
                UpdateMemberSettingsResult::getError);
    }

    @Override
    public List<MemberResult> add(Collection<NewMember> members) {
        ArrayOfMember array = new ArrayOfMember();
        members.forEach(member -> array.getMember().add(stub(member)));
        String operation = "AddMembersToAccount";
        UnknownWords words = new UnknownWords();
        AddMembersToAccountResult result = administration.call(
                operation,
                words,
                port -> port.addMembersToAccount(administration.account(), array),
                AddMembersToAccountResult::isSuccess,
                AddMembersToAccountResult::getError);
        return results(
                result.getMembers(),
                words.at(operation + "Result"),
                members.stream().map(NewMember::secret).toList());
    }

    private static Member stub(NewMember member) {
        Member stub = new Member();
        stub.setMemberUserName(member.name());
        stub.setMemberEmailAddress(member.email());
        stub.setMemberPassword(member.secret());
        member.title().ifPresent(stub::setMemberTitle);
        member.firstName().ifPresent(stub::setMemberFirstName);
        member.lastName().ifPresent(stub::setMemberLastName);
        member.accessCode().ifPresent(stub::setActivationAccessCode);
        if (!member.rights().values().isEmpty()) {
            stub.setMemberSettings(NamedValues.into(new MemberSettings(), member.rights()));
        }
        return stub;
    }

    @Override
    public List<MemberResult> close(Collection<String> userIds) {
        ArrayOfString ids = new ArrayOfString();
        ids.getString().addAll(userIds);
        String operation = "CloseMembers";
        UnknownWords words = new UnknownWords();
        CloseMembersResult result = administration.call(
                operation,
                words,
                port -> port.closeMembers(administration.account(), ids),
                CloseMembersResult::isSuccess,
                CloseMembersResult::getError);
        return results(result.getMembers(), words.at(operation + "Result"), List.of());
    }

    private List<MemberResult> results(@Nullable ArrayOfMemberResult array, Place result, List<String> secrets) {
        List<MemberResult> results = new ArrayList<>();
        for (int i = 0; array != null && i < array.getMember().size(); i++) {
            net.docusign.accountmanagement.MemberResult stub = array.getMember().get(i);
            Place place = result.at("Members", 0).at("Member", i);
            results.add(new MemberResult(
                    Texts.meaning(stub.getUserId()),
                    Texts.meaning(stub.getMembershipId()),
                    stub.isSuccess()
                            ? Optional.empty()
                            : Optional.of(administration.told(stub.getError(), place, secrets))));
        }
        return List.copyOf(results);
    }
}
