package io.github.countersign.mock.internal.user;

import io.github.countersign.mock.internal.settings.Settings;
import java.util.List;
import java.util.Optional;
import net.docusign.accountmanagement.MemberSettings;

/** Who is a member of which account. Thread-safe. */
public interface MemberDirectory {

    /** Nobody is a member of anything. */
    MemberDirectory NOBODY = accountId -> List.of();

    /** The active members of an account, in the order in which they came. */
    List<Member> members(String accountId);

    /** The rights of a member as they are now; one of whom nothing is known has none. */
    default MemberSettings settings(String accountId, String userId, Settings settings) {
        return settings.ofMember(accountId, userId, MemberSettings::new);
    }

    /** The active member of an account with that id, which is in lower case. */
    default Optional<Member> byId(String accountId, String userId) {
        return members(accountId).stream()
                .filter(member -> member.userId().equals(userId))
                .findFirst();
    }

    /** The active member of an account with that address, in any case. */
    default Optional<Member> byEmail(String accountId, String email) {
        return members(accountId).stream()
                .filter(member -> member.email().equalsIgnoreCase(email))
                .findFirst();
    }
}
