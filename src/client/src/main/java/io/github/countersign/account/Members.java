package io.github.countersign.account;

import io.github.countersign.error.NotFoundException;
import io.github.countersign.error.PermissionException;
import io.github.countersign.error.ValidationException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Members of the account.
 *
 * <p>Thread-safe. Every method makes one call of {@code AccountManagement.asmx}. Reading is for members of the account, changing for its
 * administrators.
 */
public interface Members {

    /**
     * Finds a member. Calls {@code CheckAccountMember}.
     *
     * @param email e-mail address
     * @return id of the user; empty if nobody with this address is a member
     */
    Optional<String> find(String email);

    /**
     * What somebody is in the accounts of the user. Calls {@code GetMembershipSummary}.
     *
     * @param email e-mail address
     * @return the memberships in the order of the service; unmodifiable
     */
    List<Membership> memberships(String email);

    /**
     * What the user himself may do in the account. Calls {@code AuthenticateMember}.
     *
     * @return the rights that have a value, as {@link #rights}
     */
    Settings ownRights();

    /**
     * What a member may do. Calls {@code GetMemberSettings}.
     *
     * @param userId id of the user
     * @return the rights that have a value, by the names of the contract: {@code CanManageAccount}, {@code CanSendEnvelope}, {@code
     *     CanSendAPIRequests}, {@code APIAccountWideAccess}, {@code AllowSendOnBehalfOf} and more
     * @throws NotFoundException if there is no such member
     */
    Settings rights(String userId);

    /**
     * Changes what a member may do. Calls {@code UpdateMemberSettings}. For administrators.
     *
     * @param userId id of the user
     * @param changes the new values, by the names of {@link #rights}; all others stay
     * @throws IllegalArgumentException before the call, if there is no such right, or a value is none of its type
     * @throws PermissionException if the user does not administer the account
     * @throws NotFoundException if there is no such member
     * @throws ValidationException if the service refuses a value
     */
    void changeRights(String userId, Settings changes);

    /**
     * Adds members. Calls {@code AddMembersToAccount}. For administrators.
     *
     * @param members the members
     * @return what became of each, in the same order; unmodifiable
     * @throws PermissionException if the user does not administer the account
     */
    List<MemberResult> add(Collection<NewMember> members);

    /**
     * Ends memberships. Calls {@code CloseMembers}. For administrators.
     *
     * @param userIds ids of the users
     * @return what became of each, in the same order; unmodifiable
     * @throws PermissionException if the user does not administer the account
     */
    List<MemberResult> close(Collection<String> userIds);
}
